/** Edits of a person through the one gate: articles, marks, tags, claims, events, sources. */
@NullMarked
package app.parallax.session.edit;

import org.jspecify.annotations.NullMarked;
