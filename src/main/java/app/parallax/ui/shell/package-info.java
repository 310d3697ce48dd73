/** The window of one project: opens projects and puts the panes together. */
@NullMarked
package app.parallax.ui.shell;

import org.jspecify.annotations.NullMarked;
