/** Shared by importers of annotations: the pieces they pass on, limits, and refusals. */
@NullMarked
package app.parallax.io.annotations;

import org.jspecify.annotations.NullMarked;
