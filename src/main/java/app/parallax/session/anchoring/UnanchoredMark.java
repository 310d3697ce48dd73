package app.parallax.session.anchoring;

import app.parallax.model.Article;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An annotation to review: not anchored in the newest version. */
public sealed interface UnanchoredMark {
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
    record Gone(Mark mark, Article article, Version newest) implements UnanchoredMark {
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
    record Stranger(Orphan orphan, @Nullable Article article) implements UnanchoredMark {
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
