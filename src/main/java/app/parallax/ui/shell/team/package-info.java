/** The window of a shared project: sharing, opening, status and members. */
@NullMarked
package app.parallax.ui.shell.team;

import org.jspecify.annotations.NullMarked;
