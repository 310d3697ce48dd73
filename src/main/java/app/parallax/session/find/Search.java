package app.parallax.session.find;

import app.parallax.i18n.Messages;
import app.parallax.model.FoundKind;
import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import app.parallax.text.Query;
import app.parallax.text.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Searches the whole project as a person types. Used on the FX thread. */
public final class Search {
    /** The maximal number of articles; other kinds have one of their own. */
    public static final int MOST_ARTICLES = 50;
    private static final int MOST_OTHERS = 12;

    private final Session session;
    private final LatestOnly<Answer> latest;

    public Search(Session session) {
        this.session = session;
        this.latest = new LatestOnly<>(session);
    }

    /**
     * The result of a search.
     *
     * @param found by kind, the best first
     * @param sentence why the query is invalid; null if it is valid
     */
    public record Answer(List<SearchHit> found, @Nullable String sentence) {}

    /**
     * Runs a query whose last word may be incomplete.
     *
     * @return the first matches of each kind; empty if a newer request came
     */
    public CompletableFuture<Optional<Answer>> find(String text) {
        return latest.ask(outOfDate -> answer(text, outOfDate));
    }

    private Answer answer(String text, BooleanSupplier outOfDate) {
        Query query;
        try {
            query = Query.parseUnfinished(text);
        } catch (QueryException e) {
            return new Answer(List.of(), Messages.text(e.key()));
        }
        return session.readNow(reader -> {
            var search = new ProjectSearch(reader, query);
            var found = new ArrayList<SearchHit>();
            for (var kind : FoundKind.values()) {
                if (!outOfDate.getAsBoolean()) {
                    search.find(kind, kind == FoundKind.ARTICLE ? MOST_ARTICLES : MOST_OTHERS, found::add);
                }
            }
            return new Answer(found, null);
        });
    }
}
