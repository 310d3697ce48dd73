package app.parallax.session.library;

import java.util.List;

/**
 * The articles of a project as they are listed.
 *
 * @param rows
 *            from top to bottom
 * @param articles
 *            how many articles pass the filter, each counted once, however many headings it stands under
 * @param headings
 *            how many of the rows are headings
 */
public record LibraryList(List<LibraryRow> rows, int articles, int headings) {}
