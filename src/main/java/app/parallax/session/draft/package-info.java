/** Checks a draft against the articles of a project. */
@NullMarked
package app.parallax.session.draft;

import org.jspecify.annotations.NullMarked;
