/** Compares the words of a quote in two versions of a text. */
@NullMarked
package app.parallax.text.change;

import org.jspecify.annotations.NullMarked;
