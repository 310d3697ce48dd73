/** What needs placing, and where it may be meant to stand. */
@NullMarked
package app.parallax.ui.placing;

import org.jspecify.annotations.NullMarked;
