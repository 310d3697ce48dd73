/** Search: words, patterns, related passages, shared wording, and the annotations table. */
@NullMarked
package app.parallax.session.find;

import org.jspecify.annotations.NullMarked;
