/** The annotations of the whole project as a table. */
@NullMarked
package app.parallax.ui.table;

import org.jspecify.annotations.NullMarked;
