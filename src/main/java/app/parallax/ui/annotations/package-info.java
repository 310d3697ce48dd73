/** The mark in focus: its tags, note, analyst and what hangs on it. */
@NullMarked
package app.parallax.ui.annotations;

import org.jspecify.annotations.NullMarked;
