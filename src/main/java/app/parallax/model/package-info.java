/** Records and pure rules: what Parallax knows, apart from how it is kept or shown. */
@NullMarked
package app.parallax.model;

import org.jspecify.annotations.NullMarked;
