/** Finds quantities in running text: number, unit and precision. Uses no files or windows. */
@NullMarked
package app.parallax.text.quantity;

import org.jspecify.annotations.NullMarked;
