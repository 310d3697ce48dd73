package app.parallax.ui.find;

import app.parallax.model.Article;
import app.parallax.session.find.FindAll;
import java.util.List;

/** A row of the search results: an article, or a match in it. */
sealed interface FoundRow {
    record Heading(Article article, List<FindAll.Hit> hits) implements FoundRow {}

    record OfHit(FindAll.Hit hit) implements FoundRow {}
}
