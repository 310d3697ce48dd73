/** Finds text that stands in several articles. Knows nothing of files or windows. */
@NullMarked
package app.parallax.text.copied;

import org.jspecify.annotations.NullMarked;
