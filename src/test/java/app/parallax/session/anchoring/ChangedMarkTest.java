package app.parallax.session.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.io.brat.BratExporter;
import app.parallax.io.csv.CsvExporter;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import app.parallax.io.hypothesis.HypothesisExporter;
import app.parallax.io.refi.QdpxExporter;
import app.parallax.io.report.ReportExporter;
import app.parallax.io.report.ReportExporter.ReportFormat;
import app.parallax.io.webannotation.WebAnnotationExporter;
import app.parallax.io.xlsx.XlsxExporter;
import app.parallax.io.xmi.XmiExporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.FigureRule;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Placement;
import app.parallax.session.Session;
import app.parallax.session.edit.BulkEditor;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.importing.AnnotationJob;
import app.parallax.session.importing.AnnotationListener;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.change.QuoteChange;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a quote that changed in a new version: listed, shown as changed everywhere, and confirmed. */
class ChangedMarkTest {
    private static final String FIRST = """
            The pier will close

            The harbour board met on Tuesday and voted to close the old pier for two years. “It is not safe,” said its
            chair, Vera Holm. The count was 1,400 people on a usual day of the summer, by the board’s own figures.
            Nobody spoke against the plan. The last repair was in 1987, when a storm had torn off a part of the deck.
            """;
    private static final String COUNT = "The count was 1,400 people on a usual day of the summer";
    private static final String VOTE = "The harbour board met on Tuesday and voted to close the old pier";
    private static final String SINCE = "changed since version 1";

    @TempDir
    Path folder;
    private Session session;

    @BeforeEach
    void open() throws IOException {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        session = Projects.openForWriting(project, "Anna", Runnable::run);
        importText(FIRST);
        var claim = Parts.claim("Many cross the pier");
        session.perform(new Edit("Claim", List.of(Change.insert(claim)))).join();
        for (var words : List.of(COUNT, VOTE, "“It is not safe,” said its\nchair, Vera Holm")) {
            int start = FIRST.indexOf(words);
            var mark = Parts.annotation(Parts.passage(session.workspace().articles().getFirst().version(), FIRST, start,
                    start + words.length()), session.analyst());
            session.perform(new Edit("Mark", List.of(Change.insert(mark), Change.insert(new Mention(Ids.next(),
                    claim.id(), mark.id(), Mention.Voice.OWN, Mention.Position.AFFIRMS))))).join();
        }
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void importText(String text) throws IOException {
        ImportJob.ofPaths(session, List.of(Files.writeString(folder.resolve("pier.txt"), text)), ImportListener.NONE)
                .done().join();
    }

    private List<String> listed() {
        return new AnchorReview(session).list().join().stream().map(each -> each.quote()).toList();
    }

    private List<Integer> inMatrix() {
        return session.read(reader -> {
            var found = new ArrayList<MentionWithQuote>();
            reader.mentions(Set.of(), found::add);
            return found.stream().filter(each -> each.passage().quote().equals(COUNT))
                    .map(MentionWithQuote::changedSince).toList();
        }).join();
    }

    private String exported(Exporter exporter) throws IOException {
        var to = folder.resolve("out" + exporter.ending());
        ExportJob.start(session, exporter, AnnotationFilter.ALL, to, progress -> {
        }).done().join();
        return Files.readString(to);
    }

    private void assertShownAsChanged(boolean changed) throws IOException {
        assertEquals(List.of(changed ? 1 : 0), inMatrix());
        assertEquals(changed, exported(new ReportExporter(ReportFormat.MARKDOWN)).contains(SINCE));
        assertEquals(changed,
                exported(new ReportExporter(ReportFormat.MARKDOWN)
                        .with(new ReportChoice("", 1, FigureRule.USUAL, true, true)))
                        .contains("001 (" + SINCE + ")"),
                "in the matrix of a briefing");
        assertEquals(changed, exported(new ReportExporter(ReportFormat.HTML)).contains(SINCE));
        assertEquals(changed, exported(new CsvExporter()).lines().anyMatch(line -> line.endsWith(",1")));
        assertEquals(changed, exported(new WebAnnotationExporter()).contains("\"placed\":\"approximate\""));
    }

    @Test
    void aQuoteWhoseFigureChangedIsListedAndShownAsChangedUntilItIsConfirmedAndUndoBringsItBack() throws IOException {
        assertShownAsChanged(false);
        importText(FIRST.replace("1,400", "1,200"));

        assertEquals(List.of(COUNT), listed());
        assertShownAsChanged(true);
        assertTrue(exported(new ReportExporter(ReportFormat.MARKDOWN)).contains("1,400 people → 1,200 people"));
        var review = new AnchorReview(session);
        var item = assertInstanceOf(MarkToReview.ChangedMark.class, review.list().join().getFirst());
        assertEquals(new QuoteChange(QuoteChange.Kind.FIGURE, "1,400 people", "1,200 people"), item.change());
        assertEquals(1, review.count().join());
        var place = review.candidates(item).join().orElseThrow().getFirst();
        assertTrue(place.passage().quote().contains("1,200"), "first where it stands");

        assertTrue(review.place(item, place.passage(), place.score()).join());
        assertEquals(List.of(), listed());
        assertEquals(0, review.count().join());
        assertShownAsChanged(false);
        session.undo().join();
        assertEquals(List.of(COUNT), listed());
        assertShownAsChanged(true);
        session.redo().join();
        assertShownAsChanged(false);
        assertEquals(List.of(), session.check().join());
    }

    @Test
    void figuresNegationsAndNamesAreListedBeforeWhatIsReworded() throws IOException {
        importText(FIRST.replace("voted to close the old pier", "decided to shut the old pier")
                .replace("1,400", "1,200").replace("Vera Holm", "Vera Berg"));
        assertEquals(List.of(QuoteChange.Kind.FIGURE, QuoteChange.Kind.NAME, QuoteChange.Kind.WORDING),
                new AnchorReview(session).list().join().stream()
                        .map(each -> ((MarkToReview.ChangedMark) each).change().kind()).toList());
    }

    @Test
    void otherQuotationMarksAndSpacesAreNoChange() throws IOException {
        importText(FIRST.replace("“It is not safe,” said its\nchair", "\"It is not safe,\" said its chair"));
        assertEquals(List.of(), listed());
        assertShownAsChanged(false);
    }

    @Test
    void whatIsConfirmedIsNotAskedAgainInALaterVersionWithTheSameWords() throws IOException {
        importText(FIRST.replace("1,400", "1,200"));
        var review = new AnchorReview(session);
        var item = (MarkToReview.ChangedMark) review.list().join().getFirst();
        review.place(item, item.mark().passage(), 90).join();
        importText(FIRST.replace("1,400", "1,200").replace("1987", "1978"));
        assertEquals(3, session.workspace().articles().getFirst().version().number());
        assertEquals(List.of(), listed());
        importText(FIRST.replace("1,400", "1,100").replace("1987", "1978"));
        assertEquals(List.of(COUNT), listed(), "other words are asked for again");
    }

    @Test
    void aChangedMarkThatIsMeantToBeElsewhereIsPlacedThereOrLeftUnanchored() throws IOException {
        var text = FIRST.replace("1,400", "1,200");
        importText(text);
        var review = new AnchorReview(session);
        int start = text.indexOf("Nobody spoke");
        var elsewhere = Parts.passage(session.workspace().articles().getFirst().version(), text, start, start + 12);
        assertTrue(review.place(review.list().join().getFirst(), elsewhere, 0).join());
        assertEquals(List.of(), listed());
        session.undo().join();
        review.dismiss(review.list().join().getFirst()).join();
        assertEquals(List.of(), listed());
        assertShownAsChanged(false);
        var states = session.read(reader -> {
            var found = new ArrayList<Placement.State>();
            reader.marks(AnnotationFilter.ALL, mark -> mark.placements().forEach(each -> found.add(each.state())));
            return found;
        }).join();
        assertTrue(states.contains(Placement.State.LEFT_GONE), states.toString());
        assertFalse(states.contains(Placement.State.APPROXIMATE), states.toString());
    }

    @Test
    void workbooksNameTheVersionToo() throws IOException {
        importText(FIRST.replace("1,400", "1,200"));
        var to = folder.resolve("out.xlsx");
        ExportJob.start(session, new XlsxExporter(), AnnotationFilter.ALL, to, progress -> {
        }).done().join();
        try (var book = FileSystems.newFileSystem(to)) {
            var all = new StringBuilder();
            try (var parts = Files.walk(book.getPath("/"))) {
                for (var part : parts.filter(each -> each.toString().endsWith(".xml")).toList()) {
                    all.append(Files.readString(part));
                }
            }
            assertTrue(all.toString().contains("[" + SINCE + "]"));
            assertTrue(all.toString().contains("changedSince"));
        }
    }

    @Test
    void formatsThatAreReadAgainNameTheVersionAndItDoesNotBecomeThePersonsNote() throws IOException {
        var mark = session.workspace().articles().getFirst().version();
        session.perform(new Edit("Note", marks().stream().filter(each -> each.passage().quote().equals(COUNT))
                .map(Mark::annotation).map(each -> new Change(each, each.withNote("Counted by whom?", Parts.AT)))
                .toList())).join();
        importText(FIRST.replace("1,400", "1,200"));
        assertFalse(session.workspace().articles().getFirst().version().equals(mark));
        for (var exporter : List.of(new WebAnnotationExporter(), new HypothesisExporter(), new BratExporter(),
                new XmiExporter(), new QdpxExporter())) {
            var to = folder.resolve("again-" + exporter.format() + exporter.ending());
            ExportJob.start(session, exporter, AnnotationFilter.ALL, to, progress -> {
            }).done().join();
            assertTrue(whole(to).matches(exporter instanceof QdpxExporter
                    ? "(?s).*\\[Parallax: " + SINCE + "].*"
                    : "(?s).*changedSince\"?[:=] ?\"?1.*"), exporter.format());
            var other = folder.resolve(exporter.format() + ".parallax");
            Projects.create(other);
            try (var there = Projects.openForWriting(other, "Ben", Runnable::run)) {
                ImportJob.ofPaths(there, List.of(folder.resolve("pier.txt")), ImportListener.NONE).done().join();
                AnnotationJob.of(there, List.of(to), null, AnnotationListener.NONE).done().join();
                var notes = there.read(reader -> {
                    var found = new ArrayList<String>();
                    reader.marks(AnnotationFilter.ALL, each -> found.add(each.annotation().note()));
                    reader.orphans(AnnotationFilter.ALL, each -> found.add(each.note()));
                    return found;
                }).join();
                assertEquals(List.of("Counted by whom?"), notes.stream().filter(each -> !each.isEmpty()).toList(),
                        exporter.format());
            }
        }
    }

    @Test
    void ourOwnExportReadAgainBringsTheOpenQuestionBack() throws IOException {
        importText(FIRST.replace("1,400", "1,200"));
        var to = folder.resolve("own.jsonld");
        ExportJob.start(session, new WebAnnotationExporter(), AnnotationFilter.ALL, to, progress -> {
        }).done().join();
        new BulkEditor(session).delete(marks().stream().map(Mark::id).toList()).join();
        assertEquals(List.of(), listed());
        AnnotationJob.of(session, List.of(to), null, AnnotationListener.NONE).done().join();
        assertEquals(List.of(COUNT), listed());
        assertShownAsChanged(true);
    }

    @Test
    void whereTheMarkedVersionIsMissingTheOpenQuestionIsReported() throws IOException {
        importText(FIRST.replace("1,400", "1,200"));
        var to = folder.resolve("own.jsonld");
        ExportJob.start(session, new WebAnnotationExporter(), AnnotationFilter.ALL, to, progress -> {
        }).done().join();
        var other = folder.resolve("other.parallax");
        Projects.create(other);
        var reported = new ArrayList<String>();
        try (var there = Projects.openForWriting(other, "Ben", Runnable::run)) {
            ImportJob.ofPaths(there, List.of(folder.resolve("pier.txt")), ImportListener.NONE).done().join();
            AnnotationJob.of(there, List.of(to), null, new AnnotationListener() {
                @Override
                public void reported(String sentence, boolean wrong) {
                    reported.add(sentence);
                }
            }).done().join();
        }
        assertEquals(1, reported.stream().filter(each -> each.contains("nobody had confirmed the change")).count(),
                reported.toString());
    }

    private List<Mark> marks() {
        return session.read(reader -> {
            var found = new ArrayList<Mark>();
            reader.marks(AnnotationFilter.ALL, found::add);
            return found;
        }).join();
    }

    /** All that is in a file, a folder or an archive. */
    private static String whole(Path path) throws IOException {
        if (path.toString().endsWith(".qdpx")) {
            try (var archive = FileSystems.newFileSystem(path)) {
                return Files.readString(archive.getPath("/project.qde"));
            }
        }
        var all = new StringBuilder();
        try (var files = Files.walk(path)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
