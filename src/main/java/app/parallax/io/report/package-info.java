/** Reports with their quotes and provenance as HTML, Word and Markdown: written. */
@NullMarked
package app.parallax.io.report;

import org.jspecify.annotations.NullMarked;
