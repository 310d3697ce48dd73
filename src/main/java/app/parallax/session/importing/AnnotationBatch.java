package app.parallax.session.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ForeignTarget;
import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.AttributionStep;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Mention;
import app.parallax.model.Message;
import app.parallax.model.Orphan;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.ProjectReader;
import app.parallax.model.Received;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.model.Version;
import app.parallax.session.Session;
import app.parallax.text.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A batch of foreign annotations: the outcome of each, and the changes of one transaction. */
final class AnnotationBatch {
    private final ProjectReader reader;
    private final ForeignNames names;
    private final ForeignSilences silences;
    private final Set<UUID> known = new HashSet<>();
    private final Map<UUID, Orphan> orphansThere = new HashMap<>();
    private final List<ForeignAnnotation> annotations;
    private final List<Change> changes = new ArrayList<>();
    private final List<UUID> placed = new ArrayList<>();
    private final List<UUID> orphans = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Instant now = Session.now();
    private int already;

    /**
     * A sentence about an annotation.
     *
     * @param sentence without the name of the file
     * @param wrong whether it has no anchor
     */
    record Remark(ForeignAnnotation annotation, String sentence, boolean wrong) {}

    private AnnotationBatch(ProjectReader reader, Analyst nobody, List<ForeignAnnotation> given) {
        this.reader = reader;
        this.annotations = underFreeIds(given);
        var ids = new LinkedHashSet<UUID>();
        var own = new HashSet<UUID>();
        annotations.forEach(each -> {
            own.add(each.id());
            ids.addAll(ForeignNames.ids(each));
        });
        for (var each : reader.entities(Kind.ANNOTATION, List.copyOf(own))) {
            known.add(each.id());
        }
        for (var each : reader.entities(Kind.ORPHAN, List.copyOf(own))) {
            orphansThere.put(each.id(), (Orphan) each);
        }
        names = new ForeignNames(reader, nobody, ids, own, changes);
        silences = new ForeignSilences(reader, changes);
    }

    /** Reads existing annotations, anchors new ones, and builds the changes. */
    static AnnotationBatch of(ProjectReader reader, Analyst nobody, List<ForeignAnnotation> annotations,
            ForeignTexts texts) {
        var batch = new AnnotationBatch(reader, nobody, annotations);
        batch.make(texts);
        return batch;
    }

    /** Returns annotations with replaced identifiers where those belong to other entities. */
    private List<ForeignAnnotation> underFreeIds(List<ForeignAnnotation> given) {
        var ids = given.stream().map(ForeignAnnotation::id).toList();
        var others = new HashSet<UUID>();
        for (var kind : Kind.values()) {
            if (kind != Kind.ANNOTATION && kind != Kind.ORPHAN) {
                reader.entities(kind, ids).forEach(each -> others.add(each.id()));
            }
        }
        return given.stream().map(each -> others.contains(each.id()) ? each.underAnotherId() : each).toList();
    }

    private void make(ForeignTexts texts) {
        var open = new ArrayList<ForeignAnnotation>();
        for (var each : annotations) {
            var orphan = orphansThere.get(each.id());
            if (known.contains(each.id()) || (orphan != null && orphan.isDismissed())) {
                already++;
            } else {
                open.add(each);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        var outcomes = new ForeignAnchoring(reader, texts).place(open);
        for (int i = 0; i < open.size(); i++) {
            var annotation = open.get(i);
            var outcome = outcomes.get(i);
            var passage = outcome.passage();
            var before = orphansThere.get(annotation.id());
            if (passage != null) {
                if (before != null) {
                    changes.add(Change.delete(before));
                }
                mark(annotation, passage, texts);
                notice(annotation, outcome);
            } else {
                remarks.add(new Remark(annotation, outcome.sentence(), true));
                if (before == null) {
                    orphan(annotation, outcome);
                } else {
                    already++;
                }
            }
        }
    }

    private void notice(ForeignAnnotation annotation, ForeignAnchoring.Outcome outcome) {
        var sentences = new ArrayList<String>();
        if (!outcome.sentence().isEmpty()) {
            sentences.add(outcome.sentence());
        }
        switch (outcome.way()) {
            case LIKE -> sentences.add(Messages.text("annotations.like"));
            case MOVED -> sentences.add(Messages.text("annotations.moved"));
            case AS_SAID -> {
                // nothing to report
            }
        }
        if (!sentences.isEmpty()) {
            remarks.add(new Remark(annotation, String.join(" ", sentences), false));
        }
    }

    /** Returns the passage on which the annotation was made, if the target is its anchor in another version. */
    private Optional<Passage> made(ForeignAnnotation from, Passage passage, ForeignTexts texts) {
        var made = from.target().made();
        if (made == null) {
            return Optional.empty();
        }
        var article = reader.version(passage.version()).map(Version::article);
        var version = reader.version(made.version()).filter(each -> article.equals(Optional.of(each.article()))
                && !each.id().equals(passage.version()));
        return version.map(each -> texts.of(reader, each).text()).flatMap(text -> passage(made, text));
    }

    private static Optional<Passage> passage(ForeignTarget.@Nullable Made made, String text) {
        if (made == null || made.start() > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        int start = text.offsetByCodePoints(0, made.start());
        if (made.quote().isEmpty() || !text.startsWith(made.quote(), start)) {
            return Optional.empty();
        }
        var quote = Quote.of(text, start, start + made.quote().length());
        return Optional.of(new Passage(made.version(), start, start + made.quote().length(), quote.exact(),
                quote.prefix(), quote.suffix()));
    }

    private static Placement placement(ForeignAnnotation from, Passage passage) {
        var made = Objects.requireNonNull(from.target().made());
        var state = Stream.of(Placement.State.EXACT, Placement.State.BY_HAND)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(made.placed())).findFirst()
                .orElse(Placement.State.APPROXIMATE);
        return new Placement(Ids.next(), from.id(), passage.version(), state, passage.start(), passage.end(),
                made.score());
    }

    private void mark(ForeignAnnotation from, Passage passage, ForeignTexts texts) {
        var id = from.id();
        placed.add(id);
        var made = made(from, passage, texts);
        var marked = from.target().made();
        if (made.isEmpty() && marked != null
                && marked.placed().equals(Placement.State.APPROXIMATE.name().toLowerCase(Locale.ROOT))) {
            remarks.add(new Remark(from, Messages.text("annotations.changedUnconfirmed", marked.quote()), false));
        }
        made.ifPresent(original -> changes.add(Change.insert(placement(from, passage))));
        changes.add(Change.insert(
                new Annotation(id, made.orElse(passage), from.note(), from.translation(), names.analyst(from.creator()),
                        created(from), modified(from))));
        var tags = new LinkedHashSet<UUID>();
        from.tags().forEach(tag -> tags.add(names.tag(tag)));
        // in the order of the tags: parts of a mark are shown by identifier
        var taggings = Stream.generate(Ids::next).limit(tags.size()).sorted(Ids.ORDER).iterator();
        tags.forEach(tag -> changes.add(Change.insert(new Tagging(taggings.next(), id, tag))));
        var claims = new HashSet<UUID>();
        for (var link : from.mentions()) {
            var elsewhere = new int[1];
            var claim = names.claim(link.claim(), created(from), (of, silent) -> {
                if (!silences.add(of, silent, names, created(from))) {
                    elsewhere[0]++;
                }
            });
            if (elsewhere[0] > 0) {
                remarks.add(new Remark(from, Messages.count("annotations.silentElsewhere", elsewhere[0]), false));
            }
            if (claims.add(claim)) {
                changes.add(Change.insert(new Mention(names.free(link.id()), claim, id, link.voice(), link.position(),
                        link.quantity(), link.attribution().stream()
                                .map(cited -> new AttributionStep(names.speaker(cited), cited.cue())).toList(),
                        link.grade(), link.proposed())));
            }
        }
        var events = new HashSet<String>();
        for (var link : from.links()) {
            var event = names.event(link);
            if (events.add(event + " " + link.clock())) {
                changes.add(Change.insert(new TimeLink(names.free(link.id()), id, event, link.clock(), link.given())));
            }
        }
        if (from.iri() != null || !isOurs(from, passage)) {
            changes.add(Change.insert(new Received(Ids.next(), id, from.iri(), from.target().json())));
        }
    }

    /** Whether the target is what our own export would write for the passage. */
    private boolean isOurs(ForeignAnnotation from, Passage passage) {
        var words = from.target().words();
        return isOn(from.target(), passage.version()) && from.targets().size() == 1
                && words.exact().equals(passage.quote().isBlank() ? "" : passage.quote())
                && (passage.quote().isBlank() || (words.prefix().equals(passage.prefix())
                        && words.suffix().equals(passage.suffix())));
    }

    /** Whether a target names a version, or its exact text. */
    private boolean isOn(ForeignTarget target, UUID version) {
        return target.version() == null
                ? reader.version(version).filter(each -> each.sha256().equals(target.sha256())).isPresent()
                : version.equals(target.version());
    }

    private void orphan(ForeignAnnotation from, ForeignAnchoring.Outcome outcome) {
        var words = from.target().words();
        var article = outcome.article();
        orphans.add(from.id());
        changes.add(Change.insert(new Orphan(from.id(), from.iri(), article == null ? null : article.id(),
                words.exact(), words.prefix(), words.suffix(), from.note(), from.translation(),
                from.tags().stream().map(ForeignAnnotation.Tag::name).toList(), names.analyst(from.creator()),
                created(from), modified(from), outcome.sentence(), false, from.source())));
    }

    private Instant created(ForeignAnnotation from) {
        return first(from.created(), from.modified());
    }

    private Instant modified(ForeignAnnotation from) {
        return first(from.modified(), from.created());
    }

    private Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one != null ? one : other != null ? other : now;
    }

    List<UUID> placed() {
        return placed;
    }

    List<UUID> orphans() {
        return orphans;
    }

    List<Remark> remarks() {
        return remarks;
    }

    int already() {
        return already;
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Returns the batch as part of an edit whose label counts all annotations so far. */
    Edit edit(int importedBefore) {
        return new Edit(
                Messages.label(
                        Message.count("edit.importAnnotations", importedBefore + placed.size() + orphans.size())),
                changes);
    }
}
