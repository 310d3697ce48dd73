/** Finds passages that several articles share. Uses no files or windows. */
@NullMarked
package app.parallax.text.copied;

import org.jspecify.annotations.NullMarked;
