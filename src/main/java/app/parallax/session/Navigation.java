package app.parallax.session;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.ArticleRow;
import app.parallax.model.Mark;
import app.parallax.model.Version;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Navigates the panes to passages: of a mark, of a claim from mention to mention, of an event. */
public final class Navigation {
    private final Session session;
    private final Focus focus;

    public Navigation(Session session) {
        this.session = session;
        this.focus = session.focus();
    }

    public CompletableFuture<Void> show(PaneState pane, UUID article) {
        return session.show(article).thenAccept(open -> {
            if (!article.equals(pane.article().get())) {
                pane.recordPlace();
                pane.article().set(article);
                forgetHidden();
            }
        });
    }

    /** Goes back to the place before the last jump of a pane; does nothing if there is none. */
    public CompletableFuture<Void> back(PaneState pane) {
        return step(pane, pane.history().back(pane.place(), this::isThere));
    }

    /** Goes forward to the place before the last step back; does nothing if there is none. */
    public CompletableFuture<Void> forward(PaneState pane) {
        return step(pane, pane.history().forward(pane.place(), this::isThere));
    }

    private boolean isThere(PaneHistory.Place place) {
        return session.workspace().article(place.article()).isPresent();
    }

    private CompletableFuture<Void> step(PaneState pane, Optional<PaneHistory.Place> to) {
        if (to.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        var place = to.get();
        return session.show(place.article()).thenAccept(open -> {
            pane.article().set(place.article());
            forgetHidden();
            pane.reveal().set(new Span(place.start(), place.start()));
        });
    }

    private void forgetHidden() {
        var shown = focus.panes().stream().map(pane -> pane.article().get()).toList();
        session.workspace().shown().stream().map(open -> open.article().get().id())
                .filter(article -> !shown.contains(article)).forEach(session::hide);
    }

    /** Shows a mark: in the pane with its article, else in the focused one. */
    public CompletableFuture<Void> reveal(Mark mark) {
        var article = articleOf(mark);
        if (article.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        var pane = paneOf(article.get());
        var before = pane.place().filter(place -> place.article().equals(article.get()));
        return show(pane, article.get()).thenCompose(shown -> markInShownVersion(mark, article.get()))
                .thenAccept(here -> {
                    before.ifPresent(pane.history()::add);
                    focus.pane().set(Math.max(0, focus.panes().indexOf(pane)));
                    focus.mark().set(mark.id());
                    pane.reveal().set(new Span(here.passage().start(), here.passage().end()));
                });
    }

    /** Returns the mark in the shown version; if it is not anchored there, shows the version on which it was made. */
    private CompletableFuture<Mark> markInShownVersion(Mark mark, UUID article) {
        var here = session.workspace().mark(mark.id());
        if (here.isPresent()) {
            return CompletableFuture.completedFuture(here.get());
        }
        var made = session.workspace().versions(article).stream()
                .filter(each -> each.id().equals(mark.annotation().passage().version())).findFirst();
        return made.isEmpty()
                ? CompletableFuture.completedFuture(mark)
                : session.show(made.get()).thenApply(open -> open.mark(mark.id()).orElse(mark));
    }

    /** Shows a version of an article in every pane that shows the article. */
    public CompletableFuture<Void> showVersion(Version version) {
        return session.show(version).thenAccept(open -> {
        });
    }

    /** Shows the newest version of an article: in the pane with the article, else in the focused one. */
    public CompletableFuture<PaneState> showNewest(UUID article) {
        var pane = paneOf(article);
        var newest = session.workspace().article(article).map(ArticleRow::version);
        return newest.map(version -> session.show(version).thenCompose(open -> show(pane, article)))
                .orElseGet(() -> CompletableFuture.completedFuture(null)).thenApply(shown -> pane);
    }

    /** Returns the focused pane if it shows the article, else the first that does, else the focused one. */
    public PaneState paneOf(UUID article) {
        return Stream.concat(Stream.of(focus.focused()), focus.panes().stream())
                .filter(each -> article.equals(each.article().get())).findFirst().orElse(focus.focused());
    }

    /** Puts an event in focus; every pane scrolls to its first linked passage. */
    public void focusEvent(UUID event) {
        focus.event().set(event);
        revealFirst(mark -> mark.links().stream().anyMatch(link -> link.event().equals(event)));
    }

    /** Puts a claim in focus; every pane scrolls to its first mention. */
    public void focusClaim(UUID claim) {
        focus.claim().set(claim);
        revealFirst(mark -> mark.mentions().stream().anyMatch(mention -> mention.claim().equals(claim)));
    }

    /** Puts a tag in focus; every pane scrolls to its first passage with the tag. */
    public void focusTag(UUID tag) {
        focus.tag().set(tag);
        revealFirst(mark -> mark.taggings().stream().anyMatch(tagging -> tagging.tag().equals(tag)));
    }

    private void revealFirst(Predicate<Mark> which) {
        for (var pane : focus.panes()) {
            first(pane, which).ifPresent(mark -> {
                if (pane == focus.focused()) {
                    focus.mark().set(mark.id());
                }
                pane.recordPlace();
                pane.reveal().set(new Span(mark.passage().start(), mark.passage().end()));
            });
        }
    }

    private Optional<Mark> first(PaneState pane, Predicate<Mark> which) {
        var open = session.workspace().open().get(pane.article().get());
        return open == null ? Optional.empty() : open.marks().stream().filter(which).findFirst();
    }

    /**
     * Goes to another mention of the claim in focus, cyclically, and synchronises the other panes.
     *
     * @param step 1 for the next, -1 for the previous
     * @return the mention; empty if no claim is in focus or it has no mention
     */
    public CompletableFuture<Optional<Mark>> nextMention(int step) {
        var claim = focus.claim().get();
        if (claim == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return mentions(claim).thenCompose(marks -> {
            if (marks.isEmpty()) {
                return CompletableFuture.completedFuture(Optional.<Mark>empty());
            }
            int at = marks.stream().map(Mark::id).toList().indexOf(focus.mark().get());
            var next = marks.get(at < 0 ? 0 : Math.floorMod(at + step, marks.size()));
            revealFirst(mark -> mark.mentions().stream().anyMatch(mention -> mention.claim().equals(claim)));
            return reveal(next).thenApply(done -> Optional.of(next));
        });
    }

    /** Reads the mentions of a claim in the whole project, by article and place. */
    public CompletableFuture<List<Mark>> mentions(UUID claim) {
        return session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(AnnotationFilter.ofClaim(claim), marks::add);
            return marks;
        });
    }

    private Optional<UUID> articleOf(Mark mark) {
        return session.workspace().articleOfVersion(mark.annotation().passage().version())
                .map(row -> row.article().id());
    }
}
