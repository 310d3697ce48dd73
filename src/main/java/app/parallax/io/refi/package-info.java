/** Imports and exports REFI-QDA projects (.qdpx) and codebooks (.qdc). */
@NullMarked
package app.parallax.io.refi;

import org.jspecify.annotations.NullMarked;
