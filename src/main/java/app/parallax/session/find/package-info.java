/** Finding passages: words, patterns, like passages, shared runs, and the table of annotations. */
@NullMarked
package app.parallax.session.find;

import org.jspecify.annotations.NullMarked;
