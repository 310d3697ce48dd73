package app.parallax.session.library;

import app.parallax.model.ArticleRow;

/** A row of the list of articles: an article, or the heading over some of them. */
public sealed interface LibraryRow {
    /**
     * The heading of a group.
     *
     * @param key
     *            what tells it from other groups
     * @param name
     *            what the articles have in common, for persons
     * @param count
     *            how many they are
     * @param folded
     *            whether they are not listed now
     */
    record Heading(String key, String name, int count, boolean folded) implements LibraryRow {}

    /**
     * An article; one that belongs to several stories stands in each of their groups.
     *
     * @param row
     *            the article
     * @param group
     *            the key of its heading, empty without groups
     */
    record Entry(ArticleRow row, String group) implements LibraryRow {}
}
