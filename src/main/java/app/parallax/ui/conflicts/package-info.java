/** The own changes of a copy that others have made impossible, with both states side by side. */
@NullMarked
package app.parallax.ui.conflicts;

import org.jspecify.annotations.NullMarked;
