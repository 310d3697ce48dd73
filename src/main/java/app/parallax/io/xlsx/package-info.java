/** Writes annotations, claims and events as an Excel workbook. */
@NullMarked
package app.parallax.io.xlsx;

import org.jspecify.annotations.NullMarked;
