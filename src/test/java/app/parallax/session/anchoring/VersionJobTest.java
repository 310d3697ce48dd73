package app.parallax.session.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.Tagging;
import app.parallax.model.Version;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.importing.ImportReport;
import app.parallax.session.project.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adds new versions by import and clipboard, and tests the anchors of the marks and their review. */
class VersionJobTest {
    private static final String FIRST = """
            The pier will close

            The harbour board met on Tuesday and voted to close the old pier for two years. “It is not safe,” said its
            chair, Vera Holm. About 1,200 people crossed it every day. A ferry is to take them across from the spring.
            Nobody spoke against the plan. The last repair was in 1987, when a storm had torn off a part of the deck.
            """;
    /** One passage is word for word the same, one is reworded, one has gone. */
    private static final String SECOND = FIRST.replace("voted to close the old pier", "decided to shut the old pier")
            .replace(" Nobody spoke against the plan.", "").replace("\nNobody spoke against the plan. ", "\n")
            .replace("The pier will close", "Corrected: the pier will close");

    @TempDir
    Path folder;
    private Session session;

    @BeforeEach
    void open() throws IOException {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        session = Projects.openForWriting(project, "Anna", Runnable::run);
        importText("pier.txt", FIRST);
        mark("About 1,200 people");
        mark("The harbour board met on Tuesday and voted to close the old pier for two years.");
        mark("Nobody spoke against the plan.");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private ImportReport importText(String name, String text) throws IOException {
        return ImportJob.ofPaths(session, List.of(Files.writeString(folder.resolve(name), text)), ImportListener.NONE)
                .done().join();
    }

    private ArticleRow row() {
        return session.workspace().articles().getFirst();
    }

    private void mark(String words) {
        int start = FIRST.indexOf(words);
        session.perform(new Edit("Mark", List.of(
                Change.insert(session.analyst()), Change.insert(Parts.annotation(
                        Parts.passage(row().version(), FIRST, start, start + words.length()), session.analyst())))
                .stream().skip(session.workspace().analysts().isEmpty() ? 0 : 1).toList())).join();
    }

    private List<Mark> marks() {
        return session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(AnnotationFilter.ALL, marks::add);
            return marks;
        }).join();
    }

    private String now(Mark mark, Version version, String text) {
        return mark.placement(version.id())
                .map(place -> place.isPlaced()
                        ? place.state() + " " + text.substring(place.start(), place.end())
                        : place.state().toString())
                .orElse("nowhere");
    }

    private void confirmReworded(AnchorReview review) {
        var item = (MarkToReview.ChangedMark) review.list().join().getLast();
        review.place(item, item.mark().passage(), 0).join();
    }

    private List<HistoryEntry> history() {
        return session.read(reader -> {
            var entries = new ArrayList<HistoryEntry>();
            reader.history(entries::add);
            return entries;
        }).join();
    }

    @Test
    void aFileThatIsImportedAgainWithAnotherTextIsANewVersionInWhichItsMarksArePlaced() throws IOException {
        int before = history().size();
        var report = importText("pier.txt", SECOND);

        assertEquals(1, session.workspace().articles().size());
        assertEquals(List.of(), report.refused());
        assertTrue(report.versions().getFirst().contains("Version 2 of"), report.versions().getFirst());
        var version = row().version();
        assertEquals(2, version.number());
        assertEquals(List.of("EXACT About 1,200 people", "APPROXIMATE The harbour board met on Tuesday and decided to "
                + "shut the old pier for two years.", "GONE"),
                marks().stream().map(mark -> now(mark, version, SECOND))
                        .sorted(Comparator.comparingInt(words -> "EAG".indexOf(words.charAt(0)))).toList());
        assertEquals(before + 1, history().size(), "one entry");
        session.undo().join();
        assertEquals(1, row().version().number());
        assertTrue(marks().stream().allMatch(mark -> mark.placements().isEmpty()));
        session.redo().join();
        assertEquals(2, row().version().number());
        assertEquals(List.of(), session.check().join());
    }

    @Test
    void aFileOfTheSameNameWithNothingInCommonIsAnArticleOfItsOwn() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        importText("other/pier.txt", "A quite different story about the price of bread in the north this winter, "
                + "and how bakers there have begun to bake at night.");
        assertEquals(2, session.workspace().articles().size());
    }

    @Test
    void theTextOfAnOlderVersionIsKnownWhenItComesAgain() throws IOException {
        importText("pier.txt", SECOND);
        var report = importText("pier.txt", FIRST);
        assertEquals(1, report.refused().size());
        assertEquals(2, row().version().number());
    }

    @Test
    void pastedTextIsANewVersionAndTheSameTextIsRefused() {
        var article = row().article().id();
        var told = new ArrayList<Integer>();
        var report = VersionJob
                .ofText(session, article, SECOND.replace("\n", "\r\n"), progress -> told.add(progress.done()))
                .done().join();
        assertEquals(List.of(1, 1, 1), List.of(report.exact(), report.approximate(), report.gone()));
        assertEquals(List.of(1, 2, 3), told);
        assertEquals(SECOND, session.show(article).join().text());
        var again = VersionJob.ofText(session, article, FIRST, progress -> {
        }).done().join();
        assertTrue(again.refused());
        assertTrue(again.sentence().contains("version 1"), again.sentence());
        var blank = VersionJob.ofText(session, article, "  ", progress -> {
        }).done().join();
        assertTrue(blank.refused());
        assertEquals(2, row().version().number());
    }

    @Test
    void theMarksOfAnOpenArticleStandWhereTheyWerePlacedAndInTheOlderVersionWhereTheyWereMade() throws IOException {
        var article = row().article().id();
        session.show(article).join();
        importText("pier.txt", SECOND);
        var open = session.show(article).join();
        assertEquals(List.of(true, false), open.marks().stream().map(Mark::isGuessed).toList());
        assertEquals("About 1,200 people", open.marks().getLast().passage().quote());
        new Navigation(session).showVersion(session.workspace().versions(article).getFirst()).join();
        assertEquals(3, session.show(article).join().marks().size());
    }

    @Test
    void whatIsGoneIsListedWithPlacesAndPlacedOrLeftByHand() throws IOException {
        importText("pier.txt", SECOND);
        var review = new AnchorReview(session);
        assertEquals(2, review.count().join(), "what is gone, and what is reworded");
        confirmReworded(review);
        assertEquals(1, review.count().join());
        var item = review.list().join().getFirst();
        assertEquals("Nobody spoke against the plan.", item.quote());
        var passage = Parts.passage(row().version(), SECOND, SECOND.indexOf("A ferry"),
                SECOND.indexOf("A ferry") + 7);
        assertFalse(review.place(item, Parts.passage(session.workspace().versions(row().article().id()).getFirst(),
                FIRST, 0, 3), 0).join(), "not in an older version");
        assertTrue(review.place(item, passage, 0).join());
        assertEquals(0, review.count().join());
        assertTrue(marks().stream().anyMatch(mark -> "BY_HAND A ferry".equals(now(mark, row().version(), SECOND))));
        session.undo().join();
        assertEquals(1, review.count().join());
        review.dismiss(review.list().join().getFirst()).join();
        assertEquals(List.of(), review.list().join());
        session.undo().join();
        assertEquals(1, review.list().join().size());
        importText("pier.txt", FIRST.replace("Tuesday", "Wednesday"));
        assertTrue(review.list().join().stream().noneMatch(each -> each.quote().startsWith("Nobody")),
                "the words are back in version 3");
    }

    @Test
    void aMarkThatIsMadeOnAnOlderVersionNeedsPlacingAndIsFoundByLookingAgain() throws IOException {
        importText("pier.txt", SECOND);
        confirmReworded(new AnchorReview(session));
        var older = session.workspace().versions(row().article().id()).getFirst();
        int start = FIRST.indexOf("Vera Holm");
        session.perform(new Edit("Mark", List.of(Change.insert(
                Parts.annotation(Parts.passage(older, FIRST, start, start + 9), session.analyst()))))).join();
        assertEquals(2, new AnchorReview(session).count().join());
        var report = VersionJob.ofUnanchored(session, progress -> {
        }).done().join();
        assertEquals(1, report.exact());
        assertEquals(1, new AnchorReview(session).count().join());
    }

    @Test
    void anOrphanIsFoundInTheArticleThatHasItsWordsAndBecomesAnAnnotation() {
        var id = UUID.fromString("123e4567-e89b-42d3-a456-426614174000");
        session.perform(new Edit("Receive", List.of(Change.insert(new Orphan(id, "https://example.org/a1", null,
                "It isn't safe", "", "", "a note", "", List.of("safety"), session.analyst().id(), Parts.AT, Parts.AT,
                "No article has these words.", false, "{}"))))).join();
        var review = new AnchorReview(session);
        var item = review.list().join().getFirst();
        var places = review.candidates(item).join().orElseThrow();
        assertTrue(places.getFirst().passage().quote().contains("It is not safe"), places.toString());
        review.place(item, places.getFirst().passage(), places.getFirst().score()).join();
        var mark = marks().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        assertEquals("a note", mark.annotation().note());
        assertEquals(List.of("safety"), mark.taggings().stream().map(Tagging::tag)
                .map(tag -> session.workspace().tag(tag).orElseThrow().name()).toList());
        assertEquals("https://example.org/a1", Objects.requireNonNull(mark.received()).iri());
        assertEquals(List.of(), review.list().join());
        session.undo().join();
        assertEquals(id, review.list().join().getFirst().id());
        assertEquals(3, marks().size());
    }

    @Test
    void aPlaceByHandIsWhereTheNextVersionIsLookedIn() throws IOException {
        importText("pier.txt", SECOND);
        var review = new AnchorReview(session);
        int start = SECOND.indexOf("A ferry is to take them across");
        review.place(review.list().join().getFirst(), Parts.passage(row().version(), SECOND, start, start + 30), 0)
                .join();
        var third = SECOND.replace("About 1,200", "Some 1,200");
        importText("pier.txt", third);
        assertEquals(3, row().version().number());
        assertTrue(marks().stream().anyMatch(mark -> "BY_HAND A ferry is to take them across"
                .equals(now(mark, row().version(), third))));
    }

    @Tag("speed")
    @Test
    void aThousandMarksAreInANewVersionOfALongArticleBeforeOneWaits() throws IOException {
        var random = new Random(7);
        var words = new ArrayList<String>();
        while (words.size() < 43_000) {
            words.add(Integer.toString(random.nextInt(4_000) + 1_000, 36) + "a".repeat(random.nextInt(6)));
        }
        var text = String.join(" ", words);
        importText("long.txt", text);
        var long1 = session.workspace().articles().stream()
                .filter(each -> "long.txt".equals(each.article().file())).findFirst().orElseThrow();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 1_000; i++) {
            int start = text.indexOf(' ', random.nextInt(text.length() - 500)) + 1;
            int end = text.indexOf(' ', start + 20 + random.nextInt(150));
            changes.add(Change.insert(Parts.annotation(Parts.passage(long1.version(), text, start, end),
                    session.analyst())));
        }
        session.perform(new Edit("Mark", changes)).join();
        words.replaceAll(word -> random.nextInt(25) == 0 ? "changed" : word);
        long began = System.nanoTime();
        var report = VersionJob.ofText(session, long1.article().id(), String.join(" ", words), progress -> {
        }).done().join();
        long took = (System.nanoTime() - began) / 1_000_000;
        System.out.printf("version: 1,000 marks on %,d units in %d ms: %s%n", text.length(), took, report.sentence());
        assertEquals(1_000, report.exact() + report.approximate() + report.gone());
        assertTrue(report.exact() + report.approximate() > 980, report.sentence());
        assertTrue(took < 4_000, took + " ms, on a machine that may be busy");
    }
}
