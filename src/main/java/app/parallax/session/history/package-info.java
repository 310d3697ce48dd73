/** The history to be read: which edits, and what each changed, in words. */
@NullMarked
package app.parallax.session.history;

import org.jspecify.annotations.NullMarked;
