package app.parallax.io.webannotation;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.Edtf;
import app.parallax.model.Mark;
import app.parallax.model.Memo;
import app.parallax.model.TimeLink;
import app.parallax.model.Timestamps;
import app.parallax.model.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes an annotation as a W3C Web Annotation. */
final class WebAnnotation {
    /** Our terms and types with text values. */
    static final List<String> LITERALS = List.of("Claim", "Event", "file", "sha256", "voice", "position", "clock",
            "date", "place", "quote", "madeStart", "placed", "score", "changedSince",
            "Speaker", "status", "counted", "growth", "note",
            "grade", "quantity", "least", "most", "unit", "qualifier", "asOf", "basis", "speaker", "spelling",
            "speakerType", "cue", "parent", "tag", "working", "reason", "silent", "given", "proposed", "fields",
            "refused", "Memo", WebAnnotationImporter.MEMOS, "role");
    /** The value of our term {@code role} for a text that translates the quote. */
    static final String TRANSLATION = "translation";
    /** Our term for the identifier of a tag: a body of text with an {@code id} would be a resource elsewhere. */
    static final String TAG = "tagId";
    /** Our terms with identifiers as values. */
    static final List<String> REFERENCES = List.of("version", "madeOn", "article", TAG);
    /** Our terms with ordered lists as values. */
    static final List<String> LISTS = List.of("attribution");

    private static final SerializableString EXACT = new SerializedString("exact");
    private static final SerializableString PREFIX = new SerializedString("prefix");
    private static final SerializableString SUFFIX = new SerializedString("suffix");
    private static final SerializableString QUOTE = JsonBlock.properties(json -> json.writeStringProperty("type",
            "TextQuoteSelector"));
    private static final SerializableString POSITION = JsonBlock.properties(json -> json.writeStringProperty("type",
            "TextPositionSelector"));

    private final EntityLookup entities;
    private final JsonGenerator out;
    /** Formatted parts shared by many annotations. */
    private final Map<UUID, SerializableString> people = new HashMap<>();
    private final Map<UUID, SerializableString> tags = new HashMap<>();
    private final Map<List<String>, SerializableString> purposes = new HashMap<>();
    private @Nullable Version shown;
    private SerializableString source = QUOTE;

    private final ClaimBody claims;

    WebAnnotation(EntityLookup entities, JsonGenerator out) {
        this.entities = entities;
        this.out = out;
        this.claims = new ClaimBody(entities, out);
    }

    /**
     * A mark in its current version, with what is read of the texts for it.
     *
     * @param place empty if its quote is not at its offset
     * @param made its place in the version where it was made, if that is another one
     */
    record Placed(Mark mark, Optional<EntityLookup.Place> place, Optional<EntityLookup.Place> made) {}

    /** Reads what the texts say of a mark; another thread may write it. */
    static Placed placed(EntityLookup entities, Mark made) {
        var mark = entities.current(made);
        return new Placed(mark, entities.place(mark.passage()), mark.shown() == null
                ? Optional.empty()
                : entities.place(mark.annotation().passage()));
    }

    /** Returns the writer of mentions. */
    ClaimBody claims() {
        return claims;
    }

    /** Writes an annotation in its current version; the original quote is added if it differs. */
    void write(Placed placed) {
        var mark = placed.mark();
        var annotation = mark.annotation();
        var received = mark.received();
        boolean links = !mark.mentions().isEmpty() || !mark.links().isEmpty();
        out.writeStartObject();
        head(mark.id(), received == null ? null : received.iri(), !annotation.isBare(),
                !mark.taggings().isEmpty(), links);
        made(annotation.created(), annotation.modified(), annotation.analyst());
        if (!annotation.isBare() || !mark.taggings().isEmpty() || links) {
            out.writeArrayPropertyStart("body");
            note(annotation.note());
            translation(annotation.translation());
            mark.taggings().forEach(each -> out.writeRawValue(
                    tags.computeIfAbsent(each.tag(), id -> tagging(id, entities.tag(id).name()))));
            mark.mentions().forEach(claims::write);
            mark.links().forEach(this::event);
            out.writeEndArray();
        }
        target(placed);
        out.writeEndObject();
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** Writes the identifier (the sender's, if any) and the purposes of the bodies. */
    void head(UUID id, @Nullable String iri, boolean note, boolean tags, boolean links) {
        out.writeStringProperty("id", iri == null ? urn(id) : iri);
        var all = new ArrayList<String>(3);
        if (note) {
            all.add("commenting");
        }
        if (tags) {
            all.add("tagging");
        }
        if (links) {
            all.add("linking");
        }
        out.writeRaw(',');
        out.writeRaw(purposes.computeIfAbsent(all, WebAnnotation::purpose));
    }

    private static SerializableString purpose(List<String> all) {
        return JsonBlock.last(json -> {
            json.writeStringProperty("type", "Annotation");
            if (all.size() > 1) {
                json.writeArrayPropertyStart("motivation");
                all.forEach(json::writeString);
                json.writeEndArray();
            } else {
                json.writeStringProperty("motivation", all.isEmpty() ? "highlighting" : all.getFirst());
            }
        });
    }

    void made(Instant created, Instant modified, UUID analyst) {
        var first = Timestamps.text(created);
        out.writeStringProperty("created", first);
        out.writeStringProperty("modified", modified.equals(created) ? first : Timestamps.text(modified));
        out.writeName("creator");
        out.writeRawValue(people.computeIfAbsent(analyst, id -> JsonBlock.object(json -> {
            json.writeStringProperty("id", urn(id));
            json.writeStringProperty("type", "Person");
            json.writeStringProperty("name", entities.analyst(id).name());
        })));
    }

    /** Writes a memo on the project, which has no passage and so is no annotation. */
    void memo(Memo memo) {
        out.writeStartObject();
        out.writeStringProperty("id", urn(memo.id()));
        out.writeStringProperty("type", "Memo");
        made(memo.created(), memo.modified(), memo.analyst());
        if (!memo.title().isEmpty()) {
            out.writeStringProperty("label", memo.title());
        }
        out.writeStringProperty("format", "text/markdown");
        out.writeStringProperty("value", memo.text());
        out.writeEndObject();
    }

    void note(String note) {
        if (!note.isEmpty()) {
            out.writeStartObject();
            out.writeStringProperty("type", "TextualBody");
            out.writeStringProperty("purpose", "commenting");
            out.writeStringProperty("format", "text/plain");
            out.writeStringProperty("value", note);
            out.writeEndObject();
        }
    }

    /** Writes a translation: a text body which other programs read as a comment. */
    void translation(String translation) {
        if (!translation.isEmpty()) {
            out.writeStartObject();
            out.writeStringProperty("type", "TextualBody");
            out.writeStringProperty("purpose", "commenting");
            out.writeStringProperty("format", "text/plain");
            out.writeStringProperty("role", TRANSLATION);
            out.writeStringProperty("value", translation);
            out.writeEndObject();
        }
    }

    void tag(@Nullable UUID id, String name) {
        out.writeRawValue(tagging(id, name));
    }

    private static SerializableString tagging(@Nullable UUID id, String name) {
        return JsonBlock.object(json -> {
            json.writeStringProperty("type", "TextualBody");
            json.writeStringProperty("purpose", "tagging");
            json.writeStringProperty("format", "text/plain");
            json.writeStringProperty("value", name);
            if (id != null) {
                json.writeStringProperty(TAG, urn(id));
            }
        });
    }

    private void event(TimeLink link) {
        var event = entities.event(link.event());
        link(link.id());
        clock(link.clock(), link.value());
        linked(link.event(), "Event", event.title());
        out.writeStringProperty("date", event.date().toString());
        if (event.place() != null) {
            out.writeStringProperty("place", event.place());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /** Writes what the words date, and the date they give. */
    void clock(TimeLink.Clock clock, @Nullable Edtf given) {
        out.writeStringProperty("clock", word(clock));
        if (given != null) {
            out.writeStringProperty("given", given.toString());
        }
    }

    void link(@Nullable UUID id) {
        out.writeStartObject();
        if (id != null) {
            out.writeStringProperty("id", urn(id));
        }
        out.writeStringProperty("type", "SpecificResource");
        out.writeStringProperty("purpose", "linking");
    }

    void linked(UUID id, String type, String label) {
        out.writeObjectPropertyStart("source");
        out.writeStringProperty("id", urn(id));
        out.writeStringProperty("type", type);
        out.writeStringProperty("label", label);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void target(Placed placed) {
        var mark = placed.mark();
        var passage = mark.passage();
        var version = entities.version(passage.version());
        out.writeObjectPropertyStart("target");
        if (!version.equals(shown)) {
            shown = version;
            source = new SerializedString("\"type\":\"SpecificResource\",\"source\":\"" + urn(version.article())
                    + "\",\"version\":\"" + urn(version.id()) + "\",\"file\":"
                    + JsonBlock.string(entities.article(version).file()) + ",\"sha256\":"
                    + JsonBlock.string(version.sha256()) + ',');
        }
        out.writeRaw(source);
        if (mark.shown() != null) {
            var made = mark.annotation().passage();
            out.writeStringProperty("madeOn", urn(made.version()));
            out.writeStringProperty("quote", made.quote());
            placed.made().ifPresent(place -> out.writeNumberProperty("madeStart", place.start()));
            mark.placement(version.id()).ifPresent(placement -> {
                out.writeStringProperty("placed", word(placement.state()));
                out.writeNumberProperty("score", placement.score());
            });
            if (mark.isGuessed()) {
                out.writeNumberProperty("changedSince", entities.changedSince(mark));
            }
        }
        out.writeArrayPropertyStart("selector");
        quote(passage.quote(), passage.prefix(), passage.suffix());
        placed.place().ifPresent(place -> {
            out.writeStartObject();
            out.writeRaw(POSITION);
            out.writeNumberProperty("start", place.start());
            out.writeNumberProperty("end", place.end());
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeEndObject();
    }

    void quote(String exact, String prefix, String suffix) {
        out.writeStartObject();
        out.writeRaw(QUOTE);
        out.writeName(EXACT).writeString(exact);
        out.writeName(PREFIX).writeString(prefix);
        out.writeName(SUFFIX).writeString(suffix);
        out.writeEndObject();
    }
}
