/** The frame of the window: bounds, theme, panels, tabs, status bar and stored state. */
@NullMarked
package app.parallax.ui.shell.window;

import org.jspecify.annotations.NullMarked;
