/** The guide for analysts, as the program shows it. */
@NullMarked
package app.parallax.text.guide;

import org.jspecify.annotations.NullMarked;
