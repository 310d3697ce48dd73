/** Finds figures in running text: how much of what, and how surely. Knows nothing of files or windows. */
@NullMarked
package app.parallax.text.quantity;

import org.jspecify.annotations.NullMarked;
