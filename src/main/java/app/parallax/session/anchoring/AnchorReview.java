package app.parallax.session.anchoring;

import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.FoundKind;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Message;
import app.parallax.model.Orphan;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.ProjectReader;
import app.parallax.model.Received;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.model.Version;
import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import app.parallax.text.Anchorer;
import app.parallax.text.Anchorer.Candidate;
import app.parallax.text.Anchorer.Wanted;
import app.parallax.text.Query;
import app.parallax.text.QueryException;
import app.parallax.text.Quote;
import app.parallax.text.Snippet;
import app.parallax.text.Span;
import app.parallax.text.change.QuoteChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The annotations to review: marks without a match in the newest version of their article, marks with an unconfirmed
 * fuzzy match, and orphans. It finds candidate passages, and confirms or sets anchors; each decision is one edit.
 */
public final class AnchorReview {
    /** The maximal number of candidates. */
    private static final int OFFERED = 8;
    /** The similarity below which a candidate is dropped if its context differs too. */
    private static final double LEAST_LIKE = 0.45;
    private static final double SAME_NEIGHBOURS = 0.7;
    /** The maximal number of articles searched for an orphan without an article. */
    private static final int SEARCHED = 12;
    /** The maximal number of words searched for; the index reads a list for each. */
    private static final int ASKED = 40;

    private final Session session;
    private final LatestOnly<List<AnchorCandidate>> places;

    public AnchorReview(Session session) {
        this.session = session;
        this.places = new LatestOnly<>(session);
    }

    /** Returns the number of annotations to review. */
    public CompletableFuture<Integer> count() {
        return session.read(ProjectReader::countToReview);
    }

    /**
     * Returns the annotations to review: first those in which a figure, a negation or a name changed, then missing
     * ones, then reworded ones, each by article; orphans without an article last.
     */
    public CompletableFuture<List<MarkToReview>> list() {
        boolean laterVersions = session.workspace().hasLaterVersions();
        return session.read(reader -> {
            var found = new ArrayList<MarkToReview>();
            if ((!laterVersions && !hasOrphans(reader)) || reader.countToReview() == 0) {
                return found; // the usual case, which need not read the articles
            }
            var rows = rows(reader);
            var changed = changed(reader, rows);
            changed.stream().filter(each -> each.change().kind() != QuoteChange.Kind.WORDING).forEach(found::add);
            for (var mark : reader.unanchoredMarks()) {
                reader.version(mark.annotation().passage().version()).map(version -> rows.get(version.article()))
                        .ifPresent(row -> found.add(new MarkToReview.MissingMark(mark, row.article(), row.version())));
            }
            changed.stream().filter(each -> each.change().kind() == QuoteChange.Kind.WORDING).forEach(found::add);
            reader.orphans(AnnotationFilter.ALL, orphan -> {
                if (!orphan.isDismissed()) {
                    var row = orphan.article() == null ? null : rows.get(orphan.article());
                    found.add(new MarkToReview.UnanchoredOrphan(orphan, row == null ? null : row.article()));
                }
            });
            return found;
        });
    }

    /** Without later versions, orphans alone have to be anchored, and no version needs to be looked at. */
    private static boolean hasOrphans(ProjectReader reader) {
        var any = new AtomicBoolean();
        reader.orphans(AnnotationFilter.ALL, orphan -> any.compareAndSet(false, !orphan.isDismissed()));
        return any.get();
    }

    /** Returns the marks with an unconfirmed fuzzy match, those with a changed figure first. */
    private static List<MarkToReview.ChangedMark> changed(ProjectReader reader, Map<UUID, ArticleRow> rows) {
        var numbers = new HashMap<UUID, Version>();
        var texts = new HashMap<String, String>();
        var found = new ArrayList<MarkToReview.ChangedMark>();
        for (var mark : reader.changedMarks()) {
            var made = numbers.computeIfAbsent(mark.annotation().passage().version(),
                    id -> reader.version(id).orElseThrow());
            var row = rows.get(made.article());
            if (row != null) {
                var text = texts.computeIfAbsent(row.version().sha256(), reader::text);
                mark.placement(row.version().id()).flatMap(place -> MarkAnchorer.passage(place, text))
                        .ifPresent(now -> found
                                .add(new MarkToReview.ChangedMark(mark.at(now), row.article(), row.version(),
                                        made.number(),
                                        QuoteChange.between(mark.annotation().passage().quote(), now.quote()))));
            }
        }
        found.sort(Comparator.comparing(each -> each.change().kind()));
        return found;
    }

    private static Map<UUID, ArticleRow> rows(ProjectReader reader) {
        return reader.articles().stream().collect(Collectors.toMap(row -> row.article().id(), Function.identity(),
                (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * Returns the candidate passages of an annotation.
     *
     * @return the best first; empty if a newer request came
     */
    public CompletableFuture<Optional<List<AnchorCandidate>>> candidates(MarkToReview item) {
        return places.ask(outOfDate -> session.readNow(reader -> switch (item) {
            case MarkToReview.MissingMark gone -> ofMark(reader, gone.mark(), gone.article(), gone.newest());
            case MarkToReview.ChangedMark changed -> ofChanged(reader, changed);
            case MarkToReview.UnanchoredOrphan stranger -> ofStranger(reader, stranger.orphan());
        }));
    }

    private static List<AnchorCandidate> ofMark(ProjectReader reader, Mark mark, Article article, Version newest) {
        var text = reader.text(newest.sha256());
        return new MarkAnchorer(reader, newest, text).candidates(mark, OFFERED).stream()
                .filter(AnchorReview::isWorthLooking)
                .map(each -> place(new ArticleRow(article, newest, 0), text, each)).toList();
    }

    /** Returns the present anchor, then other candidates. */
    private static List<AnchorCandidate> ofChanged(ProjectReader reader, MarkToReview.ChangedMark changed) {
        var now = changed.mark().passage();
        var text = reader.text(changed.newest().sha256());
        int score = changed.mark().placement(now.version()).map(Placement::score).orElse(0);
        var here = new AnchorCandidate(changed.article(), now, score,
                Snippet.of(text, List.of(new Query.Hit(new Span(now.start(), now.end()), 0))));
        var others = ofMark(reader, changed.mark(), changed.article(), changed.newest()).stream()
                .filter(each -> each.passage().end() <= now.start() || now.end() <= each.passage().start());
        return Stream.concat(Stream.of(here), others).toList();
    }

    private static List<AnchorCandidate> ofStranger(ProjectReader reader, Orphan orphan) {
        if (orphan.quote().isBlank()) {
            return List.of();
        }
        var wanted = new Wanted(new Quote(orphan.quote(), orphan.prefix(), orphan.suffix()), -1, false);
        var found = new ArrayList<AnchorCandidate>();
        for (var row : articles(reader, orphan)) {
            var text = reader.text(row.version().sha256());
            new Anchorer(text).candidates(wanted, OFFERED).stream().filter(AnchorReview::isWorthLooking)
                    .forEach(each -> found.add(place(row, text, each)));
        }
        return found.stream().sorted(Comparator.comparingInt(AnchorCandidate::score).reversed()).limit(OFFERED)
                .toList();
    }

    private static boolean isWorthLooking(Candidate found) {
        return found.likeness() >= LEAST_LIKE || Math.max(found.before(), found.after()) >= SAME_NEIGHBOURS;
    }

    /** Returns the article that an orphan names, else those with most of its words. */
    private static List<ArticleRow> articles(ProjectReader reader, Orphan orphan) {
        var rows = rows(reader);
        var meant = orphan.article() == null ? null : rows.get(orphan.article());
        if (meant != null) {
            return List.of(meant);
        }
        var words = Stream.of(orphan.quote().split("[^\\p{L}\\p{M}\\p{N}]+")).filter(word -> !word.isEmpty())
                .distinct().limit(ASKED).map(word -> '"' + word + '"').collect(Collectors.joining(" OR "));
        var found = new ArrayList<ArticleRow>();
        try {
            reader.findCandidates(FoundKind.ARTICLE, Query.parse(words).match(), SEARCHED, candidate -> {
                var row = rows.get(candidate.id());
                if (row != null) {
                    found.add(row);
                }
            });
        } catch (QueryException e) { // only punctuation: nothing to search for
            return List.of();
        }
        return found;
    }

    private static AnchorCandidate place(ArticleRow row, String text, Candidate found) {
        var span = found.span();
        var quote = Quote.of(text, span.start(), span.end());
        return new AnchorCandidate(row.article(), new Passage(row.version().id(), span.start(), span.end(),
                quote.exact(), quote.prefix(), quote.suffix()), MarkAnchorer.score(found),
                Snippet.of(text, List.of(new Query.Hit(span, 0))));
    }

    /**
     * Anchors an annotation; the present anchor is thereby confirmed.
     *
     * @param passage a passage of the newest version of an article; for a mark, of its own article
     * @param score agreement of quote and context, from 0 to 100
     * @return false if the passage is of another article or an older version
     */
    public CompletableFuture<Boolean> place(MarkToReview item, Passage passage, int score) {
        return switch (item) {
            case MarkToReview.MissingMark gone -> {
                if (!passage.version().equals(gone.newest().id())) {
                    yield CompletableFuture.completedFuture(false);
                }
                yield perform("edit.place", List.of(placement(gone.mark(), gone.newest(), Placement.State.BY_HAND,
                        passage.start(), passage.end(), score)));
            }
            case MarkToReview.ChangedMark changed -> {
                if (!passage.version().equals(changed.newest().id())) {
                    yield CompletableFuture.completedFuture(false);
                }
                yield perform(changed.isAnchor(passage) ? "edit.confirmChange" : "edit.place",
                        List.of(placement(changed.mark(), changed.newest(), Placement.State.BY_HAND, passage.start(),
                                passage.end(), score)));
            }
            case MarkToReview.UnanchoredOrphan stranger -> perform("edit.place", adopted(stranger.orphan(), passage));
        };
    }

    /** Leaves an annotation without an anchor and removes it from the list. */
    public CompletableFuture<Boolean> dismiss(MarkToReview item) {
        return perform("edit.leaveGone", List.of(switch (item) {
            case MarkToReview.MissingMark gone ->
                placement(gone.mark(), gone.newest(), Placement.State.LEFT_GONE, 0, 0, 0);
            case MarkToReview.ChangedMark changed ->
                placement(changed.mark(), changed.newest(), Placement.State.LEFT_GONE, 0, 0, 0);
            case MarkToReview.UnanchoredOrphan stranger -> new Change(stranger.orphan(), stranger.orphan().dismissed());
        }));
    }

    private CompletableFuture<Boolean> perform(String label, List<Change> changes) {
        return session.perform(Message.of(label), changes).thenApply(done -> true);
    }

    private static Change placement(Mark mark, Version newest, Placement.State state, int start, int end, int score) {
        var old = mark.placement(newest.id());
        return new Change(old.orElse(null), new Placement(old.map(Placement::id).orElseGet(Ids::next), mark.id(),
                newest.id(), state, start, end, score));
    }

    /** Turns an orphan into an annotation with its tags, which are created if missing. */
    private List<Change> adopted(Orphan orphan, Passage passage) {
        var changes = new ArrayList<Change>();
        changes.add(Change.delete(orphan));
        changes.add(Change.insert(new Annotation(orphan.id(), passage, orphan.note(), orphan.translation(),
                orphan.analyst(), orphan.created(), orphan.modified())));
        var tags = session.workspace().tags();
        int fresh = 0;
        for (var name : orphan.tags().stream().distinct().toList()) {
            @Nullable
            Tag tag = tags.stream().map(each -> each.entity()).filter(each -> each.name().equals(name)).findFirst()
                    .orElse(null);
            if (tag == null) {
                tag = new Tag(Ids.next(), name, null, Palette.next(tags.size() + fresh++), "", null);
                changes.add(Change.insert(tag));
            }
            changes.add(Change.insert(new Tagging(Ids.next(), orphan.id(), tag.id())));
        }
        changes.add(Change.insert(new Received(Ids.next(), orphan.id(), orphan.iri(), orphan.source())));
        return changes;
    }
}
