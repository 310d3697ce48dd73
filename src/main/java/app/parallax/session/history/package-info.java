/** Reading the history: edits, and their changes in words. */
@NullMarked
package app.parallax.session.history;

import org.jspecify.annotations.NullMarked;
