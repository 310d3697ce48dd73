package app.parallax.model;

/**
 * An article as lists show it.
 *
 * @param article
 *            the article
 * @param version
 *            its newest version
 * @param annotations
 *            how many annotations it has
 */
public record ArticleRow(Article article, Version version, int annotations) {}
