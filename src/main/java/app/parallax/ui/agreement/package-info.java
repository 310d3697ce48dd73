/** Inter-coder agreement, and the disagreements to adjudicate. */
@NullMarked
package app.parallax.ui.agreement;

import org.jspecify.annotations.NullMarked;
