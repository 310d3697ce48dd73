package app.parallax.session.library;

import app.parallax.model.ArticleRow;

/** A row of the list of articles: an article, or the heading over some of them. */
public sealed interface LibraryRow {
    /**
     * The heading of a group.
     *
     * @param folded whether they are not listed now
     */
    record Heading(String key, String name, int count, boolean folded) implements LibraryRow {}

    /**
     * An article; one that belongs to several stories stands in each of their groups.
     *
     * @param group the key of its heading, empty without groups
     */
    record Entry(ArticleRow row, String group) implements LibraryRow {}
}
