/** The database between the copies of a shared project: an ordered log of edits; it knows nothing of articles. */
@NullMarked
package app.parallax.hub;

import org.jspecify.annotations.NullMarked;
