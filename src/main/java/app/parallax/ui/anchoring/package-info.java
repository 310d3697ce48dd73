/** The review of anchors. */
@NullMarked
package app.parallax.ui.anchoring;

import org.jspecify.annotations.NullMarked;
