package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.exporter.Exporters;
import app.parallax.io.importer.Source;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.edit.Editor;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The window at work for a long time: opening, marking, undoing, searching, switching, exporting. What it holds must
 * not grow. {@code -Dparallax.soak=100000} says how many actions, as every night; a build does none.
 */
@EnabledIfSystemProperty(named = "parallax.soak", matches = "\\d+")
class SoakTest {
    private static final int ACTIONS = Integer.getInteger("parallax.soak", 600);
    private static final int ARTICLES = ACTIONS < 10_000 ? 100 : 10_000;
    private static final int BLOCKS = 6;

    @TempDir
    Path folder;
    private final Random random = new Random(7);
    private OpenWindow window;
    private Editor editor;
    private Navigation navigation;

    /** What is held after a block of actions, once the garbage is collected. */
    private record Held(long heap, int threads, long files) {
        static Held now() throws Exception {
            for (int i = 0; i < 3; i++) {
                System.gc();
                FxThread.settle();
            }
            var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            long files = 0;
            var open = Path.of("/proc/self/fd");
            if (Files.isDirectory(open)) {
                try (var all = Files.list(open)) {
                    files = all.count();
                }
            }
            return new Held(memory, Thread.activeCount(), files);
        }
    }

    private Path project() {
        var file = folder.resolve("p.parallax");
        Projects.create(file);
        var sources = new ArrayList<Source>();
        for (int i = 0; i < ARTICLES; i++) {
            sources.add(Source.of(i + ".txt",
                    "The ministry said on Wednesday that over 1,400 people were named in town %d. ".formatted(i)
                            .repeat(20 + i % 30)
                            .getBytes(StandardCharsets.UTF_8)));
        }
        try (var session = Projects.openForWriting(file, "Anna", Runnable::run)) {
            ImportJob.ofSources(session, sources, ImportListener.NONE).done().join();
        }
        return file;
    }

    @BeforeEach
    void open() throws Exception {
        window = OpenWindow.of(project(), 1000, 900, false);
        editor = new Editor(window.session);
        navigation = new Navigation(window.session);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void whatTheWindowHoldsDoesNotGrowHoweverLongItIsWorkedWith() throws Exception {
        block(ACTIONS / BLOCKS, new long[0]); // what is made once is made
        var held = new ArrayList<Held>();
        var times = new long[ACTIONS];
        var cpu = ManagementFactory.getOperatingSystemMXBean();
        held.add(Held.now());
        for (int i = 0; i < BLOCKS; i++) {
            int size = ACTIONS / BLOCKS;
            block(size, times);
            held.add(Held.now());
        }
        Arrays.sort(times);
        System.out.printf("soak: %d actions on %d articles, p50 %.1f ms, p99.9 %.1f ms, load %.1f%n  %s%n", ACTIONS,
                ARTICLES, times[times.length / 2] / 1e6, times[(int) (times.length * 0.999)] / 1e6,
                cpu.getSystemLoadAverage(), held);
        var first = least(held.subList(0, held.size() / 2));
        var last = least(held.subList(held.size() / 2, held.size()));
        // 1 MB in 10,000 actions, and what a measurement varies by
        assertTrue(last.heap - first.heap < 1_000_000L * ACTIONS / 10_000 + 6_000_000L, held.toString());
        assertTrue(last.threads <= first.threads + 3, held.toString());
        assertTrue(last.files <= first.files + 3, held.toString());
    }

    /** What is drawn takes 50 MB more or less from one moment to the next: the least tells what is held. */
    private static Held least(List<Held> held) {
        return held.stream().min(Comparator.comparingLong(Held::heap)).orElseThrow();
    }

    private int done;
    private int marked;

    private void block(int actions, long[] times) throws Exception {
        for (int i = 0; i < actions; i++) {
            long begun = System.nanoTime();
            act(random.nextInt(100));
            if (times.length > 0) {
                times[done++ % times.length] = System.nanoTime() - begun;
            }
        }
    }

    private void act(int chance) throws Exception {
        var session = window.session;
        var panes = window.panes();
        var pane = panes.get(random.nextInt(panes.size()));
        if (chance < 35) {
            var rows = session.workspace().articles();
            var article = rows.get(random.nextInt(rows.size())).article().id();
            window.await(() -> navigation.show(pane, article));
        } else if (chance < 60) {
            mark();
        } else if (chance < 75) {
            if (marked > 0) { // never the import
                marked--;
                window.await(session::undo);
            }
        } else if (chance < 82) {
            if (window.await(session::redo).isPresent()) {
                marked++;
            }
        } else if (chance < 90) {
            search("town " + random.nextInt(ARTICLES));
        } else if (chance < 97) {
            var command = List.of(Command.DARK, Command.OTHER_PANE, Command.ANNOTATIONS_TABLE, Command.MEMOS,
                    Command.HISTORY, Command.MATRIX, Command.LARGER, Command.SMALLER, Command.NEXT_ARTICLE)
                    .get(random.nextInt(9));
            window.run(() -> window.shell.actions().get(command).handle(new ActionEvent()));
        } else if (chance < 99) {
            int many = 1 + random.nextInt(4);
            var command = List.of(Command.PANE_1, Command.PANE_2, Command.PANE_3, Command.PANE_4).get(many - 1);
            window.run(() -> window.shell.actions().get(command).handle(new ActionEvent()));
        } else {
            window.await(() -> ExportJob.run(session, Exporters.of("csv").orElseThrow(), AnnotationFilter.ALL,
                    folder.resolve("out.csv")));
        }
    }

    private void search(String words) throws Exception {
        window.run(() -> window.shell.actions().get(Command.FIND).handle(new ActionEvent()));
        window.run(() -> {
            if (window.scene.getFocusOwner() instanceof TextField field) {
                field.setText(words);
                field.clear();
            }
        });
    }

    private void mark() throws Exception {
        var session = window.session;
        var open = FxThread.call(() -> session.workspace().open().values().stream().findAny());
        if (open.isEmpty()) {
            return;
        }
        int start = random.nextInt(open.get().text().length() - 60);
        var passage = CurrentPassage.passage(open.get(), start, start + 40).orElseThrow();
        var tags = FxThread.call(() -> session.workspace().tags().stream().map(Counted::entity).toList());
        marked++;
        if (tags.size() < 5) {
            window.await(() -> editor.tagWithNew(passage, new Tag(Ids.next(),
                    "tag " + tags.size() + " " + random.nextInt(1000), null, Palette.BLUE, "", null)));
        } else {
            window.await(() -> editor.tag(passage, tags.get(random.nextInt(tags.size())).id()));
        }
    }
}
