/** Articles are imported: one final class a format, and the list of them. */
@NullMarked
package app.parallax.io.importer;

import org.jspecify.annotations.NullMarked;
