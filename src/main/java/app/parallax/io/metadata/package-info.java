/** What reference managers know of articles: RIS, BibTeX and CSL-JSON. */
@NullMarked
package app.parallax.io.metadata;

import org.jspecify.annotations.NullMarked;
