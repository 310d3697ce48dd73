/** The shared controls of all panes: theme, fonts, icons, dialogs, and text written by people. */
@NullMarked
package app.parallax.ui.common;

import org.jspecify.annotations.NullMarked;
