/** The benchmark: whole works of the program, each beside the least work that does the same job. */
@NullMarked
package app.parallax.bench;

import org.jspecify.annotations.NullMarked;
