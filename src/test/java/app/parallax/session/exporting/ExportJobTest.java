package app.parallax.session.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.io.Exporters;
import app.parallax.io.csv.CsvExporter;
import app.parallax.io.report.ReportExporter;
import app.parallax.io.report.ReportExporter.ReportFormat;
import app.parallax.io.webannotation.WebAnnotationExporter;
import app.parallax.io.xlsx.XlsxExporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.session.Job;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests exports of many annotations: progress, cancellation, preview and stored settings. */
class ExportJobTest {
    private static final int MANY = 3_000;

    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void make() {
        project = folder.resolve("many.parallax");
        Projects.create(project);
        try (var session = Projects.openForWriting(project, "Anna", Runnable::run)) {
            var article = Parts.article("001", "Words and words. ".repeat(400));
            var other = Parts.article("002", "Other words. ".repeat(40));
            var zoe = Parts.analyst("Zoe");
            var claim = Parts.claim("Words are");
            var changes = new ArrayList<Change>(List.of(Change.insert(zoe), Change.insert(claim)));
            changes.addAll(article.edit().changes());
            changes.addAll(other.edit().changes());
            for (int i = 0; i < MANY; i++) {
                var mark = Parts.annotation(article.passage(i, i + 20), zoe);
                changes.add(Change.insert(mark));
                if (i % 3 == 0) {
                    changes.add(Change.insert(new Mention(Ids.next(), claim.id(), mark.id(), Mention.Voice.OWN,
                            Mention.Position.AFFIRMS)));
                }
            }
            changes.add(Change.insert(Parts.annotation(other.passage(0, 5), zoe)));
            session.perform(new Edit("Many", changes, List.of(article.content(), other.content()))).join();
        }
    }

    private Session session() {
        return Projects.openForWriting(project, "Anna", Runnable::run);
    }

    @Test
    void itSaysHowFarItIsAndNeverMoreThanAll() {
        try (var session = session()) {
            var told = new ArrayList<Integer>();
            for (var exporter : List.of(new CsvExporter(), new ReportExporter(ReportFormat.HTML))) {
                told.clear();
                assertEquals(MANY + 1, ExportJob.start(session, exporter, AnnotationFilter.ALL,
                        folder.resolve("all" + exporter.ending()), progress -> {
                            assertTrue(progress.done() <= progress.all(), progress::toString);
                            told.add(progress.done());
                        }).done().join());
                assertEquals(told.stream().sorted().toList(), told);
                assertTrue(told.size() >= MANY / 250, told.toString());
            }
        }
    }

    @Test
    void anExportThatIsEndedLeavesWhatStoodThereAndNothingBeside() throws Exception {
        var output = Files.writeString(folder.resolve("report.docx"), "what stood there");
        var before = files();
        try (var session = session()) {
            var started = new CompletableFuture<Job<Integer>>();
            var job = ExportJob.start(session, new ReportExporter(ReportFormat.DOCX), AnnotationFilter.ALL, output,
                    progress -> started.join().cancel());
            started.complete(job);
            var failure = assertThrows(CompletionException.class, () -> job.done().join());
            assertInstanceOf(CancellationException.class, failure.getCause());
        }
        assertEquals("what stood there", Files.readString(output));
        assertEquals(before, files());
    }

    @Test
    void anExportThatIsEndedWhileItsThreadsWriteStopsThemAll() throws Exception {
        try (var session = session()) {
            for (var exporter : List.of(new CsvExporter(), new WebAnnotationExporter(), new XlsxExporter(),
                    new ReportExporter(ReportFormat.DOCX), new ReportExporter(ReportFormat.HTML),
                    new ReportExporter(ReportFormat.MARKDOWN))) {
                var whole = folder.resolve("whole" + exporter.ending());
                ExportJob.run(session, exporter, AnnotationFilter.ALL, whole).join();
                var output = Files.writeString(folder.resolve("ended" + exporter.ending()), "what stood there");
                var before = files();
                var started = new CompletableFuture<Job<Integer>>();
                var job = ExportJob.start(session, exporter, AnnotationFilter.ALL, output, progress -> {
                    if (progress.done() >= progress.all() * 3 / 4) { // reports have read all once, and write
                        started.join().cancel();
                    }
                });
                started.complete(job);
                var failure = assertThrows(CompletionException.class, () -> job.done().join(), exporter.format());
                assertInstanceOf(CancellationException.class, failure.getCause(), exporter.format());
                assertEquals("what stood there", Files.readString(output), exporter.format());
                assertEquals(before, files(), exporter.format());
                for (var thread : Thread.getAllStackTraces().keySet()) { // one that has written may be about to end
                    assertTrue(!thread.getName().startsWith("parallax-export-") || thread.join(Duration.ofSeconds(10)),
                            exporter.format());
                }
                ExportJob.run(session, exporter, AnnotationFilter.ALL, output).join();
                assertEquals(Files.size(whole), Files.size(output), exporter.format());
            }
        }
    }

    private List<String> files() throws Exception {
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).filter(each -> !each.contains(".parallax-")).sorted()
                    .toList();
        }
    }

    @Test
    void aPreviewOfManySaysThatThereAreMoreAndOfFewHowManyThereAre() {
        try (var session = session()) {
            var previews = new ExportPreview.Previews(session);
            for (var exporter : Exporters.all()) {
                var all = previews.ask(exporter, ExportSettings.USUAL, shown -> {
                }).join().orElseThrow();
                assertTrue(
                        exporter.ofEvents() || exporter.ofTags() || all.more() || all.lines().isEmpty()
                                || all.annotations() < 2,
                        exporter.format());
            }
            var other = session.workspace().articles().getLast().article().id();
            var few = previews
                    .ask(new CsvExporter(), new ExportSettings("csv", 1, false, AnnotationFilter.ofArticle(other)),
                            shown -> {
                            })
                    .join().orElseThrow();
            assertEquals(1, few.annotations());
            assertEquals(2, few.lines().size());
            assertTrue(!few.more());
        }
    }

    @Test
    void whatWasChosenIsKeptWithTheProjectWithoutWhatIsGone() {
        var first = new ArrayList<UUID>();
        try (var session = session()) {
            first.add(session.workspace().articles().getFirst().article().id());
            var claim = session.workspace().claims().getFirst().entity().id();
            new ExportSettings("html", 3, true,
                    new AnnotationFilter(Set.of(first.getFirst(), Ids.next()), Set.of(Ids.next()),
                            Set.of(claim), Set.of()))
                    .keep(session).join();
            assertEquals(
                    new ExportSettings("html", 3, true, new AnnotationFilter(Set.copyOf(first), Set.of(), Set.of(claim),
                            Set.of())),
                    ExportSettings.read(session).join());
        }
        try (var session = session()) {
            assertEquals("html", ExportSettings.read(session).join().format());
            session.storeState(Map.of("export.context", "99", "export.articles", "x y")).join();
            assertEquals(new ExportSettings("html", 1, true, new AnnotationFilter(Set.of(), Set.of(),
                    ExportSettings.read(session).join().filter().claims(), Set.of())),
                    ExportSettings.read(session).join());
        }
    }

    @Test
    void someAnnotationsAndNoOthersAreChosenByTheirIdentifiers() {
        try (var session = session()) {
            var ids = new ArrayList<UUID>();
            session.read(reader -> {
                reader.marks(AnnotationFilter.ALL, mark -> ids.add(mark.id()));
                return ids;
            }).join();
            var some = Set.copyOf(ids.subList(10, 15));
            var csv = ExportPreview.text(session, new CsvExporter(), AnnotationFilter.of(some)).join();
            assertEquals(some, csv.lines().skip(1).map(line -> UUID.fromString(line.substring(0, 36)))
                    .collect(Collectors.toSet()));
        }
    }
}
