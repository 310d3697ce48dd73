/** Backing up, restoring and recovering project files. */
@NullMarked
package app.parallax.ui.shell.backups;

import org.jspecify.annotations.NullMarked;
