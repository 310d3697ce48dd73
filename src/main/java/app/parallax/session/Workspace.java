package app.parallax.session;

import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a project, as observables: the lists of the side panels, and the open articles with their marks.
 * Written by {@link Session} alone, on the FX thread, after a change is on disk.
 */
public final class Workspace {
    private final ArticleListing articles = new ArticleListing();
    private final Listing<Tag> tags = new Listing<>();
    private final Listing<Claim> claims = new Listing<>();
    private final Listing<Event> events = new Listing<>();
    private final Listing<Analyst> analysts = new Listing<>();
    private final Listing<Outlet> outlets = new Listing<>();
    private final ObservableMap<UUID, OpenArticle> open = FXCollections.observableHashMap();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable HistoryEntry> undo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable HistoryEntry> redo = new ReadOnlyObjectWrapper<>();

    /**
     * All articles.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<ArticleRow> articles() {
        return articles.shown();
    }

    /**
     * All tags with the number of their annotations.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<Counted<Tag>> tags() {
        return tags.shown();
    }

    /**
     * All claims with the number of their mentions.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<Counted<Claim>> claims() {
        return claims.shown();
    }

    /**
     * All events with the number of their links.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<Counted<Event>> events() {
        return events.shown();
    }

    /**
     * All analysts with the number of their annotations.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<Counted<Analyst>> analysts() {
        return analysts.shown();
    }

    /**
     * All outlets; their numbers are not kept here.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<Counted<Outlet>> outlets() {
        return outlets.shown();
    }

    /**
     * The open articles by the identifier of the article.
     *
     * @return follows opening and closing, cannot be changed
     */
    public ObservableMap<UUID, OpenArticle> open() {
        return FXCollections.unmodifiableObservableMap(open);
    }

    /**
     * Rises with every change of the project, so that a view over a query knows when to ask again.
     *
     * @return the number of the change
     */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /**
     * The edit that undo would take back.
     *
     * @return null if there is nothing to undo
     */
    public ReadOnlyObjectProperty<@Nullable HistoryEntry> undo() {
        return undo.getReadOnlyProperty();
    }

    /**
     * The edit that redo would apply.
     *
     * @return null if there is nothing to redo
     */
    public ReadOnlyObjectProperty<@Nullable HistoryEntry> redo() {
        return redo.getReadOnlyProperty();
    }

    /**
     * An article by its identifier.
     *
     * @param id
     *            identifier
     * @return empty if there is none
     */
    public Optional<ArticleRow> article(@Nullable UUID id) {
        return articles.find(id);
    }

    /**
     * A tag by its identifier.
     *
     * @param id
     *            identifier
     * @return empty if there is none
     */
    public Optional<Tag> tag(@Nullable UUID id) {
        return tags.find(id);
    }

    /**
     * A claim by its identifier.
     *
     * @param id
     *            identifier
     * @return empty if there is none
     */
    public Optional<Claim> claim(@Nullable UUID id) {
        return claims.find(id);
    }

    /**
     * An event by its identifier.
     *
     * @param id
     *            identifier
     * @return empty if there is none
     */
    public Optional<Event> event(@Nullable UUID id) {
        return events.find(id);
    }

    /**
     * An analyst by identifier.
     *
     * @param id
     *            identifier
     * @return empty if there is none
     */
    public Optional<Analyst> analyst(@Nullable UUID id) {
        return analysts.find(id);
    }

    /**
     * An outlet by its identifier.
     *
     * @param id
     *            identifier
     * @return empty if there is none
     */
    public Optional<Outlet> outlet(@Nullable UUID id) {
        return outlets.find(id);
    }

    /**
     * A mark of an open article.
     *
     * @param annotation
     *            identifier of its annotation
     * @return empty if no open article has it
     */
    public Optional<Mark> mark(@Nullable UUID annotation) {
        return annotation == null
                ? Optional.empty()
                : open.values().stream().flatMap(article -> article.mark(annotation).stream()).findFirst();
    }

    /** The lists of a project, read at once. */
    record Lists(List<ArticleRow> articles, List<Counted<Tag>> tags, List<Counted<Claim>> claims,
            List<Counted<Event>> events, List<Counted<Analyst>> analysts, List<Counted<Outlet>> outlets) {
        static Lists read(ProjectReader reader) {
            return new Lists(reader.articles(), reader.tags(), reader.claims(), reader.events(), reader.analysts(),
                    reader.outlets());
        }
    }

    void setLists(Lists lists) {
        articles.setAll(lists.articles);
        tags.setAll(lists.tags);
        claims.setAll(lists.claims);
        events.setAll(lists.events);
        analysts.setAll(lists.analysts);
        outlets.setAll(lists.outlets);
        revision.set(revision.get() + 1);
    }

    void setEnds(@Nullable HistoryEntry nextUndo, @Nullable HistoryEntry nextRedo) {
        undo.set(nextUndo);
        redo.set(nextRedo);
    }

    void show(OpenArticle article) {
        open.put(article.article().get().id(), article);
    }

    void hide(UUID article) {
        open.remove(article);
    }

    List<OpenArticle> shown() {
        return List.copyOf(open.values());
    }

    void apply(List<Change> changes) {
        changes.forEach(this::apply);
        revision.set(revision.get() + 1);
    }

    private void apply(Change change) {
        var before = change.before();
        var after = change.after();
        switch (change.entity()) {
            case Analyst a -> analysts.apply((Analyst) before, (Analyst) after);
            case Outlet o -> outlets.apply((Outlet) before, (Outlet) after);
            case Tag t -> tags.apply((Tag) before, (Tag) after);
            case Claim c -> claims.apply((Claim) before, (Claim) after);
            case Event e -> events.apply((Event) before, (Event) after);
            case Article a -> article(change, a);
            case Version v -> version(change, v);
            case Annotation a -> annotation(a, before == null, after == null);
            case Tagging t -> {
                tags.count(t.tag(), difference(before, after));
                hanging(t.annotation(), mark -> new Mark(mark.annotation(), with(mark.taggings(), before, after),
                        mark.mentions(), mark.links()));
            }
            case Mention m -> {
                claims.count(m.claim(), difference(before, after));
                hanging(m.annotation(), mark -> new Mark(mark.annotation(), mark.taggings(),
                        with(mark.mentions(), before, after), mark.links()));
            }
            case TimeLink l -> {
                events.count(l.event(), difference(before, after));
                hanging(l.annotation(), mark -> new Mark(mark.annotation(), mark.taggings(), mark.mentions(),
                        with(mark.links(), before, after)));
            }
        }
    }

    private static int difference(@Nullable Entity before, @Nullable Entity after) {
        return (after == null ? 0 : 1) - (before == null ? 0 : 1);
    }

    @SuppressWarnings("unchecked") // both sides of a change are of the kind of the list
    private static <E extends Entity> List<E> with(List<E> all, @Nullable Entity before, @Nullable Entity after) {
        var changed = new ArrayList<>(all);
        if (before != null) {
            changed.removeIf(each -> each.id().equals(before.id()));
        }
        if (after != null) {
            changed.add((E) after);
        }
        changed.sort((one, other) -> one.id().compareTo(other.id()));
        return changed;
    }

    private void article(Change change, Article article) {
        articles.apply(article, change.before() == null, change.after() == null);
        var shown = open.get(article.id());
        if (change.after() == null) {
            open.remove(article.id());
        } else if (shown != null) {
            shown.setArticle(article);
        }
    }

    private void version(Change change, Version version) {
        articles.apply(version, change.after() == null);
        if (change.after() == null) {
            open.values().removeIf(shown -> shown.version().id().equals(version.id()));
        }
    }

    private void annotation(Annotation annotation, boolean fresh, boolean gone) {
        var version = annotation.passage().version();
        if (fresh || gone) {
            articles.count(version, fresh ? 1 : -1);
            analysts.count(annotation.analyst(), fresh ? 1 : -1);
        }
        for (var shown : open.values()) {
            if (shown.version().id().equals(version)) {
                if (fresh) {
                    shown.add(new Mark(annotation, List.of(), List.of(), List.of()));
                } else if (gone) {
                    shown.remove(annotation.id());
                } else {
                    shown.mark(annotation.id()).ifPresent(mark -> shown
                            .replace(new Mark(annotation, mark.taggings(), mark.mentions(), mark.links())));
                }
            }
        }
    }

    private void hanging(UUID annotation, UnaryOperator<Mark> change) {
        for (var shown : open.values()) {
            shown.mark(annotation).map(change).ifPresent(shown::replace);
        }
    }
}
