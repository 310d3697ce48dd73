/** One final class a format that articles are imported from, and the one list of them. */
@NullMarked
package app.parallax.io.importer;

import org.jspecify.annotations.NullMarked;
