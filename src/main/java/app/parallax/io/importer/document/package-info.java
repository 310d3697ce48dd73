/** What is read out of documents and mails: their text and what they say of themselves. Fetches nothing. */
@NullMarked
package app.parallax.io.importer.document;

import org.jspecify.annotations.NullMarked;
