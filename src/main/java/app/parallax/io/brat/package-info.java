/** brat standoff: read and written. */
@NullMarked
package app.parallax.io.brat;

import org.jspecify.annotations.NullMarked;
