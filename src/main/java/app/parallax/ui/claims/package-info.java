/** Claims: the list of them and the claim in focus. */
@NullMarked
package app.parallax.ui.claims;

import org.jspecify.annotations.NullMarked;
