/** Pure work on text: freezing, offsets, quotes and where they stand, headings. Knows nothing of files or windows. */
@NullMarked
package app.parallax.text;

import org.jspecify.annotations.NullMarked;
