/** Passages that share rare words with one that is at hand. */
@NullMarked
package app.parallax.text.related;

import org.jspecify.annotations.NullMarked;
