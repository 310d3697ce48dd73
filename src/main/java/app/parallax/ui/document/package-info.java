/** The panes in which articles are read and marked, and the links between them. */
@NullMarked
package app.parallax.ui.document;

import org.jspecify.annotations.NullMarked;
