/** Comparison of articles and analysts: claims, figures, independent sources, inter-coder agreement. */
@NullMarked
package app.parallax.session.compare;

import org.jspecify.annotations.NullMarked;
