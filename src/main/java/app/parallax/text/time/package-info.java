/** Expressions of time in running text and in a field: where they stand, and which date they mean. */
@NullMarked
package app.parallax.text.time;

import org.jspecify.annotations.NullMarked;
