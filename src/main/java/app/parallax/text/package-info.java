/** Pure text processing without files or windows: freezing, offsets, quotes and anchoring, headings. */
@NullMarked
package app.parallax.text;

import org.jspecify.annotations.NullMarked;
