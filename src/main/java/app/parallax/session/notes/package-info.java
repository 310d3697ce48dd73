/** Notes and memos, and the links that are written in them. */
@NullMarked
package app.parallax.session.notes;

import org.jspecify.annotations.NullMarked;
