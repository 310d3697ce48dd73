/** The main class, and the wiring of the parts. */
@NullMarked
package app.parallax;

import org.jspecify.annotations.NullMarked;
