/** Lists proposed values for confirmation or refusal. */
@NullMarked
package app.parallax.ui.proposals;

import org.jspecify.annotations.NullMarked;
