/** What needs placing, and where it may be meant to stand. */
@NullMarked
package app.parallax.ui.anchoring;

import org.jspecify.annotations.NullMarked;
