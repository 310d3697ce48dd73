package app.parallax.model;

/**
 * An article as lists show it.
 *
 * @param version its newest version
 */
public record ArticleRow(Article article, Version version, int annotations) {}
