/** The list of articles. */
@NullMarked
package app.parallax.ui.library;

import org.jspecify.annotations.NullMarked;
