package app.parallax.model;

/**
 * An article as a row of a list.
 *
 * @param version its newest version
 */
public record ArticleRow(Article article, Version version, int annotations) {}
