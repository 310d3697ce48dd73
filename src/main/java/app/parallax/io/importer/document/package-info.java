/** Reads text and metadata of documents and mails. Fetches nothing. */
@NullMarked
package app.parallax.io.importer.document;

import org.jspecify.annotations.NullMarked;
