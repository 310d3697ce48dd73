package app.parallax.session.find;

import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Change;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Message;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.model.Version;
import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import app.parallax.text.Elision;
import app.parallax.text.Quote;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import app.parallax.text.TextPattern;
import app.parallax.text.WordBounds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a pattern in the texts of articles, without boilerplate, and tags the matches in one edit. */
public final class FindAll {
    /** The maximal number of matches. */
    public static final int MOST = 100_000;
    private static final int AT_ONCE = 100;

    private final Session session;
    private final LatestOnly<Result> latest;
    private final LatestOnly<List<Hit>> newestExtended;

    public FindAll(Session session) {
        this.session = session;
        this.latest = new LatestOnly<>(session);
        this.newestExtended = new LatestOnly<>(session);
    }

    /**
     * A match.
     *
     * @param passage its passage in the newest version of the article
     */
    public record Hit(Article article, Passage passage) {}

    /** The extent of text around a match that is tagged. */
    public enum Extent {
        /** The match alone. */
        HIT,
        /** The words that contain it. */
        WORD,
        /** The sentences that contain it. */
        SENTENCE,
        /** The paragraphs that contain it. */
        PARAGRAPH
    }

    /**
     * The result of a search.
     *
     * @param texts number of texts searched
     * @param complete false if there are more than {@link #MOST}
     * @param ranAway articles in which a regular expression exceeded its limit of steps
     */
    public record Result(List<Hit> hits, int texts, boolean complete, List<Article> ranAway) {}

    /**
     * Searches texts in one snapshot of the project.
     *
     * @param articles identifiers of the articles; empty for all
     * @param progress receives the completed fraction, 0 to 1, on any thread
     * @return empty if a newer request came
     */
    public CompletableFuture<Optional<Result>> find(TextPattern pattern, Set<UUID> articles,
            Consumer<Double> progress) {
        return latest.ask(outOfDate -> session.readNow(reader -> find(reader, pattern, articles, progress, outOfDate)));
    }

    private static Result find(ProjectReader reader, TextPattern pattern, Set<UUID> articles,
            Consumer<Double> progress, BooleanSupplier outOfDate) {
        var rows = reader.articles().stream()
                .filter(row -> articles.isEmpty() || articles.contains(row.article().id())).toList();
        var hits = new ArrayList<Hit>();
        var ranAway = new ArrayList<Article>();
        int texts = 0;
        for (var row : rows) {
            if (outOfDate.getAsBoolean() || hits.size() >= MOST) {
                break;
            }
            try {
                find(reader, row.version(), pattern, MOST - hits.size(), outOfDate)
                        .forEach(passage -> hits.add(new Hit(row.article(), passage)));
            } catch (TextPattern.RunawayException e) {
                ranAway.add(row.article());
            }
            if (++texts % AT_ONCE == 0) {
                progress.accept(texts / (double) rows.size());
            }
        }
        return new Result(hits, texts, hits.size() < MOST, ranAway);
    }

    private static List<Passage> find(ProjectReader reader, Version version, TextPattern pattern, int most,
            BooleanSupplier outOfDate) throws TextPattern.RunawayException {
        var text = reader.text(version.sha256());
        var left = reader.boilerplate(version.id()).stream().map(each -> new Span(each.start(), each.end())).toList();
        return pattern.places(Elision.blanked(text, left), most, outOfDate).stream()
                .map(span -> passage(version.id(), text, span)).toList();
    }

    /**
     * Extends matches to the range to be tagged.
     *
     * @param hits matches of {@link #find}, in order
     * @return one for each match, equal for matches in the same sentence; empty if a newer request came
     */
    public CompletableFuture<Optional<List<Hit>>> extended(List<Hit> hits, Extent extent) {
        return extent == Extent.HIT
                ? newestExtended.ask(outOfDate -> hits)
                : newestExtended.ask(outOfDate -> session.readNow(reader -> extended(reader, hits, extent, outOfDate)));
    }

    private static List<Hit> extended(ProjectReader reader, List<Hit> hits, Extent extent,
            BooleanSupplier outOfDate) {
        var extended = new ArrayList<Hit>(hits.size());
        HitExtender around = null;
        for (var hit : hits) {
            if (outOfDate.getAsBoolean()) {
                break;
            }
            if (around == null || !around.version.equals(hit.passage().version())) {
                around = HitExtender.of(reader, hit, extent);
            }
            extended.add(around.extend(hit));
        }
        return extended;
    }

    /** Extends the matches of one version, in text order. */
    private static final class HitExtender {
        private final UUID version;
        private final String text;
        private final Sentences sentences;
        private final Extent extent;
        private @Nullable Hit last;

        private HitExtender(UUID version, String text, Locale language, Extent extent) {
            this.version = version;
            this.text = text;
            this.sentences = new Sentences(text, language);
            this.extent = extent;
        }

        static HitExtender of(ProjectReader reader, Hit hit, Extent extent) {
            var version = hit.passage().version();
            var text = reader.version(version).map(each -> reader.text(each.sha256())).orElse("");
            var language = Optional.of(hit.article()).map(Article::language).map(Fact::value)
                    .map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
            return new HitExtender(version, text, language, extent);
        }

        /** Extends a match; matches within the previous range share it, which keeps long words and paragraphs cheap. */
        Hit extend(Hit hit) {
            var passage = hit.passage();
            if (passage.end() > text.length()) {
                return hit; // its article was deleted meanwhile
            }
            var before = last;
            if (before != null && before.passage().start() <= passage.start()
                    && passage.end() <= before.passage().end()) {
                return before;
            }
            var span = switch (extent) {
                case HIT -> null;
                case WORD -> WordBounds.extend(text, passage.start(), passage.end());
                case SENTENCE -> sentences.whole(passage.start(), passage.end());
                case PARAGRAPH -> sentences.wholeParagraphs(passage.start(), passage.end());
            };
            var extended = span == null ? hit : new Hit(hit.article(), passage(version, text, span));
            last = extended;
            return extended;
        }
    }

    private static Passage passage(UUID version, String text, Span span) {
        var quote = Quote.of(text, span.start(), span.end());
        return new Passage(version, span.start(), span.end(), quote.exact(), quote.prefix(), quote.suffix());
    }

    /**
     * Tags passages in one edit: the analyst's mark with exactly this range, else a new one. Marks with the tag are
     * unchanged.
     *
     * @param isNew whether the edit creates the tag
     */
    public CompletableFuture<Integer> tag(List<Hit> hits, Tag tag, boolean isNew) {
        return tag(hits, tag, isNew ? List.of(tag) : List.of());
    }

    /**
     * Makes a tag with those above it that are wanting, and tags places with it, in one edit.
     *
     * @param path from the top, the named tag last
     */
    public CompletableFuture<Integer> tag(List<Hit> hits, List<Tag> path) {
        return tag(hits, path.getLast(), path);
    }

    private CompletableFuture<Integer> tag(List<Hit> hits, Tag tag, List<Tag> fresh) {
        var articles = hits.stream().map(hit -> hit.article().id()).collect(Collectors.toSet());
        var analyst = session.analyst().id();
        var filter = new AnnotationFilter(articles, Set.of(), Set.of(), Set.of(analyst));
        return session.plan(() -> session.read(reader -> {
            var mine = new HashMap<Place, Mark>();
            if (!articles.isEmpty()) {
                reader.marks(filter, mark -> mine.putIfAbsent(Place.of(mark.passage()), mark));
            }
            return changes(hits, tag, fresh, mine, analyst);
        }).thenCompose(changes -> {
            long tagged = changes.stream().filter(change -> change.after() instanceof Tagging).count();
            return tagged == 0
                    ? CompletableFuture.completedFuture(0)
                    : session.perform(Message.of("edit.tagAll", tag.name(), tagged), changes)
                            .thenApply(done -> (int) tagged);
        }));
    }

    /** The position of a passage. */
    private record Place(UUID version, int start, int end) {
        static Place of(Passage passage) {
            return new Place(passage.version(), passage.start(), passage.end());
        }
    }

    private static List<Change> changes(List<Hit> hits, Tag tag, List<Tag> path, Map<Place, Mark> mine,
            UUID analyst) {
        var changes = new ArrayList<>(path.stream().map(Change::insert).toList());
        var taken = new HashSet<Place>();
        for (var hit : hits) {
            var place = Place.of(hit.passage());
            if (!taken.add(place)) {
                continue;
            }
            var there = Optional.ofNullable(mine.get(place));
            if (there.stream().flatMap(mark -> mark.taggings().stream())
                    .anyMatch(each -> each.tag().equals(tag.id()))) {
                continue;
            }
            var annotation = there.map(Mark::id).orElseGet(() -> {
                var now = Session.now();
                var fresh = new Annotation(Ids.next(), hit.passage(), "", "", analyst, now, now);
                changes.add(Change.insert(fresh));
                return fresh.id();
            });
            changes.add(Change.insert(new Tagging(Ids.next(), annotation, tag.id())));
        }
        return changes;
    }
}
