package app.parallax.ui.shell.importing;

import app.parallax.model.ArticleRow;
import app.parallax.session.Focus;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Shows the first articles of an import: in the pane onto which they were dropped, or in panes that are all empty. */
final class ImportedInPanes {
    private final Session session;
    private final Focus focus;
    private final Optional<PaneState> pane;
    private final boolean first;
    private final List<UUID> articles = new ArrayList<>();

    /**
     * Notes whether the project has articles before the import.
     *
     * @param pane onto which the files were dropped; empty for none
     */
    ImportedInPanes(Session session, Optional<PaneState> pane) {
        this.session = session;
        this.focus = session.focus();
        this.pane = pane;
        this.first = session.workspace().articles().isEmpty();
    }

    /** Notes an article that was imported. */
    void take(ArticleRow row) {
        if (articles.size() < Focus.MOST_PANES) {
            articles.add(row.article().id());
        }
    }

    /**
     * Shows the articles that were noted, one after another: the panes are few and the texts are long.
     *
     * @param shownAll called when they are shown, not where none is
     */
    void show(Runnable shownAll) {
        var free = pane.filter(focus.panes()::contains).map(List::of)
                .or(() -> first && focus.panes().stream().allMatch(each -> each.article().get() == null)
                        ? Optional.of(List.copyOf(focus.panes()))
                        : Optional.empty())
                .orElse(List.of());
        var navigation = new Navigation(session);
        var shown = CompletableFuture.<Void>completedFuture(null);
        for (int i = 0; i < Math.min(free.size(), articles.size()); i++) {
            var where = free.get(i);
            var article = articles.get(i);
            shown = shown.thenCompose(before -> navigation.show(where, article));
        }
        if (!free.isEmpty() && !articles.isEmpty()) {
            focus.pane().set(focus.panes().indexOf(free.getFirst()));
            shown = shown.thenRun(shownAll);
        }
        session.runUnattended(shown);
    }
}
