/** The parsed guide for analysts, as shown in the program. */
@NullMarked
package app.parallax.text.guide;

import org.jspecify.annotations.NullMarked;
