package app.parallax.io.annotations;

import app.parallax.io.importer.ImportedArticle;
import java.util.UUID;

/** An article delivered with annotations. */
public record ForeignArticle(UUID id, ImportedArticle found) {}
