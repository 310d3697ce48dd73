/** The annotations table. */
@NullMarked
package app.parallax.ui.table;

import org.jspecify.annotations.NullMarked;
