/** The speakers of a project: names, spellings, and suggested merges. */
@NullMarked
package app.parallax.ui.speakers;

import org.jspecify.annotations.NullMarked;
