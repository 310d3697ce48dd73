/** Reads and writes brat standoff. */
@NullMarked
package app.parallax.io.brat;

import org.jspecify.annotations.NullMarked;
