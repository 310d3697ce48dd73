/** Extracts main text and details of a news page. Fetches nothing. */
@NullMarked
package app.parallax.io.importer.page;

import org.jspecify.annotations.NullMarked;
