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
 * Makes the rows of the list of articles: those of a small project at once, those of a large one beside everything
 * else. Used on the FX thread.
 */
public final class LibraryRows {
    /** To sort so many takes less than a drawing has time for. */
    private static final int AT_ONCE = 500;

    private final Workspace workspace;
    private final LatestOnly<LibraryList> newest;
    private final LibraryContents.Keys keys = new LibraryContents.Keys();
    private @Nullable LibraryContents contents;
    private long asked;

    /** The rows of a session's articles. */
    public LibraryRows(Session session) {
        this.workspace = session.workspace();
        this.newest = new LatestOnly<>(session);
    }

    /** Says that articles, outlets or stories are not what they were. */
    public void changed() {
        contents = null;
    }

    /**
     * Sorts, groups and filters.
     *
     * @param folded keys of headings whose articles are not listed
     * @param within identifiers of the only articles that are listed, null for all
     * @return done already in a small project; empty if something newer was asked meanwhile
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
        return newest.ask(outOfDate -> order.list(of, closed, within))
                .thenApply(list -> list.filter(made -> request == asked));
    }
}
