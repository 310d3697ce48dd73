package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.Exporters;
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
import app.parallax.ui.shell.actions.Command;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uses the window for a long time: opening, marking, undoing, searching, switching, exporting. Its memory must not
 * grow. {@code -Dparallax.soak=100000} sets the number of actions, as every night; a build does none.
 */
@EnabledIfSystemProperty(named = "parallax.soak", matches = "\\d+")
class SoakTest {
    private static final int ACTIONS = Integer.getInteger("parallax.soak", 600);
    private static final int ARTICLES = ACTIONS < 10_000 ? 100 : 10_000;
    private static final int BLOCKS = 6;
    private static final double LONGEST = 200;
    private static final Pattern LISTENS = Pattern.compile("Listener|ExpressionHelper|ListenerHelper"
            + "|app\\.parallax\\..*Lambda|Subscription");

    @TempDir
    Path folder;
    private final Random random = new Random(7);
    private OpenWindow window;
    private Editor editor;
    private Navigation navigation;

    /** What the window does, each as often of a hundred times. */
    private enum Action {
        SHOW(35), MARK(25), UNDO(15), REDO(7), SEARCH(8), COMMAND(7), PANES(2), EXPORT(1);

        private final int share;

        Action(int share) {
            this.share = share;
        }

        static Action of(int chance) {
            int left = chance;
            for (var action : values()) {
                left -= action.share;
                if (left < 0) {
                    return action;
                }
            }
            throw new IllegalArgumentException("not of a hundred: " + chance);
        }
    }

    /** What is held after a block of actions, once the garbage is collected. */
    private record Held(long heap, int threads, long files, long listeners) {
        static Held now() throws Exception {
            FxThread.settle();
            long listeners = listening();
            var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            long files = 0;
            var open = Path.of("/proc/self/fd");
            if (Files.isDirectory(open)) {
                try (var all = Files.list(open)) {
                    files = all.count();
                }
            }
            return new Held(memory, Thread.activeCount(), files, listeners);
        }

        /** Objects of classes that listen, and our own lambdas, most of which do. */
        private static long listening() throws Exception {
            return Instances.of(LISTENS).values().stream().mapToLong(Long::longValue).sum();
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
        block(ACTIONS / BLOCKS); // what is made once is made
        List.of(all, own, works).forEach(Times::clear);
        times.values().forEach(Times::clear);
        slowest.clear();
        var held = new ArrayList<Held>();
        var machine = ManagementFactory.getOperatingSystemMXBean();
        held.add(Held.now());
        for (int i = 0; i < BLOCKS; i++) {
            block(ACTIONS / BLOCKS);
            held.add(Held.now());
        }
        double rare = all.at(0.999);
        System.out.printf("soak: %d actions on %d articles, p50 %.1f ms, p99.9 %.1f ms, of it with a processor %.1f ms;"
                + " FX thread p50 %.1f ms, p99.9 %.1f ms; load %.1f%n  %s%n", ACTIONS, ARTICLES, all.at(0.5), rare,
                own.at(0.999), works.at(0.5), works.at(0.999), machine.getSystemLoadAverage(), held);
        times.forEach((action, each) -> System.out.printf("  %s: %d, p50 %.1f ms, p99.9 %.1f ms, most %.1f ms%n",
                action, each.count, each.at(0.5), each.at(0.999), each.at(1)));
        slowest.stream().sorted(slowest.comparator().reversed()).forEach(each -> System.out.println("  " + each));
        var first = least(held.subList(0, held.size() / 2));
        var last = least(held.subList(held.size() / 2, held.size()));
        // 1 MB in 10,000 actions, and what a measurement varies by
        assertTrue(last.heap - first.heap < 1_000_000L * ACTIONS / 10_000 + 6_000_000L, held.toString());
        assertTrue(last.threads <= first.threads + 3, held.toString());
        assertTrue(last.files <= first.files + 3, held.toString());
        assertTrue(last.listeners <= first.listeners * 1.05, held.toString());
        assertTrue(rare < LONGEST, "one action in a thousand takes over " + rare + " ms");
    }

    /** Nanoseconds, in room that is there from the beginning: what is measured must not grow by the measuring. */
    private static final class Times {
        private final long[] each = new long[ACTIONS];
        private int count;

        void add(long nanoseconds) {
            each[count++] = nanoseconds;
        }

        void clear() {
            count = 0;
        }

        /** Milliseconds that so large a part of them stays under. */
        double at(double part) {
            var sorted = Arrays.copyOf(each, count);
            Arrays.sort(sorted);
            return count == 0 ? 0 : sorted[Math.min(count - 1, (int) (count * part))] / 1e6;
        }
    }

    /** What is drawn takes 50 MB more or less from one moment to the next: the least tells what is held. */
    private static Held least(List<Held> held) {
        return held.stream().min(Comparator.comparingLong(Held::heap)).orElseThrow();
    }

    /**
     * How long an action took, all in nanoseconds.
     *
     * @param what what was done
     * @param begun of the clock of the machine, to be found in a recording
     * @param waited until it was done and drawn
     * @param worked of the processor by the FX thread meanwhile
     * @param written of it, until the edit was on the disk and shown; 0 if it was no edit
     * @param delayed by which the threads of this process were ready and had no processor meanwhile, of all the most; 0
     *            where the system does not say
     * @param collected milliseconds of collections of garbage meanwhile
     */
    private record Slow(String what, Instant begun, long waited, long worked, long written, long delayed,
            long collected) {
        @Override
        public String toString() {
            return "%s at %s: %.0f ms; edit %.0f ms, FX thread %.0f ms, without a processor %.0f ms, garbage %d ms"
                    .formatted(what, begun, waited / 1e6, written / 1e6, worked / 1e6, delayed / 1e6, collected);
        }
    }

    /** Nanoseconds for which each thread was ready and had no processor, as Linux counts them. */
    private static Map<String, Long> delays() throws IOException {
        var delays = new HashMap<String, Long>();
        var threads = Path.of("/proc/self/task");
        if (Files.isDirectory(threads)) {
            try (var all = Files.newDirectoryStream(threads)) {
                for (var each : all) {
                    try {
                        delays.put(each.getFileName().toString(),
                                Long.parseLong(Files.readString(each.resolve("schedstat")).split(" ", -1)[1]));
                    } catch (IOException ended) {
                        delays.remove(each.getFileName().toString()); // a thread that is no more
                    }
                }
            }
        }
        return delays;
    }

    private static long delayed(Map<String, Long> before) throws IOException {
        return delays().entrySet().stream().mapToLong(each -> each.getValue() - before.getOrDefault(each.getKey(), 0L))
                .max().orElse(0);
    }

    private static final int SLOWEST = 20;
    private final PriorityQueue<Slow> slowest = new PriorityQueue<>(Comparator.comparingLong(Slow::waited));
    private final Times all = new Times();
    private final Map<Action, Times> times = new EnumMap<>(Action.class);
    private int marked;
    /** What the actions took but for the time in which other programs had the processors. */
    private final Times own = new Times();
    private final Times works = new Times();
    private String done = "";
    private long written;

    private static long worked() throws Exception {
        return FxThread.call(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(each -> each.getCollectionTime())
                .sum();
    }

    private void block(int actions) throws Exception {
        for (int i = 0; i < actions; i++) {
            var action = Action.of(random.nextInt(100));
            done = action.name();
            long worked = worked();
            long collected = collected();
            written = 0;
            var delays = delays();
            var at = Instant.now();
            long begun = System.nanoTime();
            var rest = act(action);
            window.pulse();
            long waited = System.nanoTime() - begun;
            all.add(waited);
            times.computeIfAbsent(action, key -> new Times()).add(waited);
            var slow = new Slow(done, at, waited, worked() - worked, written, delayed(delays), collected() - collected);
            own.add(waited - Math.min(waited, slow.delayed));
            works.add(slow.worked);
            slowest.add(slow);
            if (slowest.size() > SLOWEST) {
                slowest.remove();
            }
            rest.get(20, TimeUnit.SECONDS);
        }
    }

    /** Does something, and waits for what a person would wait for; what comes back goes on beside the window. */
    private Future<?> act(Action action) throws Exception {
        var session = window.session;
        switch (action) {
            case SHOW -> {
                var panes = window.panes();
                var pane = panes.get(random.nextInt(panes.size()));
                var rows = session.workspace().articles();
                var article = rows.get(random.nextInt(rows.size())).article().id();
                done(() -> navigation.show(pane, article));
            }
            case MARK -> mark();
            case UNDO -> {
                if (marked > 0) { // never the import
                    marked--;
                    done(session::undo);
                }
            }
            case REDO -> {
                if (done(session::redo).isPresent()) {
                    marked++;
                }
            }
            case SEARCH -> search("town " + random.nextInt(ARTICLES));
            case COMMAND -> command(List.of(Command.DARK, Command.OTHER_PANE, Command.ANNOTATIONS_TABLE,
                    Command.MEMOS, Command.HISTORY, Command.MATRIX, Command.LARGER, Command.SMALLER,
                    Command.NEXT_ARTICLE));
            case PANES -> command(List.of(Command.PANE_1, Command.PANE_2, Command.PANE_3, Command.PANE_4));
            case EXPORT -> {
                return FxThread.call(() -> ExportJob.run(session, Exporters.of("csv").orElseThrow(),
                        AnnotationFilter.ALL, folder.resolve("out.csv")));
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    private <T> T done(Supplier<CompletableFuture<T>> work) throws Exception {
        long begun = System.nanoTime();
        var result = FxThread.call(work::get).get(20, TimeUnit.SECONDS);
        written = System.nanoTime() - begun;
        return result;
    }

    private void command(List<Command> any) throws Exception {
        var command = any.get(random.nextInt(any.size()));
        done = command.name();
        on(() -> window.shell.actions().get(command).handle(new ActionEvent()));
    }

    private static void on(Runnable work) throws Exception {
        FxThread.call(() -> {
            work.run();
            return null;
        });
    }

    private void search(String words) throws Exception {
        on(() -> window.shell.actions().get(Command.FIND).handle(new ActionEvent()));
        on(() -> {
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
            done(() -> editor.tagWithNew(passage, new Tag(Ids.next(),
                    "tag " + tags.size() + " " + random.nextInt(1000), null, Palette.BLUE, "", null)));
        } else {
            done(() -> editor.tag(passage, tags.get(random.nextInt(tags.size())).id()));
        }
    }
}
