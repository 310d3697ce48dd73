package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.AttributionStep;
import app.parallax.model.Basis;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Content;
import app.parallax.model.Draft;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftTranslation;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.EventOrder;
import app.parallax.model.Fact;
import app.parallax.model.Grade;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Memo;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.Orphan;
import app.parallax.model.Outlet;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import app.parallax.model.ReadingStatus;
import app.parallax.model.Received;
import app.parallax.model.Silence;
import app.parallax.model.Speaker;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.model.Version;
import app.parallax.model.WorkingValue;
import app.parallax.text.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that every record survives its table and the JSON of the history. */
class RoundTripTest {
    private static final String TEXT = "“Hands”\u00a0of שלום 👍🏽 officials, and no more than that";
    private static final Instant FINE = Instant.parse("2023-10-27T12:34:56.123456789Z");

    @TempDir
    Path folder;

    private final Analyst analyst = new Analyst(Ids.next(), "Zoë “O'Brien” ⟨א⟩", Palette.PETROL);
    private final Outlet outlet = new Outlet(Ids.next(), "TASS", "RU", "C", "state\n“agency”");
    private final Story story = new Story(Ids.next(), "Moscow; “talks”", "a note");
    private final Article full = new Article(Ids.next(), "001", "a file.txt", "Words", fact("Title; “quoted”"),
            new Fact<>(outlet.id(), Basis.USER, null), new Fact<>(List.of("A. One", "Two, \"B\""), Basis.TEXT, ""),
            new Fact<>(Edtf.parse("[2023-10-27..]"), Basis.ANALYST, "because"), fact("GAZA –"), fact("en"), FINE,
            new Fact<>(Edtf.parse("2023-10-28T10:00:00Z"), Basis.TEXT, null), fact("https://example.org/שלום"),
            fact("breaks off"), ReadingStatus.READING);
    private final Article bare = new Article(Ids.next(), "", "", "", null, null, null, null, null, null, Parts.AT);
    private final Version version = new Version(Ids.next(), full.id(), 1, Parts.version(full, 1, TEXT).sha256(),
            TEXT.length(), TEXT.codePointCount(0, TEXT.length()), "00", "text/plain", "windows-1252",
            "https://example.org/?a=b#c", FINE, "Parallax 0.1");
    private final Version second = new Version(Ids.next(), full.id(), 2, version.sha256(), 1, 1, "00", "text/plain",
            "UTF-8", null, Parts.AT, "");
    private final Tag parent = new Tag(Ids.next(), "Above", null, Palette.BROWN, "", null);
    private final Tag tag = new Tag(Ids.next(), "Under", parent.id(), Palette.RUST, "What\nit is for", "1");
    private final Annotation annotation = new Annotation(Ids.next(),
            new Passage(version.id(), 0, 7, "“Hands”", "", "\u00a0of שלום 👍🏽"), "A note\n\twith 'quotes' and ؟",
            "„Hände“ von\nשלום",
            analyst.id(),
            FINE, Parts.AT);
    private final Draft draft = new Draft(Ids.next(), "Briefing “א”", "briefing.md", "he", FINE);
    private final Claim claim = new Claim(Ids.next(), "It was so", Claim.Status.SETTLED, "people",
            Claim.Growth.GROWING, "note", FINE);
    private final Speaker speaker = new Speaker(Ids.next(), "Abu Marzouk", List.of("أبو مرزوق", "Abu Marzouq"), "n\n",
            Speaker.Type.PERSON);
    private final Claim under = new Claim(Ids.next(), "Under it", Claim.Status.OPEN, null, null, "", FINE, claim.id(),
            List.of(tag.id(), parent.id()), new WorkingValue("about 1,400", "the later one", analyst.id(), FINE));
    private final Claim plain = new Claim(Ids.next(), "It was not so", Claim.Status.DROPPED, null, null, "", FINE);
    private final Event event = new Event(Ids.next(), "Attack", Edtf.parse("2023-10-07"), "Israel", "note",
            new WorkingValue("2023-10-07~", "as 004 has it", analyst.id(), FINE));
    private final Event bareEvent = new Event(Ids.next(), "Visit", Edtf.parse("2023-10"), null, "", null);
    private final List<Entity> all = List.of(analyst, outlet, full, bare, story,
            new StoryArticle(Ids.next(), story.id(), bare.id()), version, second,
            new Boilerplate(Ids.next(), version.id(), 3, 9, Boilerplate.Reason.READ_ALSO), parent, tag,
            new TagSet(Ids.next(), "Set “א”", List.of(tag.id(), parent.id())),
            new TagSet(Ids.next(), "None", List.of()),
            annotation,
            new Tagging(Ids.next(), annotation.id(), tag.id()), speaker, claim, under, plain,
            new Mention(Ids.next(), under.id(), annotation.id(), Mention.Voice.REPORTED, Mention.Position.AFFIRMS,
                    new Quantity(new BigDecimal("1400"), null, "people", "Israelis", "over",
                            new Fact<>(Edtf.parse("2023-10-26/.."), Basis.ANALYST, null)),
                    List.of(new AttributionStep(speaker.id(), "said"), new AttributionStep(analyst.id(), "")),
                    new Grade('B', 2), ProposedValues.NONE),
            new Mention(Ids.next(), claim.id(), annotation.id(), Mention.Voice.REPORTED, Mention.Position.RELATED)
                    .with(new ProposedValues(true, new Quantity(null, new BigDecimal("229.5"), "", "", "up to", null),
                            Edtf.parse("2023-10~"), List.of(new NamedStep("Ministry “א”", "said")),
                            Set.of(ProposedValues.Field.SPEAKER))),
            new Mention(Ids.next(), plain.id(), annotation.id(), Mention.Voice.OWN, Mention.Position.OPEN)
                    .with(ProposedValues.NONE.refusing(Set.of(ProposedValues.Field.FIGURE, ProposedValues.Field.DATE))),
            event,
            bareEvent,
            new TimeLink(Ids.next(), annotation.id(), event.id(), TimeLink.Clock.PUBLISHED, Edtf.parse("2023-10/..")),
            new EventOrder(Ids.next(), event.id(), bareEvent.id(), "as it says", analyst.id()),
            new Placement(Ids.next(), annotation.id(), second.id(), Placement.State.LEFT_GONE, 0, 0, 17),
            new Received(Ids.next(), annotation.id(), "tag:example.org,2023:שלום", "{\"a\": \"‘b’\"}"),
            new Orphan(Ids.next(), "http://example.org/a#1", full.id(), "words", "before ", "", "note\n", "",
                    List.of("t, u", "“v”"),
                    analyst.id(), FINE, Parts.AT, "There are no such words.", true, "{}"),
            new Orphan(Ids.next(), null, null, "", "", "", "", "", List.of(), analyst.id(), FINE, FINE, "Why", false,
                    ""),
            new Silence(Ids.next(), claim.id(), bare.id(), analyst.id(), FINE),
            new Memo(Ids.next(), "What “we” think", "# So\n\n- א", analyst.id(), FINE, Parts.AT), draft,
            new Draft(Ids.next(), "", "", null, FINE),
            new DraftVersion(Ids.next(), draft.id(), 2, "a".repeat(64), 7, "b".repeat(64), "text/markdown", FINE),
            new DraftDecision(Ids.next(), draft.id(), "figure", "1,400", "over ", " people", "", claim.id(),
                    null, analyst.id(), FINE),
            new DraftDecision(Ids.next(), draft.id(), "quotation", "א", "", "", null, null,
                    new DraftTranslation(Ids.next(), "שלום", "", " x"), analyst.id(), FINE),
            new DraftDecision(Ids.next(), draft.id(), "date", "א", "", "", null, null, null, analyst.id(), FINE));

    private static Fact<String> fact(String value) {
        return new Fact<>(value, Basis.TEXT, null);
    }

    @Test
    void everyRecordComesBackFromItsTableAsItWas() throws SQLException {
        try (var store = filled()) {
            assertEquals(all, read(store.file()));
        }
    }

    @Test
    void theHistoryKeepsTheNameOfAFieldThatWasRenamed() {
        var json = new EntityJson();
        var orphan = new Orphan(Ids.next(), null, null, "", "", "", "", "", List.of(), analyst.id(), FINE, FINE, "",
                true,
                "");
        assertTrue(json.tree(json.write(orphan)).get("left").booleanValue());
        assertEquals(orphan, json.read(json.write(orphan), Orphan.class));
    }

    @Test
    void everyRecordComesBackAfterUndoAndRedo() throws SQLException {
        try (var store = filled()) {
            var gone = store.undo(null).orElseThrow().changes();
            assertEquals(all.reversed(), Objects.requireNonNull(gone).stream().map(Change::before).toList());
            assertEquals(List.of(), read(store.file()));
            var back = store.redo().orElseThrow().changes();
            assertEquals(all, Objects.requireNonNull(back).stream().map(Change::after).toList());
            assertEquals(all, read(store.file()));
        }
    }

    @Test
    void everyRecordComesBackAfterItsDeletionIsUndone() throws SQLException {
        try (var store = filled()) {
            var deletions = all.reversed().stream().map(Change::delete).toList();
            store.perform(new Edit("Delete", deletions), analyst, FINE, false);
            store.undo(null);
            assertEquals(all, read(store.file()));
        }
    }

    @Test
    void theTestKnowsEveryKind() {
        assertEquals(List.of(Kind.values()), all.stream().map(Kind::of).distinct().toList());
    }

    @Test
    void keptBytesComeBackAsTheyWere() {
        var bytes = new byte[70_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        try (var store = filled()) {
            store.perform(new Edit("Bytes", List.of(), List.of(new Content(Sha256.of(bytes), bytes))), analyst, FINE,
                    false);
            assertArrayEquals(bytes,
                    store.read(reader -> reader.content(Sha256.of(bytes))).orElseThrow());
            assertEquals(TEXT, store.read(reader -> reader.text(version.sha256())));
        }
    }

    private Store filled() {
        var file = folder.resolve("a?b #%20 é.parallax");
        Store.create(file);
        var store = Store.open(file, OpenMode.WRITE);
        store.perform(new Edit("All", all.stream().map(Change::insert).toList(),
                List.of(new Content(version.sha256(), TEXT.getBytes(StandardCharsets.UTF_8)))), analyst, FINE, false);
        return store;
    }

    /** All rows in the order of {@link #all}, read by a connection of its own. */
    private List<Entity> read(Path file) throws SQLException {
        var tables = new Tables();
        var found = new ArrayList<Entity>();
        try (var database = Database.open(file, OpenMode.READ)) {
            var sql = database.reader();
            for (var kind : Kind.values()) {
                found.addAll(tables.of(kind).all(sql));
            }
            database.release(sql);
        }
        return found;
    }
}
