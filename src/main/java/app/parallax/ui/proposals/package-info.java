/** The list of proposed values, which are confirmed or refused there. */
@NullMarked
package app.parallax.ui.proposals;

import org.jspecify.annotations.NullMarked;
