/** The commands of the window with their names, keys and menus. */
@NullMarked
package app.parallax.ui.shell.actions;

import org.jspecify.annotations.NullMarked;
