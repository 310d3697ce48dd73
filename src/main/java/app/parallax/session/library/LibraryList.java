package app.parallax.session.library;

import java.util.List;

/**
 * The articles of a project as they are listed.
 *
 * @param articles how many articles pass the filter, each counted once, however many headings it stands under
 */
public record LibraryList(List<LibraryRow> rows, int articles, int headings) {}
