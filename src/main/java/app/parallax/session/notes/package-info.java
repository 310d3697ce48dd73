/** Notes, memos, and the links in them. */
@NullMarked
package app.parallax.session.notes;

import org.jspecify.annotations.NullMarked;
