/** The search over everything of a project. */
@NullMarked
package app.parallax.ui.find;

import org.jspecify.annotations.NullMarked;
