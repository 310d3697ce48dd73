package app.parallax.session.anchoring;

import app.parallax.i18n.Messages;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.FoundKind;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.Orphan;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.ProjectReader;
import app.parallax.model.Received;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import app.parallax.text.Anchorer;
import app.parallax.text.Anchorer.Candidate;
import app.parallax.text.Anchorer.Wanted;
import app.parallax.text.Query;
import app.parallax.text.QueryException;
import app.parallax.text.Quote;
import app.parallax.text.Snippet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The annotations to review: those not found in the newest version of their article, and imported ones without a place;
 * where they may be meant to stand; and placing them by hand. Each decision is one edit.
 */
public final class AnchorReview {
    /** So many places are offered. */
    private static final int OFFERED = 8;
    /** Words that are less like the wanted ones, and stand between others too, are no place to offer. */
    private static final double LEAST_LIKE = 0.45;
    private static final double SAME_NEIGHBOURS = 0.7;
    /** An annotation whose article is not known is looked for in so many articles that have its words. */
    private static final int SEARCHED = 12;
    /** So many of its words are asked for: the index walks through a list for each. */
    private static final int ASKED = 40;

    private final Session session;
    private final LatestOnly<List<AnchorCandidate>> places;

    /** For an open project. */
    public AnchorReview(Session session) {
        this.session = session;
        this.places = new LatestOnly<>(session);
    }

    /**
     * How many annotations need placing.
     *
     * @return 0 or more
     */
    public CompletableFuture<Integer> count() {
        return session.read(ProjectReader::needPlacing);
    }

    /**
     * The annotations that need placing.
     *
     * @return by article, those without one last
     */
    public CompletableFuture<List<UnanchoredMark>> list() {
        return session.read(reader -> {
            var found = new ArrayList<UnanchoredMark>();
            if (reader.needPlacing() == 0) {
                return found; // as mostly, and then the articles need not be read for it
            }
            var rows = rows(reader);
            for (var mark : reader.gone()) {
                reader.version(mark.annotation().passage().version()).map(version -> rows.get(version.article()))
                        .ifPresent(row -> found.add(new UnanchoredMark.Gone(mark, row.article(), row.version())));
            }
            reader.orphans(AnnotationFilter.ALL, orphan -> {
                if (!orphan.left()) {
                    var row = orphan.article() == null ? null : rows.get(orphan.article());
                    found.add(new UnanchoredMark.Stranger(orphan, row == null ? null : row.article()));
                }
            });
            return found;
        });
    }

    private static Map<UUID, ArticleRow> rows(ProjectReader reader) {
        return reader.articles().stream().collect(Collectors.toMap(row -> row.article().id(), Function.identity(),
                (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * Where an annotation may be meant to stand.
     *
     * @return the best first; empty if another was asked for meanwhile
     */
    public CompletableFuture<Optional<List<AnchorCandidate>>> places(UnanchoredMark item) {
        return places.ask(outOfDate -> session.readNow(reader -> switch (item) {
            case UnanchoredMark.Gone gone -> ofMark(reader, gone);
            case UnanchoredMark.Stranger stranger -> ofStranger(reader, stranger.orphan());
        }));
    }

    private static List<AnchorCandidate> ofMark(ProjectReader reader, UnanchoredMark.Gone gone) {
        var text = reader.text(gone.newest().sha256());
        return new MarkAnchorer(reader, gone.newest(), text).candidates(gone.mark(), OFFERED).stream()
                .filter(AnchorReview::isWorthLooking)
                .map(each -> place(new ArticleRow(gone.article(), gone.newest(), 0), text, each)).toList();
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

    /** The article that is meant; else those that have most of the words. */
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
            reader.find(FoundKind.ARTICLE, Query.parse(words).match(), SEARCHED, candidate -> {
                var row = rows.get(candidate.id());
                if (row != null) {
                    found.add(row);
                }
            });
        } catch (QueryException e) { // of signs alone: there is nothing to look for
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
     * Places an annotation.
     *
     * @param passage where, in the newest version of an article; of a mark, of its own article
     * @param score how well words and surroundings agree, from 0 to 100
     * @return whether it was placed, when it is on disk; not if the words are of another article or an older version
     */
    public CompletableFuture<Boolean> place(UnanchoredMark item, Passage passage, int score) {
        return switch (item) {
            case UnanchoredMark.Gone gone -> {
                if (!passage.version().equals(gone.newest().id())) {
                    yield CompletableFuture.completedFuture(false);
                }
                yield perform("edit.place", List.of(placement(gone, Placement.State.BY_HAND, passage.start(),
                        passage.end(), score)));
            }
            case UnanchoredMark.Stranger stranger -> perform("edit.place", adopted(stranger.orphan(), passage));
        };
    }

    /** Leaves an annotation without a place: somebody has looked, and it is not listed any more. */
    public CompletableFuture<Boolean> leave(UnanchoredMark item) {
        return perform("edit.leaveGone", List.of(switch (item) {
            case UnanchoredMark.Gone gone -> placement(gone, Placement.State.LEFT_GONE, 0, 0, 0);
            case UnanchoredMark.Stranger stranger -> new Change(stranger.orphan(), stranger.orphan().leave());
        }));
    }

    private CompletableFuture<Boolean> perform(String label, List<Change> changes) {
        return session.perform(new Edit(Messages.label(Message.of(label)), changes)).thenApply(done -> true);
    }

    private static Change placement(UnanchoredMark.Gone gone, Placement.State state, int start, int end, int score) {
        var old = gone.mark().placement(gone.newest().id());
        return new Change(old.orElse(null), new Placement(old.map(Placement::id).orElseGet(Ids::next),
                gone.mark().id(), gone.newest().id(), state, start, end, score));
    }

    /** The orphan becomes an annotation, with its tags, which are made where they are not there. */
    private List<Change> adopted(Orphan orphan, Passage passage) {
        var changes = new ArrayList<Change>();
        changes.add(Change.delete(orphan));
        changes.add(Change.insert(new Annotation(orphan.id(), passage, orphan.note(),
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
