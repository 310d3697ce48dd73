/** Passages like one that is at hand: proposed, looked through, confirmed by hand. */
@NullMarked
package app.parallax.ui.related;

import org.jspecify.annotations.NullMarked;
