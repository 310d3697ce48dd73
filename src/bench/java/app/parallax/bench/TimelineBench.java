package app.parallax.bench;

import app.parallax.model.Annotation;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.model.Passage;
import app.parallax.model.TimeLink;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.time.TimeNarrowing;
import app.parallax.text.Quote;
import app.parallax.ui.common.Theme;
import app.parallax.ui.timeline.lanes.LaneOrder;
import app.parallax.ui.timeline.lanes.LanesController;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** WT: the timeline with 10,000 events and 100,000 time links: opened, scrolled and zoomed. */
final class TimelineBench {
    private static final int EVENTS = 10_000;
    private static final int LINKS_EACH = 10;
    private static final int FRAMES = 200;

    private final int repetitions;

    TimelineBench(int repetitions) {
        this.repetitions = repetitions;
    }

    /** Fills a project that has articles. */
    static void fill(Session session) {
        var random = new Random(5);
        var rows = session.workspace().articles();
        var changes = new ArrayList<Change>();
        session.read(reader -> {
            for (int i = 0; i < EVENTS; i++) {
                var day = "%d-%02d-%02d".formatted(2019 + random.nextInt(5), 1 + random.nextInt(12),
                        1 + random.nextInt(28));
                var event = new Event(Ids.next(), "What happened, number " + i, Edtf.parse(day), null, "", null);
                changes.add(Change.insert(event));
                var row = rows.get(random.nextInt(rows.size()));
                var text = reader.text(row.version().sha256());
                for (int j = 0; j < LINKS_EACH; j++) {
                    int start = random.nextInt(Math.max(1, text.length() - 20));
                    var quote = Quote.of(text, start, Math.min(text.length(), start + 12));
                    var annotation = new Annotation(Ids.next(), new Passage(row.version().id(), start,
                            start + quote.exact().length(), quote.exact(), quote.prefix(), quote.suffix()), "", "",
                            session.analyst().id(), Session.now(), Session.now());
                    changes.add(Change.insert(annotation));
                    changes.add(Change.insert(new TimeLink(Ids.next(), annotation.id(), event.id(),
                            List.of(TimeLink.Clock.values()).get(random.nextInt(3)), Edtf.parse(day))));
                }
            }
            return changes;
        }).thenCompose(all -> session.perform(new Edit("Events", all))).join();
    }

    void run(Session session) throws Exception {
        var opened = new Figures("WT-open", "Parallax", "ms");
        var frames = new Figures("WT", "Parallax", "ms");
        for (int i = 0; i < repetitions; i++) {
            open(session, LaneOrder.ARTICLE, opened, scene -> {
            });
        }
        for (var order : List.of(LaneOrder.ARTICLE, LaneOrder.NONE)) {
            open(session, order, new Figures("WT-open", "Parallax", "ms"), scene -> move(scene, frames));
        }
        opened.print("asked for until its first frame is laid out: events=" + EVENTS + " links=" + EVENTS * LINKS_EACH);
        frames.print("a frame, zoomed and moved, by article and in one lane");
    }

    /** A task on a scene with a timeline. */
    private interface Shown {
        void on(Scene scene) throws Exception;
    }

    private static void open(Session session, LaneOrder order, Figures opened, Shown then) throws Exception {
        var narrowing = new TimeNarrowing(session);
        var controller = new LanesController(session, new Navigation(session), narrowing, (event, owner) -> {
        }, () -> {
        });
        var scene = onFx(() -> {
            var made = new Scene(controller.load(), 1440, 900);
            Theme.apply(made, false);
            controller.setOrder(order);
            return made;
        });
        long start = System.nanoTime();
        onFx(() -> {
            controller.setShown(true);
            return scene;
        });
        while (!onFx(() -> isFilled(scene))) {
            LockSupport.parkNanos(500_000);
        }
        onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene;
        });
        opened.add((System.nanoTime() - start) / 1e6);
        then.on(scene);
        onFx(() -> {
            controller.end();
            narrowing.end();
            return true;
        });
    }

    /** Whether the timeline shows the number of its events. */
    private static boolean isFilled(Scene scene) {
        return scene.lookup("#count") instanceof Label count && !count.getText().isEmpty();
    }

    private static void move(Scene scene, Figures frames) throws Exception {
        for (int i = 0; i < FRAMES; i++) {
            var code = i % 50 < 20 ? KeyCode.PLUS : KeyCode.RIGHT;
            boolean first = i % 50 == 0;
            long took = onFx(() -> {
                Node view = scene.lookup(".lanes-view");
                long start = System.nanoTime();
                view.fireEvent(key(first ? KeyCode.HOME : code));
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return System.nanoTime() - start;
            });
            if (i >= 50) {
                frames.add(took / 1e6);
            }
        }
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, code == KeyCode.RIGHT, false, false);
    }

    /** Starts JavaFX without a display. */
    static void start() throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false); // windows are opened and closed one after another
        started.await();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
