/** Imports and exports annotations and history as CSV. */
@NullMarked
package app.parallax.io.csv;

import org.jspecify.annotations.NullMarked;
