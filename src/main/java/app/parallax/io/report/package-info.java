/** Writes reports with quotes and provenance as HTML, Word and Markdown. */
@NullMarked
package app.parallax.io.report;

import org.jspecify.annotations.NullMarked;
