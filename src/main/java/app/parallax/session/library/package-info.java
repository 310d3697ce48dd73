/** The article list: sorted, grouped and filtered in the background. */
@NullMarked
package app.parallax.session.library;

import org.jspecify.annotations.NullMarked;
