/** Reads a news page: its main text without what stands around it, and what it says of itself. Fetches nothing. */
@NullMarked
package app.parallax.io.importer.page;

import org.jspecify.annotations.NullMarked;
