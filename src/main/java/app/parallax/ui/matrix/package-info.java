/** The claim matrix: claims by articles. */
@NullMarked
package app.parallax.ui.matrix;

import org.jspecify.annotations.NullMarked;
