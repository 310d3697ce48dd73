/** Importing, pasting and dropping files, and merging projects. */
@NullMarked
package app.parallax.ui.shell.importing;

import org.jspecify.annotations.NullMarked;
