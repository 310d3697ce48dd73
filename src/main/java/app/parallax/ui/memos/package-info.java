/** Memos: notes on the project as a whole. */
@NullMarked
package app.parallax.ui.memos;

import org.jspecify.annotations.NullMarked;
