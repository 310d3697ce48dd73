package app.parallax.io.annotations;

import app.parallax.io.importer.ImportedArticle;
import java.util.UUID;

/**
 * An article that came with annotations.
 *
 * @param id
 *            its UUID with the sender
 * @param found
 *            its text and what is known of it
 */
public record ForeignArticle(UUID id, ImportedArticle found) {}
