/** Imports of articles, annotations, metadata and events, each one entry that can be undone. */
@NullMarked
package app.parallax.session.importing;

import org.jspecify.annotations.NullMarked;
