/** Shared by all exporters: the interface, atomic output, and the fields of listings. */
@NullMarked
package app.parallax.io.exporter;

import org.jspecify.annotations.NullMarked;
