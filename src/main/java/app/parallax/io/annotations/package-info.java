/** What readers of annotations share: the pieces they hand over, bounds, refusals. */
@NullMarked
package app.parallax.io.annotations;

import org.jspecify.annotations.NullMarked;
