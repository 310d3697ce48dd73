/** What is exported, in which format, and how that will look. */
@NullMarked
package app.parallax.ui.export;

import org.jspecify.annotations.NullMarked;
