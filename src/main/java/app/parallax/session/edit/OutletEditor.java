package app.parallax.session.edit;

import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Fact;
import app.parallax.model.Message;
import app.parallax.model.Outlet;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits outlets: each method makes one edit. */
public final class OutletEditor {
    private final Session session;

    public OutletEditor(Session session) {
        this.session = session;
    }

    public Optional<Outlet> find(String name) {
        return session.workspace().outlets().stream().map(Counted::entity)
                .filter(each -> Outlet.key(each.name()).equals(Outlet.key(name))).findFirst();
    }

    /**
     * Inserts an outlet.
     *
     * @param outlet with a name that no other has
     */
    public CompletableFuture<Void> add(Outlet outlet) {
        return session.perform(Message.of("edit.outletNew", outlet.name()), List.of(Change.insert(outlet)));
    }

    /**
     * Changes name, country, reliability or note.
     *
     * @param after the changed outlet
     * @return completes at once if nothing changes
     */
    public CompletableFuture<Void> change(Outlet before, Outlet after) {
        return before.equals(after)
                ? CompletableFuture.completedFuture(null)
                : session.perform(Message.of("edit.outlet", after.name()), List.of(new Change(before, after)));
    }

    /** Merges an outlet into another one, which receives its articles and, where its own are unknown, its details. */
    public CompletableFuture<Integer> merge(Outlet from, Outlet into) {
        var merged = new Outlet(into.id(), into.name(), into.country() == null ? from.country() : into.country(),
                into.reliability() == null ? from.reliability() : into.reliability(),
                Stream.of(into.note(), from.note()).filter(each -> !each.isEmpty()).distinct()
                        .reduce((one, other) -> one + "\n" + other).orElse(""));
        var changes = new ArrayList<Change>();
        if (!merged.equals(into)) {
            changes.add(new Change(into, merged));
        }
        int articles = reassignArticles(from, into.id(), changes);
        changes.add(Change.delete(from));
        return session.perform(Message.of("edit.outletMerge", from.name(), into.name()), changes)
                .thenApply(done -> articles);
    }

    /** Deletes an outlet; the outlet of its articles becomes unknown. */
    public CompletableFuture<Integer> delete(Outlet outlet) {
        var changes = new ArrayList<Change>();
        int articles = reassignArticles(outlet, null, changes);
        changes.add(Change.delete(outlet));
        return session.perform(Message.of("edit.outletDelete", outlet.name()), changes).thenApply(done -> articles);
    }

    /** Reassigns the articles of an outlet to another, or to none. */
    private int reassignArticles(Outlet from, @Nullable UUID to, List<Change> changes) {
        var articles = session.workspace().articles().stream().map(ArticleRow::article)
                .filter(each -> isOf(each, from)).toList();
        for (var article : articles) {
            var fact = article.outlet();
            changes.add(new Change(article, article.withOutlet(
                    to == null || fact == null ? null : new Fact<>(to, fact.basis(), fact.note()))));
        }
        return articles.size();
    }

    private static boolean isOf(Article article, Outlet outlet) {
        var fact = article.outlet();
        return fact != null && fact.value().equals(outlet.id());
    }
}
