/** The article list. */
@NullMarked
package app.parallax.ui.library;

import org.jspecify.annotations.NullMarked;
