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
    /** Returns all analysts in order of creation. */
    List<Counted<Analyst>> analysts();

    /** Returns all outlets in order of creation. */
    List<Counted<Outlet>> outlets();

    /** Returns all stories in order of creation. */
    List<Counted<Story>> stories();

    /** Returns the memberships of articles in stories, in order of creation. */
    List<StoryArticle> storyArticles();

    /** Returns all articles with newest version and number of annotations, ordered by label and import. */
    List<ArticleRow> articles();

    /** Returns the articles without a version, which others can leave in a shared project; they are not listed. */
    List<Article> articlesWithoutVersion();

    /** Returns every version of every article, by article and number. */
    List<Version> versions();

    /** Returns the versions of one article, the newest last. */
    List<Version> versions(UUID article);

    /** Returns all tags in order of creation. */
    List<Counted<Tag>> tags();

    /**
     * Returns the number of annotations with a tag or one under it, each counted once.
     *
     * @return by identifier of the tag; without tags that have no annotations
     */
    Map<UUID, Integer> annotationsUnderTags();

    /** Returns the parent of each tag that has one. */
    Map<UUID, UUID> tagParents();

    /** Returns all tag sets in order of creation. */
    List<Counted<TagSet>> tagSets();

    /** Returns all claims in order of creation. */
    List<Counted<Claim>> claims();

    /** Returns all speakers in order of creation. */
    List<Counted<Speaker>> speakers();

    /** Returns all findings that an article does not mention a claim. */
    List<Silence> silences();

    /**
     * Streams the mentions of claims with their quotes, by claim, article, start and end.
     *
     * @param claims identifiers of claims; empty for all
     */
    void mentions(Set<UUID> claims, Consumer<MentionWithQuote> sink);

    /** Hands over the mentions with proposed values, by article, start and end. */
    void proposed(Consumer<MentionWithQuote> sink);

    /** The number of mentions with proposed values. */
    int proposed();

    /**
     * Streams which articles mention which claims; much faster than {@link #mentions}.
     *
     * @param sink receives claim and article of each mention, unordered, possibly repeated
     */
    void claimArticlePairs(BiConsumer<UUID, UUID> sink);

    /** Returns all events in order of creation. */
    List<Counted<Event>> events();

    /** Returns all memos in order of creation. */
    List<Memo> memos();

    /** All drafts in the order in which they were added. */
    List<Draft> drafts();

    /**
     * The versions of a draft.
     *
     * @return by number, the newest last
     */
    List<DraftVersion> draftVersions(UUID draft);

    /** The decisions about words of a draft, in the order in which each was first made. */
    List<DraftDecision> draftDecisions(UUID draft);

    /**
     * Returns the notes that link to an entity.
     *
     * @param target identifier of the entity, which may have been deleted
     * @param most maximal number of notes listed
     */
    Backlinks backlinks(UUID target, int most);

    /** Returns all event orders in order of creation. */
    List<EventOrder> eventOrders();

    /** Streams the quotes that date events, unordered. */
    void timeLinks(Consumer<DatedQuote> sink);

    /** Returns any version of an article; empty if there is none with the identifier. */
    Optional<Version> version(UUID id);

    /** Returns the frozen text with a hash. */
    String text(String sha256);

    List<Boilerplate> boilerplate(UUID version);

    /** Returns the stored bytes with a hash; empty if there are none. */
    Optional<byte[]> content(String sha256);

    /** Streams annotations with their tags, mentions and time links, by article, start and end. */
    void marks(AnnotationFilter filter, Consumer<Mark> sink);

    /**
     * Streams as {@link #marks} only annotations that mention a claim, and counts the others, which is faster than
     * reading them.
     *
     * @param others receives each version once or several times
     */
    void marksOnClaims(AnnotationFilter filter, Consumer<Mark> sink, Consumer<MarksWithoutClaim> others);

    /** Returns the marks with a link to an event, by article and start. */
    List<Mark> marksOfEvent(UUID event);

    /**
     * Streams orphans, oldest first.
     *
     * @param filter matched against the intended article, the names of the tags and the analyst; a filter by claim
     *            matches none
     */
    void orphans(AnnotationFilter filter, Consumer<Orphan> sink);

    /**
     * Returns the marks without a match in the newest version of their article that no analyst has reviewed, and those
     * not yet anchored in it.
     */
    List<Mark> unanchoredMarks();

    /** Returns the marks whose anchor in the newest version is a fuzzy match that no analyst has confirmed. */
    List<Mark> changedMarks();

    /**
     * Returns the number of annotations to review: orphans, missing and changed ones that no analyst has decided on.
     */
    int countToReview();

    /** Streams annotations by identifier with their tags, mentions and time links; unknown identifiers are ignored. */
    void marks(List<UUID> ids, Consumer<Mark> sink);

    /**
     * Returns the annotations that a query selects, ordered and grouped.
     *
     * @param query fails if its words are not a valid search
     */
    AnnotationOrder annotationOrder(AnnotationQuery query);

    /** Returns annotations by identifier as rows of the table, in the given order; unknown identifiers are ignored. */
    List<AnnotationLine> annotationLines(List<UUID> ids);

    /** Returns the tags that occur on the same annotations, the most frequent pairs first, at most 2,000. */
    List<TagPair> tagPairs();

    /** Returns entities of a kind by identifier, in the given order; unknown identifiers are ignored. */
    List<? extends Entity> entities(Kind kind, List<UUID> ids);

    /** Streams all entities of a kind in order of creation. */
    void all(Kind kind, Consumer<Entity> sink);

    /**
     * Streams the entities that edits changed, whether or not the edits are applied.
     *
     * @param sink receives kind and identifier of each entity, possibly repeated
     */
    void changedEntities(Set<UUID> edits, BiConsumer<Kind, UUID> sink);

    /**
     * Streams the candidates of the full-text index, the best first.
     *
     * @param most maximal number
     */
    void findCandidates(FoundKind kind, String match, int most, Consumer<SearchCandidate> sink);

    /**
     * Counts the articles whose text the full-text index finds; titles are not searched.
     *
     * @param match a query in the language of the index
     * @param most the count stops here
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

    /** Streams the history, oldest first. */
    void history(Consumer<HistoryEntry> sink);

    /**
     * Returns edits of the history, newest first.
     *
     * @param words the language in which words match labels, besides that of the edit's author
     * @param before identifier of the edit that precedes the results in this order; null for the newest
     * @param most maximal number; fewer only if there are no more
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
     * Searches the history like {@link #history(HistoryFilter, Wording, UUID, int)}, but stops after some thousand
     * edits.
     *
     * @param words the language in which words match labels, besides that of the edit's author
     * @param before identifier of the edit that precedes the results in this order; null for the newest
     * @return possibly fewer than {@code most}, or none, although there are more
     */
    HistoryPart historyPart(HistoryFilter filter, Wording words, @Nullable UUID before, int most);

    /**
     * Returns the changes of an edit in order.
     *
     * @param most maximal number
     */
    List<HistoryChange> changes(UUID edit, int most);

    /** Returns a text that changes whenever an edit is begun, done, undone or redone; not while one grows. */
    String historyState();

    /**
     * Returns a reader that limits the streams of annotations and orphans.
     *
     * @param most maximal number that one call streams; the rest is omitted
     * @param each called before each of them; its exception ends the reading
     */
    ProjectReader limited(int most, Runnable each);
}
