/** Writes the result of a draft check as a report or a table. */
@NullMarked
package app.parallax.io.draft;

import org.jspecify.annotations.NullMarked;
