/** The tag tree. */
@NullMarked
package app.parallax.ui.tags;

import org.jspecify.annotations.NullMarked;
