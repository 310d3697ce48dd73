/** The mark in focus: its tags, note, analyst, mentions and links. */
@NullMarked
package app.parallax.ui.annotations;

import org.jspecify.annotations.NullMarked;
