/** Finds passages related to a given one by shared rare words. */
@NullMarked
package app.parallax.text.related;

import org.jspecify.annotations.NullMarked;
