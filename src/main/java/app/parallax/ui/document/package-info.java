/** The panes with articles and marks, and the links between them. */
@NullMarked
package app.parallax.ui.document;

import org.jspecify.annotations.NullMarked;
