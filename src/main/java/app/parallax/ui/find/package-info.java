/** Search in the whole project, in articles, and for commands. */
@NullMarked
package app.parallax.ui.find;

import org.jspecify.annotations.NullMarked;
