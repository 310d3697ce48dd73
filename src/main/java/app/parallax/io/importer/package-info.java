/** Imports articles: one final class per format, and the list of them. */
@NullMarked
package app.parallax.io.importer;

import org.jspecify.annotations.NullMarked;
