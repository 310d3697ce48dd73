package app.parallax.session.anchoring;

import app.parallax.model.Article;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.Passage;
import app.parallax.model.Version;
import app.parallax.text.change.QuoteChange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An annotation to review: not anchored in the newest version, or in changed words that nobody has confirmed. */
public sealed interface MarkToReview {
    /**
     * The annotation's identifier.
     *
     * @return also of one that is not in the project yet
     */
    UUID id();

    /**
     * The words that are looked for.
     *
     * @return empty for an orphan that brought none
     */
    String quote();

    /**
     * Its note.
     *
     * @return empty if none
     */
    String note();

    /**
     * A mark that does not stand in the newest version of its article.
     *
     * @param newest the newest version
     */
    record Gone(Mark mark, Article article, Version newest) implements MarkToReview {
        @Override
        public UUID id() {
            return mark.id();
        }

        @Override
        public String quote() {
            return mark.annotation().passage().quote();
        }

        @Override
        public String note() {
            return mark.annotation().note();
        }
    }

    /**
     * A mark that stands in the newest version of its article in other words than those that were marked.
     *
     * @param mark as it stands there
     * @param newest the newest version
     * @param made number of the version that it was made on
     */
    record Changed(Mark mark, Article article, Version newest, int made, QuoteChange change) implements MarkToReview {
        /** Whether a passage of the newest version is where the mark stands. */
        public boolean stands(Passage passage) {
            return passage.start() == mark.passage().start() && passage.end() == mark.passage().end();
        }

        @Override
        public UUID id() {
            return mark.id();
        }

        @Override
        public String quote() {
            return mark.annotation().passage().quote();
        }

        @Override
        public String note() {
            return mark.annotation().note();
        }
    }

    /**
     * An imported annotation that could not be anchored.
     *
     * @param article the article that is meant, null if it is not known or not here
     */
    record Stranger(Orphan orphan, @Nullable Article article) implements MarkToReview {
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
