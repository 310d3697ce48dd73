package app.parallax.session.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Comparison;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.FigureRule;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProjectException;
import app.parallax.session.Session;
import app.parallax.session.compare.ClaimMatrix;
import app.parallax.session.compare.Comparisons;
import app.parallax.session.compare.IndependentSources;
import app.parallax.session.compare.SpeakerPairs;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.SpeakerEditor;
import app.parallax.session.edit.TagEditor;
import app.parallax.store.OpenMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProjectTest {
    @TempDir
    Path folder;

    private Path file;
    private Session session;

    @BeforeEach
    void create() {
        file = folder.resolve("data/sample.parallax");
        SampleProject.create(file);
        session = Session.open(file, OpenMode.WRITE, "Somebody", Runnable::run);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aSampleThatCannotBeMadeLeavesNothingBeside() throws IOException {
        var place = folder.resolve("b.parallax");
        Files.createDirectory(folder.resolve("b.parallax-new-" + ProcessHandle.current().pid() + "-wal"));
        assertThrows(RuntimeException.class, () -> SampleProject.create(place));
        try (var files = Files.list(folder)) {
            assertEquals(List.of("data"), files.map(each -> each.getFileName().toString()).toList());
        }
    }

    @Test
    void theConstructionIsListedAndNotUndone() {
        int edits = session.read(Dump::history).join().size();
        assertTrue(edits > 10);
        assertNull(session.workspace().undo().get());
        assertTrue(session.undo().join().isEmpty());
        var before = session.read(Dump::of).join();
        var tag = new TagEditor(session);
        tag.create(tag.newTag("Own", null)).join();
        assertTrue(session.undo().join().orElseThrow().label().words().contains("Own"));
        assertTrue(session.undo().join().isEmpty());
        assertEquals(before, session.read(Dump::of).join());
        assertEquals(edits + 1, session.read(Dump::history).join().size());
    }

    @Test
    void everyEditIsUndoneToNothingAndRedoneToTheSame() {
        session.storeState(Map.of("settled", "")).join(); // else there is nothing to undo
        var end = session.read(Dump::of).join();
        int edits = session.read(Dump::history).join().size();
        for (int i = 0; i < edits; i++) {
            assertTrue(session.undo().join().isPresent());
        }
        assertTrue(session.undo().join().isEmpty());
        assertEquals("", session.read(Dump::of).join());
        for (int i = 0; i < edits; i++) {
            assertTrue(session.redo().join().isPresent());
        }
        assertEquals(end, session.read(Dump::of).join());
    }

    @Test
    void theArticlesAreTheBundledFilesByteForByte() throws IOException {
        var rows = session.workspace().articles();
        assertEquals(List.of("000", "001", "002", "003", "004"), rows.stream().map(r -> r.article().label()).toList());
        for (var row : rows) {
            var bytes = Files.readAllBytes(Path.of("seeds", row.article().file()));
            assertEquals(new String(bytes, StandardCharsets.UTF_8),
                    session.read(reader -> reader.text(row.version().sha256())).join());
        }
    }

    @Test
    void everyMarkStandsInItsArticleAndIsByTheSampleAnalyst() {
        var marks = marks();
        assertTrue(marks.size() >= 12 && marks.size() <= 30, marks.size() + " marks");
        for (var row : session.workspace().articles()) {
            var open = session.show(row.article().id()).join();
            assertEquals(row.annotations(), open.marks().size());
            for (var mark : open.marks()) {
                var passage = mark.passage();
                assertEquals(passage.quote(), open.text().substring(passage.start(), passage.end()));
                assertEquals("Sample", session.workspace().analyst(mark.annotation().analyst()).orElseThrow().name());
                assertFalse(mark.taggings().isEmpty() && mark.mentions().isEmpty() && mark.links().isEmpty());
            }
        }
        assertEquals(List.of(), session.check().join());
    }

    @Test
    void whatTheTextsDoNotSayStaysUnknown() {
        for (var label : List.of("000", "002")) {
            var article = article(label);
            assertNull(article.title());
            assertNull(article.outlet());
            assertNull(article.published());
            assertNull(article.dateline());
            assertNull(article.authors());
        }
        assertNull(article("003").outlet());
        assertNull(article("004").title());
        assertNull(article("004").outlet());
    }

    @Test
    void theFactsHaveTheirBasis() {
        var tass = article("001");
        assertEquals("TASS",
                session.workspace().outlet(value(tass.outlet())).orElseThrow().name());
        assertFact("2023-10-17", Basis.USER, tass.published());
        assertFact("MOSCOW, October 17", Basis.TEXT, tass.dateline());
        assertFact("Russia’s communication with Hamas does not mean support for terrorism — ambassador", Basis.TEXT,
                tass.title());
        assertFact("[2023-10-27..]", Basis.ANALYST, article("003").published());
        assertFact("Russia: Unacceptable to accuse us of supporting terror after Hamas visit", Basis.TEXT,
                article("003").title());
        assertFact("2023-11-07", Basis.TEXT, article("004").published());
        assertFact("GAZA", Basis.TEXT, article("004").dateline());
    }

    @Test
    void figuresAndPositionsStandToEachOtherAsTheArticlesSay() {
        var kinds = session.read(reader -> Comparisons.read(reader, FigureRule.USUAL)).join().stream()
                .collect(Collectors.toMap(each -> each.claim().text(), Comparison::kind));
        assertEquals(Comparison.Kind.DISCREPANCY, kinds.get("Killed in Israel since 7 October"));
        assertEquals(Comparison.Kind.AGREEMENT, kinds.get("Taken hostage on 7 October"));
        assertEquals(Comparison.Kind.UNDATED, kinds.get("Palestinians killed in Gaza"));
        assertEquals(Comparison.Kind.POSITION, kinds.get("Russia condemned the attack of 7 October"));

        var undated = article("000");
        session.perform(new Edit("Date", List.of(new Change(undated, new Article(undated.id(), undated.label(),
                undated.file(), undated.firstWords(), undated.title(), undated.outlet(), undated.authors(),
                new Fact<>(Edtf.parse("2023-11-03"), Basis.ANALYST, null), undated.dateline(), undated.language(),
                undated.imported()))))).join();
        assertEquals(Comparison.Kind.UPDATE, session.read(reader -> Comparisons.read(reader, FigureRule.USUAL)).join()
                .stream().filter(each -> each.claim().text().equals("Palestinians killed in Gaza")).findFirst()
                .orElseThrow().kind());
    }

    @Test
    void theEventsAndClaimsAreThere() {
        assertEquals(
                Map.of("Attack on Israel", "2023-10-07", "News conference by Ambassador Viktorov", "2023-10-17",
                        "Hamas delegation in Moscow", "2023-10-26"),
                session.workspace().events().stream().collect(Collectors
                        .toMap(row -> row.entity().title(), row -> row.entity().date().toString())));
        assertTrue(session.workspace().events().stream().allMatch(row -> row.count() > 0));
        var counts = new HashMap<String, Integer>();
        session.workspace().claims().forEach(row -> counts.put(row.entity().text(), row.count()));
        assertEquals(Map.of("Senior Hamas officials are responsible for the killings of 7 October", 2,
                "Killed in Israel since 7 October", 7, "Taken hostage on 7 October", 5, "Palestinians killed in Gaza",
                2,
                "Russia condemned the attack of 7 October", 4,
                "A Hamas delegation spoke with Russia’s foreign ministry in Moscow", 2,
                "Hamas will release the hostages only after a ceasefire", 1), counts);
        assertEquals(List.of("Killed in Israel", "Hostages", "Condemnation", "Shared wording", "Truncated"),
                session.workspace().tags().stream().map(row -> row.entity().name()).toList());
        assertTrue(session.workspace().tags().stream().allMatch(row -> row.count() > 0));
    }

    @Test
    void theAttackIsSpokenOfInEveryArticleSoThatEveryPaneCanGoThere() {
        var attack = session.workspace().events().stream().map(row -> row.entity())
                .filter(event -> event.title().equals("Attack on Israel")).findFirst().orElseThrow();
        var versions = marks().stream()
                .filter(mark -> mark.links().stream().anyMatch(link -> link.event().equals(attack.id())))
                .map(mark -> mark.passage().version()).collect(Collectors.toSet());
        assertEquals(session.workspace().articles().stream().map(row -> row.version().id())
                .collect(Collectors.toSet()), versions);
    }

    @Test
    void itOpensOnTheStatementThatTwoArticlesShare() {
        var remembered = session.storedState();
        assertEquals(article("002").id() + "," + article("003").id(), remembered.get("panes"));
        var claim = UUID.fromString(remembered.getOrDefault("claim", ""));
        var places = new ArrayList<String>();
        for (var mark : marks()) {
            mark.mentions().stream().filter(mention -> mention.claim().equals(claim)).forEach(mention -> {
                assertEquals(Mention.Voice.REPORTED, mention.voice());
                assertEquals(Mention.Position.AFFIRMS, mention.position());
                assertTrue(mark.passage().quote().startsWith("“The hands of senior Hamas officials"));
                places.add(String.valueOf(mark.passage().start()));
            });
        }
        assertEquals(String.join(",", places), remembered.get("panes.place"));
        assertEquals(2, places.size());
    }

    @Test
    void theSharedStatementIsProposedAsOneOriginAndConfirmedInOneEdit() {
        var claim = session.workspace().claims().getFirst().entity();
        var proposed = origins(claim.id());
        assertEquals(2, proposed.articles());
        assertEquals(1, proposed.origins().size());
        assertTrue(proposed.isProposed(), "an analyst has still to say so");
        new SpeakerEditor(session)
                .setCommonSource(
                        proposed.origins().getFirst().mentions().stream().map(MentionWithQuote::mention).toList(),
                        "foreign ministry of Israel")
                .join();
        var confirmed = origins(claim.id());
        assertEquals(1, confirmed.origins().size());
        assertFalse(confirmed.isProposed());
        assertEquals(List.of("Foreign Ministry of Israel", "Lior Haiat"),
                IndependentSources.chain(confirmed.origins().getFirst().mentions().getFirst().mention(), id -> true)
                        .stream()
                        .map(id -> session.workspace().speaker(id).orElseThrow().name()).toList());
        session.undo().join();
        assertTrue(origins(claim.id()).isProposed());
    }

    @Test
    void theMinistryAndItsSpokesmanCountAsOneOriginOfTheFigures() {
        var ministry = new SpeakerEditor(session).find("Foreign Ministry of Israel").orElseThrow();
        for (var text : List.of("Killed in Israel since 7 October", "Taken hostage on 7 October")) {
            var claim = session.workspace().claims().stream().map(each -> each.entity())
                    .filter(each -> each.text().equals(text)).findFirst().orElseThrow();
            var origin = origins(claim.id()).origins().stream()
                    .filter(each -> ministry.id().equals(each.speaker())).findFirst().orElseThrow();
            assertEquals(2, origin.mentions().stream().map(MentionWithQuote::article).distinct().count(), text);
        }
    }

    private IndependentSources origins(UUID claim) {
        return Objects.requireNonNull(
                session.read(reader -> new IndependentSources.Reading().of(reader, Set.of(claim))).join().get(claim));
    }

    @Test
    void theMatrixShowsAClaimUnderItsParentAndKeepsThemTogetherWhenTheDisagreeingComeFirst() {
        var claims = session.workspace().claims().stream().map(each -> each.entity()).toList();
        var parent = claims.getLast(); // nothing stands against it
        var child = claims.get(1); // its figures disagree
        new ClaimEditor(session).change(child, child.withParent(parent.id())).join();
        for (boolean first : new boolean[]{true, false}) {
            var rows = session.read(reader -> ClaimMatrix.read(reader, FigureRule.USUAL, ClaimMatrix.Columns.BY_DATE,
                    first, null)).join().rows();
            var ids = rows.stream().map(row -> row.claim().id()).toList();
            int at = ids.indexOf(parent.id());
            assertEquals(child.id(), ids.get(at + 1));
            assertEquals(List.of(0, 1), List.of(rows.get(at).depth(), rows.get(at + 1).depth()));
            assertEquals(first ? 0 : claims.size() - 2, at);
            assertEquals(claims.size(), rows.size());
        }
    }

    @Test
    void theTwoSpellingsOfOneNameAreProposedAsOnePerson() {
        var pairs = new SpeakerPairs(session).read().join();
        assertEquals(List.of(Set.of("Abu Marzouq", "Abu Marzouk")), pairs.stream()
                .map(pair -> Set.of(pair.into().entity().name(), pair.from().entity().name())).toList());
    }

    @Test
    void whatIsNotArticleTextIsMarkedAsSuch() {
        var left = new HashMap<String, List<String>>();
        for (var row : session.workspace().articles()) {
            var open = session.show(row.article().id()).join();
            left.put(row.article().label(), open.boilerplate().stream().map(each -> each.reason() + " "
                    + open.text().substring(each.start(), Math.min(each.end(), each.start() + 20))).toList());
        }
        assertEquals(Map.of("000", List.of("READ_ALSO READ ALSO: Russian M"), "001", List.of("NAVIGATION All news"),
                "002",
                List.of("ADVERTISEMENT Advertisement", "ADVERTISEMENT Advertisement", "ADVERTISEMENT Advertisement",
                        "COMMENTS Add a comment"),
                "003",
                List.of("CAPTION Senior Hamas officia", "CAPTION Senior Hamas officia", "CAPTION (photo credit: Hamas",
                        "REPEATED Moscow is also seeki", "CAPTION Russian President Vl",
                        "CAPTION Russian President Vl"),
                "004", List.of("LOADING date 2023-11-07 load")), left);
    }

    @Test
    void theArticleThatBreaksOffSaysSo() {
        var open = session.show(article("004").id()).join();
        var said = open.marks().stream().filter(mark -> mark.annotation().note().startsWith("Truncated")).toList();
        assertEquals(1, said.size());
        assertEquals(open.text().stripTrailing().length(), said.getFirst().passage().end());
    }

    @Test
    void oneCommandRemovesTheMarksAndLeavesTheArticles() {
        var sample = session.workspace().analysts().getFirst().entity();
        new Editor(session).deleteMarksOf(sample.id(), sample.name()).join();
        assertEquals(List.of(), marks());
        assertEquals(5, session.workspace().articles().size());
        session.undo().join();
        assertTrue(marks().size() >= 12);
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        var there = Files.writeString(folder.resolve("mine.parallax"), "mine");
        assertThrows(ProjectException.CannotOpen.class, () -> SampleProject.create(there));
        assertEquals("mine", Files.readString(there));
    }

    @Test
    void theSampleOfAUserIsMadeOnceAndKept() {
        var other = folder.resolve("other/data");
        var made = SampleProject.in(other);
        try (var own = Session.open(made, OpenMode.WRITE, "Somebody", Runnable::run)) {
            own.perform(new Edit("Own", List.of(Change.insert(Parts.tag("Own"))))).join();
        }
        assertEquals(made, SampleProject.in(other));
        try (var own = Session.open(made, OpenMode.READ, "Somebody", Runnable::run)) {
            assertTrue(own.read(Dump::of).join().contains("name=Own"));
        }
    }

    @Test
    void resettingMakesItAnewUnlessItIsOpenElsewhere() throws IOException {
        session.perform(new Edit("Own", List.of(Change.insert(Parts.tag("Own"))))).join();
        assertThrows(ProjectException.CannotOpen.class, () -> SampleProject.reset(folder.resolve("data")));
        assertTrue(session.read(Dump::of).join().contains("name=Own"));
        session.close();
        SampleProject.reset(folder.resolve("data"));
        try (var files = Files.list(file.toAbsolutePath().getParent())) {
            var kept = files.filter(each -> !each.equals(file)).toList();
            assertEquals(1, kept.size());
            try (var old = Session.open(kept.getFirst(), OpenMode.READ, "Somebody", Runnable::run)) {
                assertTrue(old.read(Dump::of).join().contains("name=Own"));
            }
        }
        session = Session.open(file, OpenMode.WRITE, "Somebody", Runnable::run);
        assertFalse(session.read(Dump::of).join().contains("name=Own"));
        session.close();
        Files.writeString(file, "damaged");
        SampleProject.reset(folder.resolve("data"));
        session = Session.open(file, OpenMode.WRITE, "Somebody", Runnable::run);
        assertEquals(5, session.workspace().articles().size());
    }

    @Test
    void aQuoteThatDoesNotStandInItsArticleExactlyOnceIsRefused() {
        var open = session.show(article("003").id()).join();
        for (var quote : List.of("the hands of senior Hamas officials", "released on October 26, 2023")) {
            var marked = new SampleScript.Marked("003", quote, null, null, null, null, null, null);
            assertThrows(IllegalStateException.class, () -> SampleProject.passage(open, marked));
        }
    }

    private Article article(String label) {
        return session.workspace().articles().stream().map(row -> row.article())
                .filter(article -> article.label().equals(label)).findFirst().orElseThrow();
    }

    private List<Mark> marks() {
        return session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(AnnotationFilter.ALL, marks::add);
            return marks;
        }).join();
    }

    private static void assertFact(String value, Basis basis, @Nullable Fact<?> fact) {
        assertEquals(value, String.valueOf(fact == null ? null : fact.value()));
        assertEquals(basis, fact == null ? null : fact.basis());
    }

    private static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }
}
