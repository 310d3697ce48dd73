/** Claims as schema.org ClaimReview: written. */
@NullMarked
package app.parallax.io.claimreview;

import org.jspecify.annotations.NullMarked;
