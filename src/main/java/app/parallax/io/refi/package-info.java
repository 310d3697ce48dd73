/** REFI-QDA: the files in which programs for qualitative analysis hand their work to each other. */
@NullMarked
package app.parallax.io.refi;

import org.jspecify.annotations.NullMarked;
