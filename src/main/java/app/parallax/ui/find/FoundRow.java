package app.parallax.ui.find;

import app.parallax.model.Article;
import app.parallax.session.find.FindAll;
import java.util.List;

/** A row of the search results: an article, or a match in it. */
sealed interface FoundRow {
    /** An article with its matches. */
    record Heading(Article article, List<FindAll.Hit> hits) implements FoundRow {}

    /** A match. */
    record OfHit(FindAll.Hit hit) implements FoundRow {}
}
