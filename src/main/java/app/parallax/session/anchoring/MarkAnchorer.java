package app.parallax.session.anchoring;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.text.Anchorer;
import app.parallax.text.Anchorer.Candidate;
import app.parallax.text.Anchorer.Wanted;
import app.parallax.text.Quote;
import app.parallax.text.TextSimilarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Anchors marks of other versions in one version of an article. It searches for the quote as it was marked, then as it
 * stood in the newest version with an anchor; a quote anchored by hand is searched first.
 */
public final class MarkAnchorer {
    private static final int WHOLE = 100;

    private final ProjectReader reader;
    private final Version version;
    private final Anchorer anchorer;
    private final Map<UUID, Version> versions = new HashMap<>();
    private final Map<UUID, String> texts = new HashMap<>();

    /**
     * @param reader a snapshot with the other versions
     * @param version the target, which need not be in the project yet
     */
    public MarkAnchorer(ProjectReader reader, Version version, String text) {
        this.reader = reader;
        this.version = version;
        this.anchorer = new Anchorer(text);
        reader.versions(version.article()).forEach(each -> versions.put(each.id(), each));
        texts.put(version.id(), text);
    }

    /** Returns the marks of other versions without an anchor in this one. */
    public static List<Mark> unanchored(ProjectReader reader, Version version) {
        var marks = new ArrayList<Mark>();
        reader.marks(AnnotationFilter.ofArticle(version.article()), mark -> {
            boolean open = mark.placement(version.id()).map(place -> place.state() == Placement.State.GONE)
                    .orElse(true);
            if (!mark.annotation().passage().version().equals(version.id()) && open) {
                marks.add(mark);
            }
        });
        return marks;
    }

    /**
     * Anchors marks.
     *
     * @param done receives the number of marks done
     * @param cancelled tested between marks; the anchors found so far are returned
     * @return changes only: a mark that is missing as before is omitted
     */
    public AnchoringResult anchor(List<Mark> marks, IntConsumer done, BooleanSupplier cancelled) {
        var changes = new ArrayList<Change>();
        int looked = 0;
        for (var mark : marks) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            var change = anchor(mark);
            if (!change.entity().equals(change.before())) {
                changes.add(change);
            }
            done.accept(++looked);
        }
        return AnchoringResult.of(changes);
    }

    private Change anchor(Mark mark) {
        var old = mark.placement(version.id());
        var id = old.map(Placement::id).orElseGet(Ids::next);
        for (var passage : passages(mark)) {
            var found = anchorer.place(wanted(passage));
            if (found.isPresent()) {
                return new Change(old.orElse(null), placement(id, mark, passage, found.get()));
            }
        }
        return new Change(old.orElse(null),
                new Placement(id, mark.id(), version.id(), absence(mark), 0, 0, 0));
    }

    private Placement placement(UUID id, Mark mark, Passage sought, Candidate found) {
        return new Placement(id, mark.id(), version.id(), state(mark, sought, found.span().of(text(version))),
                found.span().start(), found.span().end(), score(found));
    }

    /** Returns the state of a match; words that an analyst confirmed need no confirmation in later versions. */
    private static Placement.State state(Mark mark, Passage sought, String found) {
        if (TextSimilarity.isSameWords(found, mark.annotation().passage().quote())) {
            return Placement.State.EXACT;
        }
        boolean confirmed = mark.placement(sought.version())
                .filter(place -> place.state() == Placement.State.BY_HAND).isPresent();
        return confirmed && TextSimilarity.isSameWords(found, sought.quote())
                ? Placement.State.BY_HAND
                : Placement.State.APPROXIMATE;
    }

    static int score(Candidate found) {
        return (int) Math.clamp(Math.round(WHOLE * found.score()), 0, WHOLE);
    }

    /** Returns the state of a missing match; an analyst who reviewed it is not asked again for later versions. */
    private Placement.State absence(Mark mark) {
        return latest(mark).filter(place -> place.state() == Placement.State.LEFT_GONE).isPresent()
                ? Placement.State.LEFT_GONE
                : Placement.State.GONE;
    }

    /** Returns the anchor in the newest of the other versions. */
    private Optional<Placement> latest(Mark mark) {
        return mark.placements().stream()
                .filter(each -> !each.version().equals(version.id()) && versions.containsKey(each.version()))
                .max(Comparator.comparingInt(each -> number(each.version())));
    }

    private int number(UUID id) {
        var known = versions.get(id);
        return known == null ? 0 : known.number();
    }

    /** Returns the passages to search for, in order of preference. */
    List<Passage> passages(Mark mark) {
        var passages = new ArrayList<Passage>(List.of(mark.annotation().passage()));
        mark.placements().stream()
                .filter(each -> each.isPlaced() && !each.version().equals(version.id())
                        && versions.containsKey(each.version()))
                .max(Comparator.comparingInt(each -> number(each.version()))).ifPresent(place -> passage(place)
                        .ifPresent(words -> passages.add(place.state() == Placement.State.BY_HAND ? 0 : 1, words)));
        return passages;
    }

    private Optional<Passage> passage(Placement place) {
        var text = Optional.ofNullable(versions.get(place.version())).map(this::text).orElse("");
        return MarkAnchorer.passage(place, text);
    }

    /** Returns the passage of an anchor; empty if the text is too short. */
    static Optional<Passage> passage(Placement place, String text) {
        if (!place.isPlaced() || place.end() > text.length()) {
            return Optional.empty();
        }
        var quote = Quote.of(text, place.start(), place.end());
        return Optional.of(new Passage(place.version(), place.start(), place.end(), quote.exact(), quote.prefix(),
                quote.suffix()));
    }

    private String text(Version of) {
        return texts.computeIfAbsent(of.id(), id -> reader.text(of.sha256()));
    }

    Wanted wanted(Passage passage) {
        var from = versions.get(passage.version());
        boolean only = from != null && standsOnce(text(from), passage.quote());
        return new Wanted(new Quote(passage.quote(), passage.prefix(), passage.suffix()), passage.start(), only);
    }

    private static boolean standsOnce(String text, String words) {
        int first = text.indexOf(words);
        return first >= 0 && text.indexOf(words, first + 1) < 0;
    }

    /** Returns candidate passages of a mark, the best first. */
    List<Candidate> candidates(Mark mark, int most) {
        return anchorer.candidates(wanted(passages(mark).getFirst()), most);
    }
}
