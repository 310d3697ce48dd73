/** Reads article metadata from reference managers: RIS, BibTeX and CSL-JSON. */
@NullMarked
package app.parallax.io.metadata;

import org.jspecify.annotations.NullMarked;
