/** The window of one project. */
@NullMarked
package app.parallax.ui.shell;

import org.jspecify.annotations.NullMarked;
