/** Reads the running text of PDF: columns, paragraphs and words in reading order, without running heads. */
@NullMarked
package app.parallax.io.importer.pdf;

import org.jspecify.annotations.NullMarked;
