/** The related passages of a given one. */
@NullMarked
package app.parallax.ui.related;

import org.jspecify.annotations.NullMarked;
