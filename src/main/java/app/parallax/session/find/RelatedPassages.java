package app.parallax.session.find;

import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Message;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import app.parallax.session.edit.ProposalEditor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The related passages that an analyst reviews: suggested, tagged, or dismissed. Dismissals are stored with the window
 * state, without history.
 */
public final class RelatedPassages {
    private static final String ASIDE = "unlike.";
    private static final int MOST_ASIDE = 500;

    private final Session session;
    private final LatestOnly<List<Offer>> latest;

    public RelatedPassages(Session session) {
        this.session = session;
        this.latest = new LatestOnly<>(session);
    }

    /**
     * A suggested passage.
     *
     * @param marked whether a mark there shares a tag or claim with the given mark
     */
    public record Offer(RelatedPassageFinder.Proposed proposed, boolean marked) {
        /** Returns the passage and its copies in other articles. */
        public List<Passage> passages() {
            return Stream.concat(Stream.of(proposed), proposed.copies().stream())
                    .map(RelatedPassageFinder.Proposed::passage).toList();
        }
    }

    /**
     * Finds passages in the background.
     *
     * @param mark the mark of the passage; null for selected words
     * @return the best first, without dismissed ones; empty if a newer request came
     */
    public CompletableFuture<Optional<List<Offer>>> find(Passage source, @Nullable Mark mark) {
        var articles = List.copyOf(session.workspace().articles());
        return latest.ask(outOfDate -> {
            var aside = mark == null ? Set.<String>of() : dismissed(mark.id());
            return session.readNow(reader -> {
                var found = RelatedPassageFinder.find(reader, articles, source, mark, outOfDate).stream()
                        .filter(each -> !aside.contains(place(each.passage()))).toList();
                return outOfDate.getAsBoolean() ? List.<Offer>of() : offers(reader, found, mark);
            });
        });
    }

    private static List<Offer> offers(ProjectReader reader, List<RelatedPassageFinder.Proposed> found,
            @Nullable Mark mark) {
        var own = mark == null ? Set.<UUID>of() : topics(mark).collect(Collectors.toSet());
        var there = new HashMap<UUID, List<Mark>>();
        if (!own.isEmpty() && !found.isEmpty()) {
            var articles = found.stream().map(each -> each.row().article().id()).collect(Collectors.toSet());
            reader.marks(new AnnotationFilter(articles, Set.of(), Set.of(), Set.of()), each -> {
                if (topics(each).anyMatch(own::contains)) {
                    there.computeIfAbsent(each.passage().version(), version -> new ArrayList<>()).add(each);
                }
            });
        }
        return found.stream().map(each -> new Offer(each, there.getOrDefault(each.passage().version(), List.of())
                .stream().anyMatch(other -> isSame(other.passage(), each.passage())))).toList();
    }

    private static Stream<UUID> topics(Mark mark) {
        return Stream.concat(mark.taggings().stream().map(Tagging::tag),
                mark.mentions().stream().map(Mention::claim));
    }

    /** Whether two passages share at least half of the shorter one. */
    private static boolean isSame(Passage one, Passage other) {
        int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return 2 * shared >= Math.min(one.end() - one.start(), other.end() - other.start());
    }

    private static String place(Passage passage) {
        return passage.version() + ":" + passage.start() + ":" + passage.end();
    }

    private Set<String> dismissed(UUID mark) {
        return Set.copyOf(List.of(session.storedState().getOrDefault(ASIDE + mark, "").split(" ", -1)).stream()
                .distinct().toList());
    }

    /** Dismisses a passage, which is not suggested again for this mark. */
    public CompletableFuture<Void> dismiss(Mark mark, Passage passage) {
        return session.inBackground(() -> dismissed(mark.id())).thenCompose(before -> session.storeState(Map.of(
                ASIDE + mark.id(), Stream.concat(Stream.of(place(passage)), before.stream()).distinct()
                        .filter(Predicate.not(String::isEmpty)).limit(MOST_ASIDE).collect(Collectors.joining(" ")))));
    }

    /**
     * Tags passages in one edit: the analyst's marks with exactly their ranges, else new ones.
     *
     * @param tags at least one
     */
    public CompletableFuture<Integer> tag(List<Passage> passages, List<Tag> tags) {
        var names = tags.stream().map(Tag::name).collect(Collectors.joining(", "));
        return attach(passages, "edit.likeTag", names, there -> tags.stream()
                .filter(tag -> there.stream().flatMap(mark -> mark.taggings().stream())
                        .noneMatch(each -> each.tag().equals(tag.id())))
                .<Function<UUID, Entity>>map(tag -> id -> new Tagging(Ids.next(), id, tag.id())).toList());
    }

    /** Makes passages mentions of a claim in one edit; what its text says of each is proposed, its voice as well. */
    public CompletableFuture<Integer> mention(List<Passage> passages, Claim claim, Mention.Position position) {
        return session.plan(() -> session.read(reader -> ProposalEditor.filled(reader, passages, claim, position))
                .thenCompose(filled -> {
                    var next = filled.iterator();
                    return attach(passages, "edit.likeMention", claim.text(), there -> {
                        var mention = next.next();
                        boolean known = there.stream().flatMap(mark -> mark.mentions().stream())
                                .anyMatch(each -> each.claim().equals(claim.id()));
                        return known
                                ? List.of()
                                : List.of(mention::on);
                    });
                }));
    }

    private CompletableFuture<Integer> attach(List<Passage> passages, String label, String name,
            Function<Optional<Mark>, List<Function<UUID, Entity>>> parts) {
        return session.plan(() -> mine(passages).thenCompose(mine -> {
            var changes = new ArrayList<Change>();
            int count = 0;
            for (var passage : passages) {
                var there = Optional.ofNullable(mine.get(place(passage)));
                var hanging = parts.apply(there);
                if (hanging.isEmpty()) {
                    continue;
                }
                count++;
                var id = there.map(Mark::id).orElseGet(() -> {
                    var now = Session.now();
                    var fresh = new Annotation(Ids.next(), passage, "", "", session.analyst().id(), now, now);
                    changes.add(Change.insert(fresh));
                    return fresh.id();
                });
                hanging.forEach(part -> changes.add(Change.insert(part.apply(id))));
            }
            int marked = count;
            return changes.isEmpty()
                    ? CompletableFuture.completedFuture(0)
                    : session.perform(Message.of(label, name, marked), changes)
                            .thenApply(done -> marked);
        }));
    }

    /** Returns the analyst's marks by position. */
    private CompletableFuture<Map<String, Mark>> mine(List<Passage> passages) {
        var analyst = session.analyst().id();
        return session.read(reader -> {
            var articles = passages.stream().flatMap(each -> reader.version(each.version()).stream())
                    .map(version -> version.article()).collect(Collectors.toSet());
            var mine = new HashMap<String, Mark>();
            if (!articles.isEmpty()) {
                reader.marks(new AnnotationFilter(articles, Set.of(), Set.of(), Set.of(analyst)),
                        mark -> mine.putIfAbsent(place(mark.passage()), mark));
            }
            return mine;
        });
    }
}
