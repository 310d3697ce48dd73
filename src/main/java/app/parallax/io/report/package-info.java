/** What a report says, and how it is set as HTML, Markdown and a Word document. */
@NullMarked
package app.parallax.io.report;

import org.jspecify.annotations.NullMarked;
