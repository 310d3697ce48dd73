package app.parallax.ui.timeline;

import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Passage;
import app.parallax.model.TimeLink;
import app.parallax.model.Version;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import app.parallax.ui.common.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Creates a project file with a timeline. */
final class TimelineProject implements AutoCloseable {
    static final double WIDTH = 250;
    static final double HEIGHT = 820;

    final Session session;
    final TimelineController controller;
    final Scene scene;
    Optional<Passage> selection = Optional.empty();
    private final Subscription themed;
    private final Map<String, Version> versions = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private TimelineProject(Session session, TimelineController controller, Scene scene, Subscription themed) {
        this.themed = themed;
        this.session = session;
        this.controller = controller;
        this.scene = scene;
    }

    static TimelineProject in(Path folder, boolean dark) throws Exception {
        startFx();
        var file = folder.resolve("timeline-" + UUID.randomUUID() + ".parallax");
        Store.create(file);
        var session = Session.open(file, OpenMode.WRITE, "Tester", Platform::runLater);
        return onFx(() -> {
            var made = new TimelineProject[1];
            var controller = new TimelineController(session, new Editor(session), new Navigation(session),
                    () -> made[0].selection);
            Parent pane = controller.load();
            var scene = new Scene(new StackPane(pane), WIDTH, HEIGHT);
            Theme.apply(scene, dark);
            var theme = new Theme();
            theme.darkProperty().set(dark);
            var themed = theme.follow();
            made[0] = new TimelineProject(session, controller, scene, themed);
            return made[0];
        });
    }

    private static void startFx() throws InterruptedException {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyStarted) {
            // by another test
        }
    }

    static <T> T onFx(Supplier<T> work) throws Exception {
        var task = new FutureTask<>(work::get);
        Platform.runLater(task);
        return task.get(20, TimeUnit.SECONDS);
    }

    static void onFx(Runnable work) throws Exception {
        onFx(() -> {
            work.run();
            return true;
        });
    }

    static <T> T done(CompletableFuture<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    /** Lays the scene out until a condition holds. */
    void until(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!onFx(() -> {
            layout();
            return condition.getAsBoolean();
        })) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the condition did not come to hold");
            }
            Thread.onSpinWait();
        }
    }

    void layout() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    TimelineView view() {
        return controller.view();
    }

    Version article(String label, String text, @Nullable String published) throws Exception {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        var date = published == null ? null : new Fact<>(Edtf.parse(published), Basis.TEXT, null);
        var article = new Article(Ids.next(), label, label + ".txt", "First words", null, null, null, date, null, null,
                Instant.EPOCH);
        var version = new Version(Ids.next(), article.id(), 1, hash, text.length(),
                text.codePointCount(0, text.length()), hash, "text/plain", "UTF-8", null, Instant.EPOCH, "test");
        done(session.perform(new Edit("article", List.of(Change.insert(article), Change.insert(version)),
                List.of(new Content(hash, bytes)))));
        versions.put(label, version);
        texts.put(label, text);
        return version;
    }

    Event event(String title, String date) throws Exception {
        return event(title, date, null);
    }

    Event event(String title, String date, @Nullable String place) throws Exception {
        var event = new Event(Ids.next(), title, Edtf.parse(date), place, "", null);
        done(session.perform(new Edit("event", List.of(Change.insert(event)))));
        return event;
    }

    Passage passage(String label, String quote) {
        var text = Objects.requireNonNull(texts.get(label));
        int start = text.indexOf(quote);
        int end = start + quote.length();
        return new Passage(Objects.requireNonNull(versions.get(label)).id(), start, end, quote,
                text.substring(Math.max(0, start - 32), start), text.substring(end, Math.min(text.length(), end + 32)));
    }

    void link(Event event, TimeLink.Clock clock, String label, String quote) throws Exception {
        link(event, clock, label, quote, null);
    }

    void link(Event event, TimeLink.Clock clock, String label, String quote, @Nullable String value)
            throws Exception {
        var changes = new ArrayList<Change>();
        var annotation = new Annotation(Ids.next(), passage(label, quote), "", "", session.analyst().id(),
                Instant.EPOCH,
                Instant.EPOCH);
        changes.add(Change.insert(annotation));
        changes.add(Change.insert(new TimeLink(Ids.next(), annotation.id(), event.id(), clock,
                value == null ? null : Edtf.parse(value))));
        done(session.perform(new Edit("link", changes)));
    }

    @Override
    public void close() {
        Platform.runLater(() -> {
            controller.end();
            themed.unsubscribe();
        });
        session.close();
    }
}
