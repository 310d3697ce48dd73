/** The list of tags. */
@NullMarked
package app.parallax.ui.tags;

import org.jspecify.annotations.NullMarked;
