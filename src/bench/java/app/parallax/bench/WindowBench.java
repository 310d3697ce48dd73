package app.parallax.bench;

import app.parallax.model.Annotation;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/**
 * What a person waits for: W3 until the list and the first article are drawn, W4 until a long text is, and the time of
 * a jump, a step of scrolling, another article and a new mark. Every time ends with the pulse of the layout.
 */
final class WindowBench {
    private static final int STEPS = 200;
    private static final int FIRST = 3;

    private final Corpus corpus;
    private final int repetitions;
    private final Random random = new Random(4);

    WindowBench(Corpus corpus, int repetitions) {
        this.corpus = corpus;
        this.repetitions = repetitions;
    }

    /**
     * W3 and tasks with 100,000 annotations.
     *
     * @param project contains them
     */
    void large(Path project) throws Exception {
        var opened = new Figures("W3", "Parallax", "ms");
        var switched = new Figures("W4-switch", "Parallax", "ms");
        var marked = new Figures("W2-shown", "Parallax", "ms");
        for (int i = 0; i < repetitions + FIRST; i++) {
            long start = System.nanoTime();
            try (var window = ShownWindow.open(project)) {
                if (i >= FIRST) { // the program is warm
                    opened.add((System.nanoTime() - start) / 1e6);
                }
                if (i == repetitions + FIRST - 1) {
                    use(window, switched, marked);
                }
            }
        }
        opened.print("a warm program, until the list and the first article are drawn");
        switched.print("another article of 5 kB");
        marked.print("a mark with a tag, durable and drawn");
    }

    private void use(ShownWindow window, Figures switched, Figures marked) throws Exception {
        var articles = ShownWindow.onFx(() -> List.copyOf(window.session.workspace().articles()));
        var tag = ShownWindow.onFx(() -> window.session.workspace().tags().getFirst().entity().id());
        var editor = ShownWindow.onFx(() -> new Editor(window.session));
        for (int i = 0; i < STEPS; i++) {
            var row = articles.get(random.nextInt(articles.size()));
            switched.time(() -> window.show(row.article().id()));
            var text = window.session.read(reader -> reader.text(row.version().sha256())).join();
            int at = 100 + i;
            var quote = Quote.of(text, at, at + 40);
            var passage = new Passage(row.version().id(), at, at + 40, quote.exact(), quote.prefix(), quote.suffix());
            marked.time(() -> window.await(() -> editor.tag(passage, tag)));
        }
    }

    /** W4: texts of 300,000 and 5,000,000 characters with 2,000 and 20,000 overlapping marks. */
    void longTexts(Path project) throws Exception {
        Projects.create(project);
        try (var session = Projects.openForWriting(project, "Bench", Runnable::run)) {
            ImportJob.ofPaths(session, List.of(corpus.longText("300k"), corpus.longText("5m"),
                    corpus.articles().getFirst()), ImportListener.NONE).done().join();
            for (var name : List.of("300k", "5m")) {
                var row = row(session, name);
                var changes = session.read(reader -> marks(reader, session, row, corpus.longMarks(name))).join();
                session.perform(new Edit("Marks", changes)).join();
            }
        }
        try (var window = ShownWindow.open(project)) {
            var small = row(window.session, corpus.articles().getFirst().getFileName().toString()).article().id();
            shown(window, small, row(window.session, "300k").article().id(), "W4", "300,000 characters, 2,000 marks");
            var longest = row(window.session, "5m");
            shown(window, small, longest.article().id(), "W4-5mb", "5,000,000 characters, 20,000 marks");
            moved(window, longest);
        }
    }

    private static ArticleRow row(Session session, String name) throws Exception {
        return session.read(reader -> reader.articles().stream()
                .filter(row -> row.article().file().contains(name)).findFirst().orElseThrow()).get();
    }

    private static List<Change> marks(ProjectReader reader, Session session, ArticleRow row,
            List<Corpus.Marked> lines) {
        var text = reader.text(row.version().sha256());
        var changes = new ArrayList<Change>();
        var tags = new HashMap<String, UUID>();
        reader.tags().forEach(each -> tags.put(each.entity().name(), each.entity().id()));
        for (var line : lines) {
            var tag = tags.computeIfAbsent(line.tag(), name -> {
                var made = new Tag(Ids.next(), name, null, Palette.next(tags.size()), "", null);
                changes.add(Change.insert(made));
                return made.id();
            });
            var quote = Quote.of(text, line.start(), line.end());
            var annotation = new Annotation(Ids.next(), new Passage(row.version().id(), line.start(), line.end(),
                    quote.exact(), quote.prefix(), quote.suffix()), "", "", session.analyst().id(), Session.now(),
                    Session.now());
            changes.add(Change.insert(annotation));
            changes.add(Change.insert(new Tagging(Ids.next(), annotation.id(), tag)));
        }
        return changes;
    }

    private void shown(ShownWindow window, UUID small, UUID big, String work, String note) throws Exception {
        var figures = new Figures(work, "Parallax", "ms");
        for (int i = 0; i < repetitions + FIRST; i++) {
            window.show(small);
            long start = System.nanoTime();
            window.show(big);
            if (i >= FIRST) {
                figures.add((System.nanoTime() - start) / 1e6);
            }
        }
        figures.print(note + ", until its first screen is laid out");
    }

    private void moved(ShownWindow window, ArticleRow longest) throws Exception {
        var jumps = new Figures("W4-jump", "Parallax", "ms");
        var scrolls = new Figures("W4-scroll", "Parallax", "ms");
        int length = longest.version().length();
        for (int i = 0; i < STEPS; i++) {
            int to = random.nextInt(length - 10);
            jumps.time(() -> {
                ShownWindow.onFx(() -> {
                    window.session.focus().focused().reveal().set(new Span(to, to + 5));
                    return true;
                });
                window.pulse();
            });
            window.pulse();
            scrolls.add(ShownWindow.onFx(() -> scrolled(window)));
        }
        jumps.print("to any place of the long text, until the pulse that lays it out");
        scrolls.print("work of a pulse: the wheel by 120 pixels, all marks of the screen drawn");
    }

    private static double scrolled(ShownWindow window) {
        Node content = window.scene.lookup(".reading-area .content");
        long start = System.nanoTime();
        content.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 100, 100, 100, 100, false, false, false, false, false,
                false, 0, -120, 0, -120, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        window.scene.getRoot().applyCss();
        window.scene.getRoot().layout();
        return (System.nanoTime() - start) / 1e6;
    }
}
