/** The list of articles: sorted, grouped and narrowed, away from the thread of the window. */
@NullMarked
package app.parallax.session.library;

import org.jspecify.annotations.NullMarked;
