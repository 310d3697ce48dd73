package app.parallax.session;

import app.parallax.model.Analyst;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Draft;
import app.parallax.model.Event;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Mark;
import app.parallax.model.Memo;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.model.Speaker;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import app.parallax.model.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * The observable model of a project: the lists of the side panels, and the open articles with their marks.
 * {@link Session} alone writes it, on the FX thread, after a change is on disk. All collections are unmodifiable and
 * updated with every edit.
 */
public final class Workspace {
    private final EntityLists entityLists = new EntityLists();
    private final TagTotals tagTotals = new TagTotals();
    private volatile @Nullable Supplier<Lists> unread;
    private final ObservableMap<UUID, OpenArticle> open = FXCollections.observableHashMap();
    private final ObservableMap<UUID, OpenArticle> shownOpen = FXCollections.unmodifiableObservableMap(open);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Map<UUID, List<String>>> present = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper uncommitted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable HistoryEntry> undo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable HistoryEntry> redo = new ReadOnlyObjectWrapper<>();

    public ObservableList<ArticleRow> articles() {
        return lists().articles.shown();
    }

    /** Returns the number of annotations of all articles. */
    public int annotations() {
        return lists().articles.annotations();
    }

    /**
     * Returns a number that increases when an article is added, changed or removed, but not when its annotations
     * change, so that a view of all articles knows when to be made again.
     */
    public long articleRevision() {
        return lists().articles.revision();
    }

    /** Returns whether an article has more than one version. */
    public boolean hasLaterVersions() {
        return lists().articles.hasLaterVersions();
    }

    /** Returns all tags with the number of their annotations. */
    public ObservableList<Counted<Tag>> tags() {
        return lists().tags.shown();
    }

    TagTotals tagTotals() {
        return tagTotals;
    }

    /** Returns all tag sets; their count has no meaning. */
    public ObservableList<Counted<TagSet>> tagSets() {
        return lists().tagSets.shown();
    }

    /** Returns all claims with the number of their mentions. */
    public ObservableList<Counted<Claim>> claims() {
        return lists().claims.shown();
    }

    /** Returns all events with the number of their links. */
    public ObservableList<Counted<Event>> events() {
        return lists().events.shown();
    }

    /** Returns all analysts with the number of their annotations. */
    public ObservableList<Counted<Analyst>> analysts() {
        return lists().analysts.shown();
    }

    /** Returns all outlets with the number of their articles. */
    public ObservableList<Counted<Outlet>> outlets() {
        return lists().outlets.shown();
    }

    /** Returns all speakers with the number of mentions that cite them. */
    public ObservableList<Counted<Speaker>> speakers() {
        return lists().speakers.shown();
    }

    /** Returns all stories with the number of their articles. */
    public ObservableList<Counted<Story>> stories() {
        return lists().stories.stories.shown();
    }

    public List<Story> storiesOf(UUID article) {
        return lists().stories.of(article);
    }

    /** Returns all memos; their count has no meaning. */
    public ObservableList<Counted<Memo>> memos() {
        return lists().memos.shown();
    }

    /**
     * All drafts.
     *
     * @return in the order in which they were added, cannot be changed
     */
    public ObservableList<Counted<Draft>> drafts() {
        return lists().drafts.shown();
    }

    /** Returns the memberships in stories, for edits. */
    public StoryListing belonging() {
        return lists().stories;
    }

    /** Returns a speaker by identifier. */
    public Optional<Speaker> speaker(@Nullable UUID id) {
        return lists().speakers.find(id);
    }

    /** Returns the open articles by identifier of the article. */
    public ObservableMap<UUID, OpenArticle> open() {
        return shownOpen;
    }

    /**
     * Returns a number that increases with every change of the project, so that a view of a query knows when to run it
     * again.
     */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Whether an edit was requested that is not on disk yet. */
    public ReadOnlyBooleanProperty uncommitted() {
        return uncommitted.getReadOnlyProperty();
    }

    void setUncommitted(boolean value) {
        uncommitted.set(value);
    }

    /** Returns the edit that undo would revert; null if there is none. */
    public ReadOnlyObjectProperty<@Nullable HistoryEntry> undo() {
        return undo.getReadOnlyProperty();
    }

    /** Returns the edit that redo would apply; null if there is none. */
    public ReadOnlyObjectProperty<@Nullable HistoryEntry> redo() {
        return redo.getReadOnlyProperty();
    }

    /** Returns an article by identifier. */
    public Optional<ArticleRow> article(@Nullable UUID id) {
        return lists().articles.find(id);
    }

    public Optional<ArticleRow> articleOfVersion(UUID version) {
        return lists().articles.articleOf(version).flatMap(lists().articles::find);
    }

    /** Returns the versions of an article, the newest last; empty if there is no such article. */
    public List<Version> versions(UUID article) {
        return lists().articles.versionsOf(article);
    }

    /** Returns the other articles with the same text, by label. */
    public List<ArticleRow> sameText(ArticleRow article) {
        return lists().articles.sameText(article);
    }

    /** Returns a tag by identifier. */
    public Optional<Tag> tag(@Nullable UUID id) {
        return lists().tags.find(id);
    }

    /** Returns a tag set by identifier. */
    public Optional<TagSet> tagSet(@Nullable UUID id) {
        return lists().tagSets.find(id);
    }

    /** Returns a claim by identifier. */
    public Optional<Claim> claim(@Nullable UUID id) {
        return lists().claims.find(id);
    }

    /** Returns an event by identifier. */
    public Optional<Event> event(@Nullable UUID id) {
        return lists().events.find(id);
    }

    /** Returns an analyst by identifier. */
    public Optional<Analyst> analyst(@Nullable UUID id) {
        return lists().analysts.find(id);
    }

    /** Returns an outlet by identifier. */
    public Optional<Outlet> outlet(@Nullable UUID id) {
        return lists().outlets.find(id);
    }

    /** Returns a mark of an open article. */
    public Optional<Mark> mark(@Nullable UUID annotation) {
        return annotation == null
                ? Optional.empty()
                : open.values().stream().flatMap(article -> article.mark(annotation).stream()).findFirst();
    }

    /** The lists of a project, read from one snapshot. */
    record Lists(List<ArticleRow> articles, List<Article> withoutVersion, List<Version> versions,
            List<Counted<Tag>> tags, List<Counted<TagSet>> tagSets, List<Counted<Claim>> claims,
            List<Counted<Event>> events,
            List<Counted<Analyst>> analysts, List<Counted<Outlet>> outlets, List<Counted<Speaker>> speakers,
            List<Counted<Story>> stories, List<StoryArticle> storyArticles, List<Memo> memos, List<Draft> drafts) {
        static Lists read(ProjectReader reader) {
            return new Lists(reader.articles(), reader.articlesWithoutVersion(), reader.versions(), reader.tags(),
                    reader.tagSets(),
                    reader.claims(), reader.events(), reader.analysts(), reader.outlets(), reader.speakers(),
                    reader.stories(), reader.storyArticles(), reader.memos(), reader.drafts());
        }
    }

    void setLists(Lists lists) {
        entityLists.setAll(lists);
        unread = null;
    }

    /** Has the lists read when one of them is first asked for. */
    void setLists(Supplier<Lists> read) {
        unread = read;
    }

    private EntityLists lists() {
        if (unread != null) {
            synchronized (entityLists) {
                if (unread != null) {
                    setLists(unread.get());
                }
            }
        }
        return entityLists;
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

    public List<OpenArticle> shown() {
        return List.copyOf(open.values());
    }

    /**
     * Applies an edit that is on disk.
     *
     * @param lists the lists if they were read again after it, else null
     * @param reread newest versions of articles that gained or lost one
     */
    void follow(List<Change> changes, @Nullable Lists lists, List<VersionWithMarks> reread) {
        if (lists != null) {
            setLists(lists);
        }
        if (lists == null || !open.isEmpty()) {
            var net = NetChanges.of(changes);
            if (lists == null) {
                lists().follow(net);
            }
            shown().forEach(article -> follow(article, net, reread));
        }
        incrementRevision(); // last, so that views see the complete change
    }

    /** Replaces open articles by what was read again after the lists; unchanged ones stay. */
    void replaceOpen(List<VersionWithMarks> read) {
        for (var shown : shown()) {
            var id = shown.article().get().id();
            var row = lists().articles.find(id);
            var anew = read.stream().filter(each -> each.version().article().equals(id)).findFirst();
            if (row.isEmpty() || anew.isEmpty()) {
                open.remove(id);
                continue;
            }
            shown.setArticle(row.get().article());
            var fresh = anew.get().open(row.get().article());
            if (!shown.showsSameAs(fresh)) {
                open.put(id, fresh);
            }
        }
        incrementRevision();
    }

    /**
     * Returns the names of the analysts who have an article open in other copies of a shared project, by article.
     */
    public ReadOnlyObjectProperty<Map<UUID, List<String>>> present() {
        return present.getReadOnlyProperty();
    }

    void setPresent(Map<UUID, List<String>> now) {
        present.set(Map.copyOf(now));
    }

    /** Makes every view of a query run it again. */
    void incrementRevision() {
        revision.set(revision.get() + 1);
    }

    private void follow(OpenArticle shown, List<Change> net, List<VersionWithMarks> reread) {
        var id = shown.article().get().id();
        var row = lists().articles.find(id);
        if (row.isEmpty()) {
            open.remove(id);
            return;
        }
        var newer = reread.stream().filter(each -> each.version().article().equals(id)).findFirst();
        if (newer.isPresent()) { // of several versions, the newest is shown
            open.put(id, newer.get().open(row.get().article()));
        } else if (lists().articles.articleOf(shown.version().id()).isEmpty()) {
            open.remove(id);
        } else {
            shown.setArticle(row.get().article());
            shown.follow(net, version -> lists().articles.articleOf(version).filter(id::equals).isPresent());
        }
    }
}
