/** The speakers of a project: their names and spellings, and who may be one. */
@NullMarked
package app.parallax.ui.speakers;

import org.jspecify.annotations.NullMarked;
