/** Reads and writes annotations in the JSON of the Hypothesis API. */
@NullMarked
package app.parallax.io.hypothesis;

import org.jspecify.annotations.NullMarked;
