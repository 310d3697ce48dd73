/** Merging two copies of a project: pure rules over both. */
@NullMarked
package app.parallax.session.merge;

import org.jspecify.annotations.NullMarked;
