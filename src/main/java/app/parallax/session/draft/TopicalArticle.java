package app.parallax.session.draft;

import java.util.Optional;

/**
 * An article that a sentence of the draft may rest on.
 *
 * @param bonus weight of being named by the draft, or of being the topic of the paragraph
 * @param rank its place among those that the sentence may rest on, from 0
 * @param close whether the draft names it, or the paragraph is about it more than about nearly all others
 */
record TopicalArticle(ReadArticle article, double bonus, int rank, boolean close) {
    /** Weight of an article that the draft names, or that the paragraph is about. */
    static final double NAMED = 0.2;
    static final double ON_TOPIC = 0.08;

    /** Returns the boilerplate of the article in its place, if it has any. */
    Optional<TopicalArticle> aside() {
        return article.aside().map(each -> new TopicalArticle(each, bonus, rank, close));
    }
}
