/** The implementations of the commands, one class for each subject. */
@NullMarked
package app.parallax.ui.shell.commands;

import org.jspecify.annotations.NullMarked;
