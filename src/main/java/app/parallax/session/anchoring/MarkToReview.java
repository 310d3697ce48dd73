package app.parallax.session.anchoring;

import app.parallax.model.Article;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.Passage;
import app.parallax.model.Version;
import app.parallax.text.change.QuoteChange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An annotation to review: not anchored in the newest version, or by an unconfirmed fuzzy match. */
public sealed interface MarkToReview {
    /** Returns the identifier of the annotation, which may not be in the project yet. */
    UUID id();

    /** Returns the quote; empty for an orphan without one. */
    String quote();

    /** Returns the note; empty if there is none. */
    String note();

    sealed interface OfMark extends MarkToReview {
        Mark mark();

        @Override
        default UUID id() {
            return mark().id();
        }

        @Override
        default String quote() {
            return mark().annotation().passage().quote();
        }

        @Override
        default String note() {
            return mark().annotation().note();
        }
    }

    /** A mark without a match in the newest version of its article. */
    record MissingMark(Mark mark, Article article, Version newest) implements OfMark {}

    /**
     * A mark with an unconfirmed fuzzy match in the newest version of its article.
     *
     * @param mark anchored in the newest version
     * @param made number of the version on which it was made
     */
    record ChangedMark(Mark mark, Article article, Version newest, int made,
            QuoteChange change) implements OfMark {
        /** Whether a passage is the anchor in the newest version. */
        public boolean isAnchor(Passage passage) {
            return passage.start() == mark.passage().start() && passage.end() == mark.passage().end();
        }
    }

    /**
     * An orphan.
     *
     * @param article the article that it names, null if unknown or missing
     */
    record UnanchoredOrphan(Orphan orphan, @Nullable Article article) implements MarkToReview {
        @Override
        public UUID id() {
            return orphan.id();
        }

        @Override
        public String quote() {
            return orphan.quote();
        }

        @Override
        public String note() {
            return orphan.note();
        }
    }
}
