/** Annotations of Hypothesis as its API gives them: read and written. */
@NullMarked
package app.parallax.io.hypothesis;

import org.jspecify.annotations.NullMarked;
