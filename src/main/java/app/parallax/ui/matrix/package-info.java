/** Claims × articles: what each article says to each claim. */
@NullMarked
package app.parallax.ui.matrix;

import org.jspecify.annotations.NullMarked;
