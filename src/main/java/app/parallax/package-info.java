/** The one main, and the one place where parts are put together. */
@NullMarked
package app.parallax;

import org.jspecify.annotations.NullMarked;
