package app.parallax.session.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.importer.Source;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.HistoryEntry;
import app.parallax.model.ProgramInfo;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import app.parallax.text.Sha256;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJobTest {
    @TempDir
    Path folder;
    private Path project;
    private Session session;

    @BeforeEach
    void open() {
        project = folder.resolve("p.parallax");
        Projects.create(project);
        session = Projects.openForWriting(project, "Anna", Runnable::run);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Path file(String name, String text) throws Exception {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws Exception {
        var file = folder.resolve("articles").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private ImportReport run(Path... paths) {
        return ImportJob.ofPaths(session, List.of(paths), ImportListener.NONE).done().join();
    }

    private List<ArticleRow> rows() {
        return session.read(reader -> reader.articles()).join();
    }

    private List<HistoryEntry> history() {
        return session.read(reader -> {
            var entries = new ArrayList<HistoryEntry>();
            reader.history(entries::add);
            return entries;
        }).join();
    }

    @Test
    void theSampleArticlesComeInByteForByteAsOneEntryOfTheHistory() throws Exception {
        var report = run(Path.of("seeds"));

        assertEquals(new ImportReport(5, List.of(), List.of(), false), report);
        assertEquals(List.of("000", "001", "002", "003", "004"),
                rows().stream().map(ArticleRow::article).map(Article::label).toList());
        for (var row : rows()) {
            var bytes = Files.readAllBytes(Path.of("seeds", row.article().file()));
            assertEquals(Sha256.of(bytes), row.version().originalSha256());
            assertEquals(new String(bytes, StandardCharsets.UTF_8),
                    session.read(reader -> reader.text(row.version().sha256())).join());
            assertEquals("UTF-8", row.version().charset());
            assertEquals(ProgramInfo.nameAndVersion(), row.version().retrievedWith());
        }
        assertEquals(List.of("Import 5 articles"), history().stream().map(each -> each.label().words()).toList());
        assertEquals(HistoryEntry.State.DONE, history().getFirst().state());
        assertEquals(rows(), session.workspace().articles());
    }

    @Test
    void anImportIsUndoneAndRedoneWhole() {
        run(Path.of("seeds"));
        var before = rows();

        session.undo().join();
        assertEquals(List.of(), rows());
        session.redo().join();

        assertEquals(before, rows());
        assertEquals(List.of(), session.check().join());
    }

    @Test
    void theSameTextFromAnotherSourceIsImportedAndSaidToBeTheSame() throws Exception {
        var words = "The board met on Tuesday to vote on the pier, and it voted to close it for two years. ".repeat(4)
                .strip();
        var page = "<html><head><title>Pier</title><meta property='og:site_name' content='%s'></head><body><p>" + words
                + "</p></body></html>";
        var one = Files.writeString(folder.resolve("one.html"), page.formatted("Echo"));
        var other = Files.writeString(folder.resolve("other.html"), page.formatted("Courier"));
        var plain = Files.writeString(folder.resolve("plain.txt"), words);

        var report = run(one, other, plain, one);

        assertEquals(3, report.imported());
        assertEquals(List.of(other
                + " has the same text as one.html (Echo): one text, two files. It was imported as a separate article.",
                plain + " has the same text as one.html (Echo): one text, two files. It was imported as a separate article."),
                report.notices());
        assertEquals(List.of("Courier", "Echo"),
                session.workspace().outlets().stream().map(row -> row.entity().name()).sorted().toList());
        assertEquals(2, session.workspace().sameText(session.workspace().articles().getFirst()).size());
        assertEquals(List.of(one + " is in the project already, with the same text, and was not imported again."),
                run(one).refused());
        session.undo().join();
        assertEquals(List.of(), session.workspace().outlets(), "the outlets came with the import and go with it");
    }

    @Test
    void aPageComesWithItsFactsAndItsBytes() throws Exception {
        var bytes = Files.readAllBytes(Path.of("src/test/resources/pages/wordpress.html"));
        run(Files.write(folder.resolve("p.html"), bytes));
        var row = rows().getFirst();
        var article = row.article();
        assertEquals("Harbour board closes the eastern pier for two years", article.shownTitle());
        assertEquals(List.of("Mona Berg"), java.util.Objects.requireNonNull(article.authors()).value());
        assertEquals("2026-03-10T08:15:00+01:00",
                java.util.Objects.requireNonNull(article.published()).value().toString());
        assertEquals("https://www.lindmouthcourier.example/2026/03/10/pier/", row.version().url());
        assertEquals(Sha256.of(bytes), row.version().originalSha256());
        org.junit.jupiter.api.Assertions.assertArrayEquals(bytes,
                session.read(reader -> reader.content(row.version().originalSha256())).join().orElseThrow());
        assertEquals(List.of(), session.check().join());
    }

    @Test
    void everyEncodingIsReadAndTheOriginalBytesAreKept() throws Exception {
        var russian = """
                В Москве прошли переговоры с делегацией движения. Об этом в среду сообщила официальный представитель
                министерства иностранных дел. По её словам, речь шла об освобождении заложников и о вывозе граждан.
                Ранее в столице заявили, что число погибших превысило тысячу человек, и призвали стороны к сдержанности.
                """;
        var french = "L’été à Genève : « c’est très cher », a déclaré le président à la télévision française.\n";
        for (var charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "ISO-8859-1")) {
            var text = charset.equals("ISO-8859-1") ? french.replace('’', '\'') : russian;
            var bytes = (charset.startsWith("UTF-16") ? '\uFEFF' + text : text).getBytes(Charset.forName(charset));
            var file = file(charset + ".txt", bytes);

            var report = run(file);

            assertEquals(List.of(), report.refused(), charset);
            var row = rows().stream().filter(r -> r.article().file().equals(charset + ".txt")).findFirst()
                    .orElseThrow();
            assertEquals(text, session.read(reader -> reader.text(row.version().sha256())).join(), charset);
            assertEquals(Sha256.of(bytes), Sha256.of(
                    session.read(reader -> reader.content(row.version().originalSha256())).join().orElseThrow()));
            assertEquals(text.codePointCount(0, text.length()), row.version().characters());
        }
    }

    @Test
    void aBadFileIsNamedAndTheOthersComeIn() throws Exception {
        file("a.txt", "The first article says something. It goes on.\n");
        var empty = file("b.txt", " \n");
        var binary = file("c.txt", new byte[]{1, 0, 2, 0, 0, 5});
        file("d.txt", "The second article says something. It goes on.\n");
        var unknown = file("e.exe", "no");
        var missing = folder.resolve("nowhere.txt");

        var report = run(folder.resolve("articles"), unknown, missing);

        assertEquals(2, report.imported());
        assertEquals(4, report.refused().size());
        for (var bad : List.of(empty, binary, unknown, missing)) {
            assertTrue(report.refused().stream().anyMatch(s -> s.contains(bad.toString())), bad.toString());
        }
        assertEquals("Import 2 articles", history().getFirst().label().words());
    }

    @Test
    void theSameTextFromTheSameFileNameIsRefusedByNameAndNothingChanges() throws Exception {
        var first = file("a.txt", "The same text.\n");
        run(first);
        var before = history();

        var report = run(first);

        assertEquals(0, report.imported());
        assertTrue(report.refused().getFirst().contains(first.toString()));
        assertEquals(before, history());
        assertEquals(1, run(file("other.txt", "The same text.\n")).imported());
        assertEquals(1, run(file("sub/a.txt", "Another text.\n")).imported());
    }

    @Test
    void aFileThatIsGivenTwiceIsReadOnce() throws Exception {
        var file = file("a.txt", "One text.\n");

        assertEquals(new ImportReport(1, List.of(), List.of(), false), run(file, folder.resolve("articles"), file));
    }

    @Test
    void aLabelIsTheNumberOfTheFileNameOrTheNextFreeOne() throws Exception {
        run(file("002_x.txt", "a\n"), file("1 b.txt", "b\n"), file("20231107.txt", "c\n"), file("news.txt", "d\n"),
                file("002_y.txt", "e\n"), file("2023-11.txt", "f\n"));

        var labels = rows().stream().map(r -> r.article().file() + "=" + r.article().label()).sorted().toList();
        assertEquals(List.of("002_x.txt=002", "002_y.txt=004", "1 b.txt=1", "2023-11.txt=2023", "20231107.txt=001",
                "news.txt=003"), labels);
    }

    @Test
    void anImportOfManyBatchesIsOneEntryAndOneUndo() throws Exception {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < 1_203; i++) {
            sources.add(Source.of("n" + i + ".txt", ("Article " + i + " says something.\n").getBytes(
                    StandardCharsets.UTF_8)));
        }
        var seen = new ArrayList<String>();
        var steps = new ArrayList<Integer>();
        var report = ImportJob.ofSources(session, sources, new ImportListener() {
            @Override
            public void imported(ArticleRow row) {
                seen.add(row.article().file());
            }

            @Override
            public void progress(Progress progress) {
                steps.add(progress.done());
            }
        }).done().join();

        assertEquals(1_203, report.imported());
        assertEquals(sources.stream().map(Source::name).toList(), seen);
        assertEquals(1_203, steps.getLast());
        assertTrue(steps.size() <= 201);
        assertEquals(List.of("Import 1,203 articles"), history().stream().map(each -> each.label().words()).toList());
        assertEquals(1_203, rows().stream().map(r -> r.article().label()).distinct().count());
        session.undo().join();
        assertEquals(List.of(), rows());
    }

    @Test
    void aCancelledImportLeavesWholeArticlesThatUndoRemoves() {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < 1_300; i++) {
            sources.add(Source.of(i + ".txt", ("Article " + i + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        var running = new ArrayList<Job<ImportReport>>();
        var job = ImportJob.ofSources(session, sources, new ImportListener() {
            @Override
            public void progress(Progress progress) {
                synchronized (running) {
                    if (progress.done() >= 700 && !running.isEmpty()) {
                        running.getFirst().cancel();
                    }
                }
            }
        });
        synchronized (running) {
            running.add(job);
        }
        var report = job.done().join();

        assertEquals(report.imported(), rows().size());
        assertTrue(report.cancelled() ? report.imported() < 1_300 : report.imported() == 1_300);
        assertEquals(1, history().size());
        session.undo().join();
        assertEquals(List.of(), rows());
    }

    @Test
    void theProjectIsClosedByTheThreadThatShowsWhileAnImportRuns() throws Exception {
        session.close();
        var fx = java.util.concurrent.Executors.newSingleThreadExecutor();
        try (fx) {
            session = Projects.openForWriting(project, "Anna", fx);
            var sources = new ArrayList<Source>();
            for (int i = 0; i < 5_000; i++) {
                sources.add(Source.of(i + ".txt", ("Article " + i + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            var begun = new java.util.concurrent.CountDownLatch(1);
            var job = ImportJob.ofSources(session, sources, new ImportListener() {
                @Override
                public void imported(ArticleRow row) {
                    begun.countDown();
                }
            });
            begun.await();
            fx.submit(session::close).get(20, java.util.concurrent.TimeUnit.SECONDS);
            job.cancel();
        }
        session = Projects.openForWriting(project, "Anna", Runnable::run);
        assertEquals(List.of(), session.check().join());
        assertEquals(1, history().size());
        assertEquals(HistoryEntry.State.DONE, history().getFirst().state());
        session.undo().join();
        assertEquals(List.of(), rows());
    }

    @Test
    void aProjectThatCanOnlyBeReadTakesNothing() throws Exception {
        session.close();
        session = Projects.openForReading(project, "Anna", Runnable::run);
        var file = file("a.txt", "One text.\n");

        assertThrows(CompletionException.class, () -> run(file));
        assertEquals(List.of(), rows());
    }

    @Test
    void hiddenFilesInFoldersAreLeftOutAndAnEmptyFolderIsNamed() throws Exception {
        file("._a.txt", "x\n");
        file(".git/b.txt", "x\n");

        var report = run(folder.resolve("articles"));

        assertEquals(0, report.imported());
        assertEquals(1, report.refused().size());
        assertFalse(history().stream().findAny().isPresent());
    }
}
