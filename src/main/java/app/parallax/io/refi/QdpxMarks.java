package app.parallax.io.refi;

import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ForeignAnnotation.Person;
import app.parallax.io.annotations.ForeignAnnotation.Tag;
import app.parallax.io.annotations.ForeignMemo;
import app.parallax.io.annotations.ForeignTarget;
import app.parallax.io.refi.RefiSource.Coding;
import app.parallax.io.refi.RefiSource.Made;
import app.parallax.io.refi.RefiSource.Selection;
import app.parallax.model.Timestamps;
import app.parallax.text.Offsets;
import app.parallax.text.Quote;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts the selections of a REFI-QDA project to annotations: one per person who coded a selection, with that
 * person's codes as tags. Codes and notes on a whole source become annotations without words.
 */
final class QdpxMarks {
    private final RefiProject project;
    private final RefiCodebook codes;
    private final QdpxNotes notes;
    private final Consumer<ForeignAnnotation> sink;
    private final Map<String, List<Tag>> linkedTags = new HashMap<>();

    QdpxMarks(RefiProject project, RefiCodebook codes, QdpxNotes notes, Consumer<ForeignAnnotation> sink) {
        this.project = project;
        this.codes = codes;
        this.notes = notes;
        this.sink = sink;
        for (var link : project.links()) {
            var tag = codes.tag(link.to());
            if (link.from() != null && tag != null) {
                linkedTags.computeIfAbsent(link.from(), any -> new ArrayList<>()).add(tag);
            }
        }
    }

    /**
     * The source of some selections.
     *
     * @param sha256 hash of its frozen text, null if there is none
     * @param positions how the program counts, null if there is no text
     */
    record Place(List<String> names, @Nullable String file, @Nullable String sha256, String text, Offsets offsets,
            @Nullable RefiPositions positions) {
        Place(List<String> names, @Nullable String file, @Nullable String sha256, String text,
                @Nullable RefiPositions positions) {
            this(names, file, sha256, text, new Offsets(text), positions);
        }
    }

    private record Group(@Nullable String user, List<Coding> codings) {}

    void selection(Selection selection, Place place) {
        var target = target(selection, place);
        annotations(selection.guid(), "selection " + place.names + selection.start() + " " + selection.end() + " "
                + selection.name(), selection, target.foreign, target.json);
    }

    private record Target(ForeignTarget foreign, ObjectNode json) {}

    private static Target target(Selection selection, Place place) {
        var positions = place.positions;
        var found = positions == null ? Optional.<int[]>empty() : positions.place(selection);
        var better = positions == null ? Optional.<String>empty() : positions.words(selection);
        if (found.isPresent() && better.isEmpty()) {
            var words = Quote.of(place.text, found.get()[0], found.get()[1]);
            return target(place, words, place.offsets.toCodePoint(found.get()[0]),
                    place.offsets.toCodePoint(found.get()[1]));
        }
        if (better.isPresent()) {
            return target(place, new Quote(better.get(), "", ""),
                    found.map(at -> (long) place.offsets.toCodePoint(at[0])).orElse(-1L), -1);
        }
        var name = selection.name().strip();
        return target(place, name.isEmpty() ? null : new Quote(name, "", ""), -1, -1);
    }

    private static Target target(Place place, @Nullable Quote words, long start, long end) {
        var json = RefiJson.target(place.names, place.file, words, start, end);
        return new Target(new ForeignTarget(place.names, null, place.file, place.sha256,
                words == null ? List.of() : List.of(new ForeignTarget.Words(words, start, false, null)), words == null,
                null,
                json.toString()), json);
    }

    /** Converts the selections on a source without text, by their names, which are usually their words. */
    void withoutText(RefiSource source, Place place) {
        source.selections().forEach(each -> selection(each, place));
        whole(source, place);
    }

    /** Converts the codes and notes on a source as a whole. */
    void whole(RefiSource source, Place place) {
        var said = notes.with(source.description(), source.notes(), source.guid());
        if (source.codings().isEmpty() && said.isEmpty()) {
            return;
        }
        annotations(null, "whole " + place.names.getFirst(),
                new Selection(null, "", -1, -1, said, source.made(), source.codings(), List.of()),
                wholeTarget(place.names, place.file, place.sha256), RefiJson.target(place.names, place.file, null, -1,
                        -1));
    }

    private static ForeignTarget wholeTarget(List<String> names, @Nullable String file, @Nullable String sha256) {
        return new ForeignTarget(names, null, file, sha256, List.of(), false, null,
                RefiJson.target(names, file, null, -1, -1).toString());
    }

    /** Converts a note to a memo; in our own files its name may differ from its title. */
    ForeignMemo memo(RefiSource note, boolean ours) {
        var made = note.made();
        var id = codes.id(note.guid() == null ? "note " + note.name() : note.guid());
        var name = RefiNames.isStandIn(note.name()) ? "" : note.name();
        var text = ours ? notes.words(note) : notes.text(note);
        if (ours) {
            name = note.description().isEmpty() ? name : note.description();
        } else {
            text = Stream.of(text, note.description()).filter(words -> !words.isBlank())
                    .collect(Collectors.joining("\n\n"));
        }
        return new ForeignMemo(id, name, text, person(made.user()), at(made.created()), at(made.modified()));
    }

    /** Converts an unreferenced note to an annotation. */
    void loose(RefiSource note, List<String> about, boolean ours) {
        var text = notes.text(note);
        var words = ours && !text.isEmpty() ? new Quote(text, "", "") : null;
        var texts = new LinkedHashSet<String>();
        if (!ours) {
            texts.add(note.name());
            texts.add(text);
        }
        texts.add(note.description());
        texts.remove("");
        var json = RefiJson.target(about, null, words, -1, -1);
        var target = new ForeignTarget(about, null, null, null,
                words == null ? List.of() : List.of(new ForeignTarget.Words(words, -1, false, null)), false, null,
                json.toString());
        annotations(note.guid(), "note " + note.name(), new Selection(note.guid(), "", -1, -1,
                String.join("\n\n", texts), note.made(), note.codings(), List.of()), target, json);
    }

    private void annotations(@Nullable String guid, String otherwise, Selection said, ForeignTarget target,
            ObjectNode json) {
        var description = RefiDescription.of(said.description());
        var own = notes.with(description.note(), said.notes(), guid);
        boolean first = true;
        for (var group : groups(said)) {
            var coding = group.codings.isEmpty() ? null : group.codings.getFirst();
            var id = codes.id(first && guid != null
                    ? guid
                    : coding != null && coding.guid() != null ? coding.guid() : otherwise + " " + group.user);
            var texts = new ArrayList<String>();
            group.codings.forEach(each -> texts.addAll(each.notes()));
            var note = notes.with(own, texts, null);
            var tags = new LinkedHashSet<Tag>();
            for (var each : group.codings) {
                var tag = codes.tag(each.code());
                if (tag != null) {
                    tags.add(tag);
                }
            }
            tags.addAll(guid == null ? List.of() : linkedTags.getOrDefault(guid, List.of()));
            var person = person(group.user);
            var created = at(said.made().created());
            if (created == null && coding != null) {
                created = at(coding.made().created());
            }
            sink.accept(
                    new ForeignAnnotation(id, null, List.of(target), note, description.translation(), List.copyOf(tags),
                            List.of(), List.of(),
                            person, created, at(said.made().modified()),
                            RefiJson.annotation(id, json, note, description.translation(), List.copyOf(tags), person,
                                    created)));
            first = false;
        }
    }

    private static List<Group> groups(Selection said) {
        var groups = new LinkedHashMap<String, Group>();
        for (var coding : said.codings()) {
            Made made = coding.made();
            var user = made.user() == null ? said.made().user() : made.user();
            groups.computeIfAbsent(String.valueOf(user), any -> new Group(user, new ArrayList<>())).codings()
                    .add(coding);
        }
        return groups.isEmpty() ? List.of(new Group(said.made().user(), List.of())) : List.copyOf(groups.values());
    }

    /** Returns the person of an identifier; null if the file does not name them. */
    private @Nullable Person person(@Nullable String user) {
        var name = user == null ? null : project.users().get(user);
        UUID id = user == null ? null : codes.id(user);
        return name == null ? null : new Person(id, name);
    }

    private static Instant known(Instant written) {
        return Timestamps.read(written.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** Parses a time; without a zone it is read as UTC. */
    private static @Nullable Instant at(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var text = written.strip();
        try {
            return known(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            try {
                return known(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException other) { // treated as absent
                return null;
            }
        }
    }
}
