package app.parallax.session.draft;

import java.util.Optional;

/**
 * An article that a sentence of the draft may rest on.
 *
 * @param bonus what it counts that the draft names it, or that the paragraph is about it
 * @param rank its place among those that the sentence may rest on, from 0
 * @param close whether the draft names it, or the paragraph is about it more than about nearly all others
 */
record TopicalArticle(ReadArticle article, double bonus, int rank, boolean close) {
    /** What it counts that the draft names the article, or that the paragraph is about it. */
    static final double NAMED = 0.2;
    static final double ON_TOPIC = 0.08;

    /** Returns the boilerplate of the article in its place, if it has any. */
    Optional<TopicalArticle> aside() {
        return article.aside().map(each -> new TopicalArticle(each, bonus, rank, close));
    }
}
