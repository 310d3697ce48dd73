/** The history of the project: which edits were made, by whom, and what each changed. */
@NullMarked
package app.parallax.ui.history;

import org.jspecify.annotations.NullMarked;
