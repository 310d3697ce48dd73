/** Export of files and pictures, and copying. */
@NullMarked
package app.parallax.ui.shell.exporting;

import org.jspecify.annotations.NullMarked;
