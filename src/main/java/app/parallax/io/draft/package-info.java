/** The result of the check of a draft as a report or a table. */
@NullMarked
package app.parallax.io.draft;

import org.jspecify.annotations.NullMarked;
