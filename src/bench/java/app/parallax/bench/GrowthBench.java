package app.parallax.bench;

import app.parallax.io.Exporters;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.AnnotationQuery;
import app.parallax.model.AnnotationQuery.Column;
import app.parallax.model.AnnotationQuery.Grouping;
import app.parallax.model.Edit;
import app.parallax.model.Passage;
import app.parallax.session.edit.Editor;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.Quote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * WG: the same tasks on projects of 100 to 100,000 annotations, ten an article, and WL: of a million. Tasks that a
 * person waits for may grow as n log n; those that show a part of the project, {@link #IN_VIEW}, must not grow.
 */
final class GrowthBench {
    static final List<Integer> SIZES = List.of(100, 1_000, 10_000, 100_000, 1_000_000);
    /** The tasks whose cost depends on the visible part. */
    static final List<String> IN_VIEW = List.of("another-article", "mark", "page-of-table");
    private static final int AN_ARTICLE = 10;
    private static final int STEPS = 40;
    /** The number of warm-up steps. */
    private static final int FIRST = 10;

    private final Corpus corpus;
    private final Path work;
    private final int repetitions;
    private boolean printed;

    GrowthBench(Corpus corpus, Path work, int repetitions) {
        this.corpus = corpus;
        this.work = work;
        this.repetitions = repetitions;
    }

    /** Runs all sizes but the last. */
    void run() throws Exception {
        run(SIZES.subList(0, SIZES.size() - 1));
    }

    /** Runs the last size, on a corpus that is large enough. */
    void runLargest() throws Exception {
        run(List.of(SIZES.getLast()));
    }

    private void run(List<Integer> sizes) throws Exception {
        at(SIZES.get(1)); // without it the smallest size would pay for one-time work
        printed = true;
        for (int size : sizes) {
            at(size);
        }
    }

    private void at(int size) throws Exception {
        var project = made(size);
        kept(project, size);
        System.gc(); // a window is opened by a program that has not made this project before
        shown(project, size);
    }

    private void print(Figures... all) {
        if (printed) {
            List.of(all).forEach(each -> each.print(""));
        }
    }

    private static Figures figures(String what, int size) {
        return new Figures("WG " + what + " " + size, "Parallax", "ms");
    }

    private Path made(int size) throws Exception {
        var file = work.resolve("wg-" + size + ".parallax");
        for (var ending : List.of("", "-wal", "-shm", "-writer")) {
            Files.deleteIfExists(work.resolve(file.getFileName() + ending));
        }
        var importing = figures("import", size);
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Bench", Runnable::run)) {
            var articles = corpus.articles().subList(0, size / AN_ARTICLE);
            importing.time(() -> ImportJob.ofPaths(session, articles, ImportListener.NONE).done().join());
            var marks = corpus.annotations().stream().filter(mark -> mark.article() < articles.size()).limit(size)
                    .toList();
            var changes = Bench.annotations(session, marks, Bench.tags(session, marks)).stream().flatMap(List::stream)
                    .toList();
            var all = figures("mark-all", size);
            all.time(() -> session.perform(new Edit("Mark all", changes)).join());
            var undo = figures("undo-all", size);
            undo.time(() -> session.undo().join());
            session.redo().join();
            print(importing, all, undo);
        }
        return file;
    }

    private void kept(Path project, int size) throws Exception {
        var csv = figures("csv", size);
        var page = figures("page-of-table", size);
        try (var session = Projects.openForReading(project, "Bench", Runnable::run)) {
            for (int i = 0; i < repetitions; i++) {
                csv.time(() -> ExportJob.run(session, Exporters.of("csv").orElseThrow(), AnnotationFilter.ALL,
                        work.resolve("wg.csv")).get());
            }
            var order = session.read(reader -> reader.annotationOrder(
                    new AnnotationQuery(List.of(), null, Column.QUOTE, false, Grouping.NONE))).join().annotations();
            for (int i = 0; i < FIRST + STEPS; i++) {
                int from = new Random(i).nextInt(Math.max(1, order.size() - 50));
                var lines = order.subList(from, Math.min(order.size(), from + 50));
                step(i, page, () -> session.read(reader -> reader.annotationLines(lines)).join());
            }
        }
        print(csv, page);
    }

    private static void step(int number, Figures figures, Figures.Timed timed) throws Exception {
        if (number < FIRST) {
            timed.run();
        } else {
            figures.time(timed);
        }
    }

    private void shown(Path project, int size) throws Exception {
        var open = figures("open", size);
        var another = figures("another-article", size);
        var mark = figures("mark", size);
        var random = new Random(size);
        for (int i = 0; i < repetitions; i++) {
            long start = System.nanoTime();
            try (var _ = ShownWindow.open(project)) {
                open.add((System.nanoTime() - start) / 1e6);
            }
        }
        try (var window = ShownWindow.open(project)) {
            var articles = ShownWindow.onFx(() -> List.copyOf(window.session.workspace().articles()));
            var tag = ShownWindow.onFx(() -> window.session.workspace().tags().getFirst().entity().id());
            var editor = ShownWindow.onFx(() -> new Editor(window.session));
            for (int i = 0; i < FIRST + STEPS; i++) {
                var row = articles.get(random.nextInt(articles.size()));
                step(i, another, () -> window.show(row.article().id()));
                var text = window.session.read(reader -> reader.text(row.version().sha256())).join();
                var quote = Quote.of(text, 100 + i, 140 + i);
                var passage = new Passage(row.version().id(), 100 + i, 140 + i, quote.exact(), quote.prefix(),
                        quote.suffix());
                step(i, mark, () -> window.await(() -> editor.tag(passage, tag)));
            }
        }
        print(open, another, mark);
    }
}
