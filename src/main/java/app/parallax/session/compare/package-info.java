/** What articles say against one another: claims, figures, sources, and how far analysts agree. */
@NullMarked
package app.parallax.session.compare;

import org.jspecify.annotations.NullMarked;
