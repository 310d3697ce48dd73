package app.parallax.session.library;

import app.parallax.model.ArticleRow;

/** A row of the article list: an article, or the heading of a group. */
public sealed interface LibraryRow {
    /**
     * The heading of a group.
     *
     * @param folded whether the group is collapsed
     */
    record Heading(String key, String name, int count, boolean folded) implements LibraryRow {}

    /**
     * An article; one with several stories has a row in each of their groups.
     *
     * @param row as it was when the list was made; its number of annotations may have changed since
     * @param group key of its heading, empty without groups
     */
    record Entry(ArticleRow row, String group) implements LibraryRow {}
}
