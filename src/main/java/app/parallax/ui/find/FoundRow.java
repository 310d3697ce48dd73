package app.parallax.ui.find;

import app.parallax.model.Article;
import app.parallax.session.find.FindAll;
import java.util.List;

/** A row of the results in all texts: an article, or a hit in it. */
sealed interface FoundRow {
    /** An article, with its places. */
    record Heading(Article article, List<FindAll.Hit> hits) implements FoundRow {}

    /** A place. */
    record OfHit(FindAll.Hit hit) implements FoundRow {}
}
