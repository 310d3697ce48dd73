package app.parallax.bench;

import app.parallax.model.Annotation;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.Quote;
import app.parallax.text.copied.CopiedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;

/**
 * Measures tasks of the program on a corpus, each beside its lower bound in the same run.
 * {@code bench [CORPUS] WORK REPS} writes only under WORK and prints a line for each task; behind them the names of
 * some tasks ({@code W2 W6}) measure these alone, on the projects in WORK, which are made first if there are none.
 * {@code WL}, a project of 100,000 articles and 1,000,000 annotations, takes long and is measured only if it is named.
 * {@code bench report LINES DOCS} writes the page of figures from such lines; {@code bench team [CORPUS] WORK REPS}
 * measures W11 alone; {@code bench scale} simulates large teams.
 */
public final class Bench {
    private static final int ONE_BY_ONE = 2_000;

    private final Corpus corpus;
    private final Path work;
    private final int repetitions;
    /** The names of the tasks to run; all if empty. */
    private final Set<String> asked;

    private Bench(Corpus corpus, Path work, int repetitions, Set<String> asked) {
        this.corpus = corpus;
        this.work = work;
        this.repetitions = repetitions;
        this.asked = asked;
    }

    /**
     * Runs the benchmark.
     *
     * @param args {@code [CORPUS] WORK REPS [TASK…]}
     * @throws Exception whatever a task throws
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 3 && args[0].equals("report")) {
            Report.main(new String[]{args[1], args[2]});
            return;
        }
        if (args.length > 0 && args[0].equals("scale")) {
            ScaleSimulation.run();
            return;
        }
        if (args.length > 2 && args[0].equals("team")) {
            team(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        int sizes = 0;
        while (sizes < args.length && !args[sizes].matches("[0-9]+")) {
            sizes++;
        }
        if (sizes < 1 || sizes > 2 || sizes == args.length) {
            System.err
                    .println("usage: bench [team] [CORPUS] WORK REPS [TASK…], bench report LINES DOCS, or bench scale");
            System.exit(2);
        }
        var work = Files.createDirectories(Path.of(args[sizes - 1]));
        var corpus = sizes == 2 ? Corpus.at(Path.of(args[0])) : Corpus.made(work);
        new Bench(corpus, work, Integer.parseInt(args[sizes]),
                Set.of(Arrays.copyOfRange(args, sizes + 1, args.length))).run();
    }

    private static void team(String[] args) throws Exception {
        var work = Files.createDirectories(Path.of(args[args.length - 2]));
        var corpus = args.length == 3 ? Corpus.at(Path.of(args[0])) : Corpus.made(work);
        new TeamBench(corpus, work, Integer.parseInt(args[args.length - 1])).run();
    }

    private boolean isAsked(String... tasks) {
        return asked.isEmpty() || Arrays.stream(tasks).anyMatch(asked::contains);
    }

    private void run() throws Exception {
        if (isAsked("W1") || !Files.exists(work.resolve("w1.parallax"))) {
            importing();
        }
        if (isAsked("W5")) {
            new SearchBench(corpus, work.resolve("w1.parallax"), fresh("w5.sqlite"), 10 * repetitions).run();
        }
        if (isAsked("W10")) {
            new DraftBench(corpus, work.resolve("w1.parallax"), repetitions).run();
        }
        if (isAsked("W2") || (isAsked("W3", "W6", "W7") && !Files.exists(work.resolve("w2.parallax")))) {
            annotating();
        }
        if (isAsked("W6")) {
            new ExportBench(work.resolve("w2.parallax"), Files.createTempDirectory(work, "exports"), repetitions)
                    .run();
        }
        if (isAsked("W9")) {
            copied();
        }
        if (isAsked("W11")) {
            new TeamBench(corpus, work, repetitions).run();
        }
        if (isAsked("JMH")) {
            InnerLoops.run();
        }
        if (isAsked("W3", "W4", "WT", "WG", "WL", "W7")) {
            shown();
        }
    }

    /** What needs JavaFX. */
    private void shown() throws Exception {
        TimelineBench.start();
        try {
            var window = new WindowBench(corpus, repetitions);
            if (isAsked("W3")) {
                window.large(work.resolve("w2.parallax"));
            }
            if (isAsked("W4")) {
                window.longTexts(fresh("w4.parallax"));
            }
            if (isAsked("WT")) {
                timeline();
            }
            if (isAsked("WG")) {
                new GrowthBench(corpus, work, repetitions).run();
            }
            if (asked.contains("WL")) {
                new GrowthBench(Corpus.large(work), work, repetitions).runLargest();
            }
            if (isAsked("W7")) {
                new StartBench(work, repetitions).run(work.resolve("w2.parallax"));
            }
        } finally {
            Platform.exit();
        }
    }

    /** WT: a timeline of many events, on a copy of the project of W1. */
    private void timeline() throws Exception {
        var file = fresh("wt.parallax");
        Files.copy(work.resolve("w1.parallax"), file);
        try (var session = Projects.openForWriting(file, "Bench", Platform::runLater)) {
            TimelineBench.fill(session);
            new TimelineBench(repetitions).run(session);
        }
    }

    /** W9: wording shared by any two articles, given their texts. */
    private void copied() throws Exception {
        var texts = new ArrayList<String>();
        for (var file : corpus.articles()) {
            texts.add(Files.readString(file));
        }
        var ours = new Figures("W9", "Parallax", "ms");
        for (int i = 0; i < repetitions; i++) {
            ours.time(() -> CopiedText.among(texts.size(), texts::get));
        }
        ours.print("articles=" + texts.size());
    }

    private Path fresh(String name) throws IOException {
        var file = work.resolve(name);
        for (var ending : List.of("", "-wal", "-shm", "-writer")) {
            Files.deleteIfExists(work.resolve(name + ending));
        }
        return file;
    }

    /** W1: import of all articles as one entry in the history. */
    private void importing() throws Exception {
        var files = corpus.articles();
        var ours = new Figures("W1", "Parallax", "ms");
        var limit = new Figures("W1", "limit:sqlite", "ms");
        for (int i = 0; i < repetitions; i++) {
            var file = fresh("w1.parallax");
            Projects.create(file);
            try (var session = Projects.openForWriting(file, "Bench", Runnable::run)) {
                ours.time(() -> ImportJob.ofPaths(session, List.of(corpus.articleFolder()), ImportListener.NONE).done()
                        .join());
            }
            try (var bare = new Limit(fresh("w1.sqlite"), "FULL")) {
                limit.time(() -> bare.importFiles(files, true));
            }
        }
        ours.print("articles=" + files.size());
        limit.print("with full-text index");
    }

    /** W2, W2b, W2b-undo: annotating the project of W1. */
    private void annotating() throws Exception {
        var marks = corpus.annotations();
        var single = marks.subList(0, Math.min(ONE_BY_ONE, marks.size()));
        var quotes = quotes(marks);
        var oneByOne = new Figures("W2", "Parallax", "annotations/s");
        var oneByOneLimit = new Figures("W2", "limit:sqlite", "annotations/s");
        var atOnce = new Figures("W2b", "Parallax", "ms");
        var atOnceLimit = new Figures("W2b", "limit:sqlite", "ms");
        var again = new Figures("W2b-tables", "Parallax", "ms");
        var tables = new Figures("W2b-tables", "limit:tables", "ms");
        var undo = new Figures("W2b-undo", "Parallax", "ms");
        for (int i = 0; i < repetitions; i++) {
            var file = fresh("w2.parallax");
            Files.copy(work.resolve("w1.parallax"), file);
            List<Change> all;
            try (var session = Projects.openForWriting(file, "Bench", Runnable::run)) {
                var tags = tags(session, marks);
                var singles = annotations(session, single, tags);
                long start = System.nanoTime();
                for (var changes : singles) {
                    session.perform(new Edit("Tag", changes)).join();
                }
                oneByOne.add(single.size() / ((System.nanoTime() - start) / 1e9));
                all = annotations(session, marks, tags).stream().flatMap(List::stream).toList();
            }
            var bareTables = fresh("w2b.parallax");
            Files.copy(file, bareTables);
            tables.time(() -> BareTables.annotate(bareTables, all));
            try (var session = Projects.openForWriting(file, "Bench", Runnable::run)) {
                var edit = new Edit("Tag all", all);
                again.add(atOnce.time(() -> session.perform(edit).join()));
                undo.time(() -> session.undo().join());
                session.redo().join();
            }
            try (var bare = new Limit(fresh("w2.sqlite"), "FULL")) {
                oneByOneLimit.add(bare.annotateOneByOne(single, quotes));
            }
            try (var bare = new Limit(fresh("w2b.sqlite"), "NORMAL")) {
                atOnceLimit.time(() -> bare.annotateAtOnce(marks, quotes));
            }
        }
        oneByOne.print("with tag and history");
        oneByOneLimit.print("no history");
        atOnce.print("annotations=" + marks.size() + " each with a tag, with history");
        atOnceLimit.print("no history, no index, synchronous=NORMAL");
        again.print("the same, beside the same rows, words and history by bare statements");
        tables.print("on the program's own tables, in one durable transaction");
        undo.print("");
    }

    private List<String> quotes(List<Corpus.Marked> marks) throws IOException {
        var texts = new HashMap<Integer, String>();
        var files = corpus.articles();
        var quotes = new ArrayList<String>();
        for (var mark : marks) {
            if (!texts.containsKey(mark.article())) {
                texts.clear();
                texts.put(mark.article(), Files.readString(files.get(mark.article())));
            }
            quotes.add(texts.getOrDefault(mark.article(), "").substring(mark.start(), mark.end()));
        }
        return quotes;
    }

    static Map<String, Tag> tags(Session session, List<Corpus.Marked> marks) {
        var tags = new HashMap<String, Tag>();
        for (var name : marks.stream().map(Corpus.Marked::tag).distinct().toList()) {
            tags.put(name, new Tag(Ids.next(), name, null, Palette.next(tags.size()), "", null));
        }
        session.perform(new Edit("Tags", tags.values().stream().map(Change::insert).toList())).join();
        return tags;
    }

    /** Returns the changes of tagging each passage: an annotation and its tagging. */
    static List<List<Change>> annotations(Session session, List<Corpus.Marked> marks, Map<String, Tag> tags) {
        var rows = session.workspace().articles().stream()
                .sorted((one, other) -> one.article().file().compareTo(other.article().file())).toList();
        return session.read(reader -> {
            var changes = new ArrayList<List<Change>>();
            ArticleRow shown = null;
            var text = "";
            for (var mark : marks) {
                var row = rows.get(mark.article());
                if (!row.equals(shown)) {
                    shown = row;
                    text = reader.text(row.version().sha256());
                }
                var quote = Quote.of(text, mark.start(), mark.end());
                var now = Session.now();
                var annotation = new Annotation(Ids.next(), new Passage(row.version().id(), mark.start(), mark.end(),
                        quote.exact(), quote.prefix(), quote.suffix()), "", "", session.analyst().id(), now, now);
                var tag = tags.get(mark.tag());
                if (tag != null) {
                    changes.add(List.of(Change.insert(annotation),
                            Change.insert(new Tagging(Ids.next(), annotation.id(), tag.id()))));
                }
            }
            return changes;
        }).join();
    }
}
