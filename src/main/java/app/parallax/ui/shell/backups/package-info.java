/** Backups, restore and recovery of project files. */
@NullMarked
package app.parallax.ui.shell.backups;

import org.jspecify.annotations.NullMarked;
