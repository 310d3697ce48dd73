/** Import of files, the clipboard and drops, and merging of projects. */
@NullMarked
package app.parallax.ui.shell.importing;

import org.jspecify.annotations.NullMarked;
