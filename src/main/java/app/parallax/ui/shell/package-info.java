/** The window: what puts the panes together, and the commands. */
@NullMarked
package app.parallax.ui.shell;

import org.jspecify.annotations.NullMarked;
