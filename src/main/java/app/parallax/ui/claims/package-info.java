/** The claim list, the claim in focus, and the forms of claims. */
@NullMarked
package app.parallax.ui.claims;

import org.jspecify.annotations.NullMarked;
