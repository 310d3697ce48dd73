/** The benchmark: tasks of the program, each beside its lower bound. */
@NullMarked
package app.parallax.bench;

import org.jspecify.annotations.NullMarked;
