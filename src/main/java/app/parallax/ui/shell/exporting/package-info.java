/** Exporting files, pictures and copied text. */
@NullMarked
package app.parallax.ui.shell.exporting;

import org.jspecify.annotations.NullMarked;
