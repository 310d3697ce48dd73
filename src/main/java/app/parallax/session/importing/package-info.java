/** What comes in: articles, annotations, their metadata and events, each import one entry that can be undone. */
@NullMarked
package app.parallax.session.importing;

import org.jspecify.annotations.NullMarked;
