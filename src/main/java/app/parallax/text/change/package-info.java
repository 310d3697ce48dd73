/** What changed in the words of a quote between two versions of a text. */
@NullMarked
package app.parallax.text.change;

import org.jspecify.annotations.NullMarked;
