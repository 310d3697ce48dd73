package app.parallax.session.library;

import java.util.List;

/**
 * The rows of the article list.
 *
 * @param articles number of articles that pass the filter, each counted once, however many groups it is in
 */
public record LibraryList(List<LibraryRow> rows, int articles, int headings) {}
