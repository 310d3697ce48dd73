package app.parallax.session;

import app.parallax.model.Analyst;
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
import java.util.Optional;
import java.util.UUID;
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
 * What is shown of a project, as observables: the lists of the side panels, and the open articles with their marks.
 * Written by {@link Session} alone, on the FX thread, after a change is on disk.
 */
public final class Workspace {
    private final EntityLists listings = new EntityLists();
    private final ArticleListing articles = listings.articles;
    private final EntityList<Tag> tags = listings.tags;
    private final EntityList<TagSet> tagSets = listings.tagSets;
    private final EntityList<Claim> claims = listings.claims;
    private final EntityList<Event> events = listings.events;
    private final EntityList<Analyst> analysts = listings.analysts;
    private final EntityList<Outlet> outlets = listings.outlets;
    private final EntityList<Speaker> speakers = listings.speakers;
    private final ObservableMap<UUID, OpenArticle> open = FXCollections.observableHashMap();
    private final ObservableMap<UUID, OpenArticle> shownOpen = FXCollections.unmodifiableObservableMap(open);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper uncommitted = new ReadOnlyBooleanWrapper();
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
     * All sets of tags.
     *
     * @return follows every edit, cannot be changed; the count is of no meaning
     */
    public ObservableList<Counted<TagSet>> tagSets() {
        return tagSets.shown();
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
     * All outlets with the number of their articles.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<Counted<Outlet>> outlets() {
        return outlets.shown();
    }

    /**
     * All speakers with the number of mentions that cite them.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<Counted<Speaker>> speakers() {
        return speakers.shown();
    }

    /**
     * All stories with the number of their articles.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<Counted<Story>> stories() {
        return listings.stories.stories.shown();
    }

    /** The stories that an article belongs to. */
    public List<Story> storiesOf(UUID article) {
        return listings.stories.of(article);
    }

    /**
     * All memos.
     *
     * @return follows every edit, cannot be changed; the count is of no meaning
     */
    public ObservableList<Counted<Memo>> memos() {
        return listings.memos.shown();
    }

    /**
     * All drafts.
     *
     * @return in the order in which they were added, cannot be changed
     */
    public ObservableList<Counted<Draft>> drafts() {
        return listings.drafts.shown();
    }

    /** Where articles belong, for edits. */
    public StoryListing belonging() {
        return listings.stories;
    }

    /** A speaker by its identifier, empty if there is none. */
    public Optional<Speaker> speaker(@Nullable UUID id) {
        return speakers.find(id);
    }

    /**
     * The open articles by the identifier of the article.
     *
     * @return follows opening and closing, cannot be changed
     */
    public ObservableMap<UUID, OpenArticle> open() {
        return shownOpen;
    }

    /** Rises with every change of the project, so that a view over a query knows when to ask again. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Whether an edit was asked for that is not on disk yet. */
    public ReadOnlyBooleanProperty uncommitted() {
        return uncommitted.getReadOnlyProperty();
    }

    void setUncommitted(boolean value) {
        uncommitted.set(value);
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

    /** An article by its identifier, empty if there is none. */
    public Optional<ArticleRow> article(@Nullable UUID id) {
        return articles.find(id);
    }

    /**
     * The article that a version is of, an older version too.
     *
     * @return empty if there is no such version
     */
    public Optional<ArticleRow> articleOfVersion(UUID version) {
        return articles.articleOf(version).flatMap(articles::find);
    }

    /**
     * The versions of an article.
     *
     * @return by number, the newest last; empty if there is no such article
     */
    public List<Version> versions(UUID article) {
        return articles.versionsOf(article);
    }

    /**
     * The other articles with the same text: one text, several sources.
     *
     * @return by label, empty if it is the only one
     */
    public List<ArticleRow> sameText(ArticleRow article) {
        return articles.sameText(article);
    }

    /** A tag by its identifier, empty if there is none. */
    public Optional<Tag> tag(@Nullable UUID id) {
        return tags.find(id);
    }

    /** A set of tags by its identifier, empty if there is none. */
    public Optional<TagSet> tagSet(@Nullable UUID id) {
        return tagSets.find(id);
    }

    /** A claim by its identifier, empty if there is none. */
    public Optional<Claim> claim(@Nullable UUID id) {
        return claims.find(id);
    }

    /** An event by its identifier, empty if there is none. */
    public Optional<Event> event(@Nullable UUID id) {
        return events.find(id);
    }

    /** An analyst by its identifier, empty if there is none. */
    public Optional<Analyst> analyst(@Nullable UUID id) {
        return analysts.find(id);
    }

    /** An outlet by its identifier, empty if there is none. */
    public Optional<Outlet> outlet(@Nullable UUID id) {
        return outlets.find(id);
    }

    /**
     * A mark of an open article.
     *
     * @return empty if no open article has it
     */
    public Optional<Mark> mark(@Nullable UUID annotation) {
        return annotation == null
                ? Optional.empty()
                : open.values().stream().flatMap(article -> article.mark(annotation).stream()).findFirst();
    }

    /** The lists of a project, read at once. */
    record Lists(List<ArticleRow> articles, List<Version> versions, List<Counted<Tag>> tags,
            List<Counted<TagSet>> tagSets, List<Counted<Claim>> claims, List<Counted<Event>> events,
            List<Counted<Analyst>> analysts, List<Counted<Outlet>> outlets, List<Counted<Speaker>> speakers,
            List<Counted<Story>> stories, List<StoryArticle> storyArticles, List<Memo> memos, List<Draft> drafts) {
        static Lists read(ProjectReader reader) {
            return new Lists(reader.articles(), reader.versions(), reader.tags(), reader.tagSets(),
                    reader.claims(), reader.events(), reader.analysts(), reader.outlets(), reader.speakers(),
                    reader.stories(), reader.storyArticles(), reader.memos(), reader.drafts());
        }
    }

    void setLists(Lists lists) {
        listings.setAll(lists);
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
     * Follows an edit that is on disk; the lists are given where they were read anew after it, and texts of articles of
     * which it added or removed a version.
     */
    void follow(List<Change> changes, @Nullable Lists lists, List<VersionWithMarks> reread) {
        var net = NetChanges.of(changes);
        if (lists == null) {
            listings.follow(net);
        } else {
            setLists(lists);
        }
        shown().forEach(article -> follow(article, net, reread));
        incrementRevision(); // last, so that whoever looks then sees all of it
    }

    /** Shows open articles as they were read anew, after the lists were; those that are as before stay. */
    void replaceOpen(List<VersionWithMarks> read) {
        for (var shown : shown()) {
            var id = shown.article().get().id();
            var row = articles.find(id);
            var anew = read.stream().filter(each -> each.version().article().equals(id)).findFirst();
            if (row.isEmpty() || anew.isEmpty()) {
                open.remove(id);
                continue;
            }
            shown.setArticle(row.get().article());
            var fresh = anew.get().open(row.get().article());
            if (!shown.showsAs(fresh)) {
                open.put(id, fresh);
            }
        }
        incrementRevision();
    }

    /** Lets every view look again. */
    void incrementRevision() {
        revision.set(revision.get() + 1);
    }

    private void follow(OpenArticle shown, List<Change> net, List<VersionWithMarks> reread) {
        var id = shown.article().get().id();
        var row = articles.find(id);
        if (row.isEmpty()) {
            open.remove(id);
            return;
        }
        var newer = reread.stream().filter(each -> each.version().article().equals(id)).findFirst();
        if (newer.isPresent()) { // of the versions, the newest is shown
            open.put(id, newer.get().open(row.get().article()));
        } else if (articles.articleOf(shown.version().id()).isEmpty()) {
            open.remove(id);
        } else {
            shown.setArticle(row.get().article());
            shown.follow(net, version -> articles.articleOf(version).filter(id::equals).isPresent());
        }
    }
}
