/** Annotations, claims and events as an Excel workbook: written. */
@NullMarked
package app.parallax.io.xlsx;

import org.jspecify.annotations.NullMarked;
