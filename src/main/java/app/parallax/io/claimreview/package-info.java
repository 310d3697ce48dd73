/** Exports claims as schema.org ClaimReview. */
@NullMarked
package app.parallax.io.claimreview;

import org.jspecify.annotations.NullMarked;
