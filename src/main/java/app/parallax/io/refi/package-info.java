/** REFI-QDA, projects (.qdpx) and codebooks (.qdc): read and written. */
@NullMarked
package app.parallax.io.refi;

import org.jspecify.annotations.NullMarked;
