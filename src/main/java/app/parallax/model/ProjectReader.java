package app.parallax.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one immutable snapshot of a project; long lists are streamed. */
public interface ProjectReader {
    /** All analysts in the order in which they were made. */
    List<Counted<Analyst>> analysts();

    /** All outlets in the order in which they were made. */
    List<Counted<Outlet>> outlets();

    /** All stories in the order in which they were made. */
    List<Counted<Story>> stories();

    /**
     * Which article belongs to which story.
     *
     * @return in the order in which it was said
     */
    List<StoryArticle> storyArticles();

    /**
     * All articles in the order of their labels and import.
     *
     * @return with newest version and number of annotations
     */
    List<ArticleRow> articles();

    /** Every version of every article, by article and number. */
    List<Version> versions();

    /**
     * The versions of one article.
     *
     * @return by number, the newest last
     */
    List<Version> versions(UUID article);

    /** All tags in the order in which they were made. */
    List<Counted<Tag>> tags();

    /**
     * How many annotations bear a tag or one under it, each counted once.
     *
     * @return by the identifier of the tag; without those that no annotation bears
     */
    Map<UUID, Integer> annotationsUnderTags();

    /** All sets of tags in the order in which they were made. */
    List<Counted<TagSet>> tagSets();

    /** All claims in the order in which they were made. */
    List<Counted<Claim>> claims();

    /** All speakers in the order in which they were made. */
    List<Counted<Speaker>> speakers();

    /** All findings that an article does not speak to a claim. */
    List<Silence> silences();

    /**
     * Hands over the mentions of claims with their words, by claim, article, start and end.
     *
     * @param claims identifiers of claims; empty for all
     */
    void mentions(Set<UUID> claims, Consumer<MentionWithQuote> sink);

    /**
     * Hands over which articles speak to which claims; far quicker than {@link #mentions}.
     *
     * @param sink is given the claim and the article of each mention, in no order, a pair perhaps more than once
     */
    void claimArticlePairs(BiConsumer<UUID, UUID> sink);

    /** All events in the order in which they were made. */
    List<Counted<Event>> events();

    /** All memos in the order in which they were made. */
    List<Memo> memos();

    /** All drafts in the order in which they were added. */
    List<Draft> drafts();

    /**
     * The versions of a draft.
     *
     * @return by number, the newest last
     */
    List<DraftVersion> draftVersions(UUID draft);

    /** What was decided about words of a draft, in the order in which it was first decided. */
    List<DraftDecision> draftDecisions(UUID draft);

    /**
     * Whose notes link to something.
     *
     * @param target its identifier; what is not there any more may be linked to as well
     * @param most how many are named at most
     */
    Backlinks backlinks(UUID target, int most);

    /** All that is said of the order of events, in the order in which it was said. */
    List<EventOrder> eventOrders();

    /**
     * Hands over the words that date events.
     *
     * @param sink is given each link in turn, in no order
     */
    void timeLinks(Consumer<DatedQuote> sink);

    /**
     * A version of an article, an older one too.
     *
     * @return empty if there is none
     */
    Optional<Version> version(UUID id);

    /** The frozen text of a version. */
    String text(String sha256);

    /** What in a version is not the article's text, to be left out of search and statistics. */
    List<Boilerplate> boilerplate(UUID version);

    /**
     * Kept bytes.
     *
     * @return the bytes, empty if none are kept under that hash
     */
    Optional<byte[]> content(String sha256);

    /** Hands over annotations with their tags, mentions and time links, by article, start and end. */
    void marks(AnnotationFilter filter, Consumer<Mark> sink);

    /** The marks with a link to an event, by article and start. */
    List<Mark> marksOfEvent(UUID event);

    /**
     * Hands over imported annotations that could not be anchored, oldest first.
     *
     * @param filter which: by the article that is meant, the name of a tag, the analyst; none of them speaks to a claim
     */
    void orphans(AnnotationFilter filter, Consumer<Orphan> sink);

    /**
     * The marks that are gone in the newest version of their article, and at which no analyst has looked since; and
     * those that were never looked for in it.
     */
    List<Mark> unanchoredMarks();

    /** The marks that stand in the newest version of their article in changed words which no analyst has confirmed. */
    List<Mark> changedMarks();

    /**
     * How many annotations are to be reviewed: orphans, what is gone or changed, without what an analyst has decided.
     *
     * @return 0 or more
     */
    int countToReview();

    /**
     * Some annotations with their tags, mentions and time links.
     *
     * @param ids identifiers; those of no annotation are passed over
     */
    void marks(List<UUID> ids, Consumer<Mark> sink);

    /**
     * Which annotations a table shows, and in what order.
     *
     * @param query what is asked; words in it that are no query fail
     */
    AnnotationOrder annotationOrder(AnnotationQuery query);

    /**
     * What a table shows of some annotations.
     *
     * @param ids identifiers; those of no annotation are passed over
     * @return in the order of the identifiers
     */
    List<AnnotationLine> annotationLines(List<UUID> ids);

    /**
     * Which tags meet on annotations.
     *
     * @return those that meet most often first, 2,000 at most
     */
    List<TagPair> tagPairs();

    /**
     * Rows by identifier.
     *
     * @return those of that kind which are there, in the order of the identifiers
     */
    List<? extends Entity> entities(Kind kind, List<UUID> ids);

    /**
     * Hands over everything of a kind.
     *
     * @param sink is given each in turn, in the order in which they were made
     */
    void all(Kind kind, Consumer<Entity> sink);

    /**
     * Hands over what edits changed, whether they hold or not.
     *
     * @param sink is given kind and identifier of each entity, perhaps more than once
     */
    void changedEntities(Set<UUID> edits, BiConsumer<Kind, UUID> sink);

    /**
     * Asks the full-text index, and hands over what it found, the best first.
     *
     * @param most how many at most
     */
    void findCandidates(FoundKind kind, String match, int most, Consumer<SearchCandidate> sink);

    /**
     * How many articles the full-text index finds.
     *
     * @param match a query in the language of the index; texts alone are looked through, no titles
     * @param most more are not counted
     * @return 0 to {@code most}
     */
    int countMatches(String match, int most);

    /**
     * The articles that the full-text index finds, in no order: far quicker than the best ones.
     *
     * @param match a query in the language of the index
     * @param most how many at most
     * @return identifiers
     */
    List<UUID> having(String match, int most);

    /** The history, oldest first. */
    void history(Consumer<HistoryEntry> sink);

    /**
     * Some edits of the history, the newest first.
     *
     * @param words the language in which sought words are those of a label, besides that of who made the edit
     * @param before identifier of the edit after which they come in this order; null for the newest
     * @param most how many at most
     * @return fewer than {@code most} only if there are no more
     */
    default List<HistoryEntry> history(HistoryFilter filter, Wording words, @Nullable UUID before, int most) {
        var found = new ArrayList<HistoryEntry>();
        for (var part = historyPart(filter, words, before, most);; part = historyPart(filter, words, part.next(),
                most - found.size())) {
            found.addAll(part.entries());
            if (part.next() == null || found.size() == most) {
                return found;
            }
        }
    }

    /**
     * As {@link #history(HistoryFilter, Wording, UUID, int)}, but where every edit must be looked at, only at some
     * thousands.
     *
     * @param words the language in which sought words are those of a label, besides that of who made the edit
     * @param before identifier of the edit after which they come in this order; null for the newest
     * @param most how many at most
     * @return maybe fewer than {@code most}, or none, though there are more
     */
    HistoryPart historyPart(HistoryFilter filter, Wording words, @Nullable UUID before, int most);

    /**
     * What an edit changed, in order.
     *
     * @param most how many at most
     */
    List<HistoryChange> changes(UUID edit, int most);

    /**
     * Where the history stands.
     *
     * @return differs whenever an edit was begun, done, undone or redone; the same while one grows
     */
    String historyState();

    /**
     * The same reader, which tells of each annotation and orphan that it hands over.
     *
     * @param most how many of them one call hands over; the rest is left out
     * @param each called before each; what it throws ends the reading
     */
    ProjectReader limited(int most, Runnable each);
}
