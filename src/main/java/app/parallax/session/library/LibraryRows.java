package app.parallax.session.library;

import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Computes the rows of the article list: of a small project at once, of a large one in the background. Used on the FX
 * thread.
 */
public final class LibraryRows {
    /** The number of articles up to which sorting takes less than a frame. */
    private static final int AT_ONCE = 500;

    private final Workspace workspace;
    private final LatestOnly<LibraryList> latest;
    private final LibraryContents.Keys keys = new LibraryContents.Keys();
    private @Nullable LibraryContents contents;
    private long asked;

    public LibraryRows(Session session) {
        this.workspace = session.workspace();
        this.latest = new LatestOnly<>(session);
    }

    /** Drops the cached content after a change of articles, outlets or stories. */
    public void changed() {
        contents = null;
    }

    /**
     * Sorts, groups and filters the articles.
     *
     * @param folded keys of collapsed headings
     * @param within identifiers of the listed articles, null for all
     * @return completed already in a small project; empty if a newer request came
     */
    public CompletableFuture<Optional<LibraryList>> of(LibraryOrder order, Set<String> folded,
            @Nullable Set<UUID> within) {
        long request = ++asked;
        var now = contents;
        if (now == null) {
            now = LibraryContents.of(workspace, keys);
            contents = now;
        }
        var of = now;
        if (of.articles().size() <= AT_ONCE) {
            return CompletableFuture.completedFuture(Optional.of(order.list(of, folded, within)));
        }
        var closed = Set.copyOf(folded);
        return latest.ask(outOfDate -> order.list(of, closed, within))
                .thenApply(list -> list.filter(made -> request == asked));
    }
}
