/** The export dialog: formats, restrictions and preview. */
@NullMarked
package app.parallax.ui.export;

import org.jspecify.annotations.NullMarked;
