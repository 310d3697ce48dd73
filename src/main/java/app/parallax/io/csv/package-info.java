/** Annotations and history as CSV: read and written. */
@NullMarked
package app.parallax.io.csv;

import org.jspecify.annotations.NullMarked;
