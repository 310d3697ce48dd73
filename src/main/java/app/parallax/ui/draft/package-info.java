/** The pane of a draft that is checked against the articles. */
@NullMarked
package app.parallax.ui.draft;

import org.jspecify.annotations.NullMarked;
