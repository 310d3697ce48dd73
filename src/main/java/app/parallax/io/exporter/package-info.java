/** One final class a format that annotations are exported to, and the one list of them. */
@NullMarked
package app.parallax.io.exporter;

import org.jspecify.annotations.NullMarked;
