/** Memos: notes that hang on nothing. */
@NullMarked
package app.parallax.ui.memos;

import org.jspecify.annotations.NullMarked;
