package app.parallax.ui.timeline.lanes;

import app.parallax.Parts;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import app.parallax.model.TimeLink;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.time.TimeNarrowing;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.Theme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Creates a project with the timeline in place of the articles. */
final class LanesProject implements AutoCloseable {
    final Session session;
    final Map<String, Parts.Imported> articles = new HashMap<>();
    final List<Event> settled = new ArrayList<>();
    boolean left;
    private @Nullable LanesController controller;
    private @Nullable TimeNarrowing narrowing;
    private @Nullable Scene scene;

    LanesProject(Path folder) throws Exception {
        FxThread.settle();
        var file = folder.resolve("lanes-" + UUID.randomUUID() + ".parallax");
        Store.create(file);
        session = Session.open(file, OpenMode.WRITE, "Tester", Platform::runLater);
    }

    void perform(List<Change> changes, List<Content> contents) throws Exception {
        session.perform(new Edit("edit", changes, contents)).get(60, TimeUnit.SECONDS);
    }

    Parts.Imported article(String label, String text, @Nullable String published, @Nullable String dateline)
            throws Exception {
        var made = Parts.article(label, text);
        var old = made.article();
        var article = new Article(old.id(), label, old.file(), old.firstWords(), null, null, null,
                published == null ? null : new Fact<>(Edtf.parse(published), Basis.TEXT, null),
                dateline == null ? null : new Fact<>(dateline, Basis.TEXT, null), null, old.imported());
        perform(List.of(Change.insert(article), Change.insert(made.version())), List.of(made.content()));
        articles.put(label, made);
        return made;
    }

    Event event(String title, String date) throws Exception {
        var event = new Event(Ids.next(), title, Edtf.parse(date), null, "", null);
        perform(List.of(Change.insert(event)), List.of());
        return event;
    }

    Annotation link(Event event, TimeLink.Clock clock, Parts.Imported article, String words, @Nullable String value)
            throws Exception {
        var annotation = Parts.annotation(article.passage(words), session.analyst());
        perform(List.of(Change.insert(annotation), Change.insert(new TimeLink(Ids.next(), annotation.id(), event.id(),
                clock, value == null ? null : Edtf.parse(value)))), List.of());
        return annotation;
    }

    /** A figure that an article gives for a claim, as of the day of its publication. */
    void figure(Claim claim, Parts.Imported article, String words, String least, @Nullable String most,
            String qualifier) throws Exception {
        var annotation = Parts.annotation(article.passage(words), session.analyst());
        perform(List.of(Change.insert(annotation),
                Change.insert(new Mention(Ids.next(), claim.id(), annotation.id(), Mention.Voice.OWN,
                        Mention.Position.AFFIRMS, new Quantity(new BigDecimal(least),
                                most == null ? null : new BigDecimal(most), "", "killed", qualifier, null),
                        List.of(), null, ProposedValues.NONE))),
                List.of());
    }

    /** So many events, of which each has so many links, in a hundred articles over some years. */
    void fill(int events, int linksEach) throws Exception {
        var random = new Random(3);
        var made = new ArrayList<Parts.Imported>();
        for (int i = 0; i < 100; i++) {
            made.add(article("%03d".formatted(i), "It was said so on a day, and printed by " + i + ".",
                    day(random), null));
        }
        var changes = new ArrayList<Change>();
        for (int i = 0; i < events; i++) {
            var date = day(random);
            var event = new Event(Ids.next(), "What happened, number " + i, Edtf.parse(date), null, "", null);
            changes.add(Change.insert(event));
            for (int j = 0; j < linksEach; j++) {
                var article = made.get(random.nextInt(made.size()));
                var passage = article.passage("on a day");
                var annotation = new Annotation(Ids.next(), new Passage(passage.version(), passage.start(),
                        passage.end(), passage.quote(), passage.prefix(), passage.suffix()), "", "",
                        session.analyst().id(),
                        Parts.AT, Parts.AT);
                changes.add(Change.insert(annotation));
                var clock = List.of(TimeLink.Clock.values()).get(random.nextInt(3));
                changes.add(Change.insert(new TimeLink(Ids.next(), annotation.id(), event.id(), clock,
                        random.nextInt(20) == 0 ? null : Edtf.parse(random.nextInt(4) == 0 ? date + "~" : date))));
            }
        }
        perform(changes, List.of());
    }

    private static String day(Random random) {
        return "%d-%02d-%02d".formatted(2019 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /** Shows the timeline in a scene that no window shows. */
    LanesController show(double width, double height, boolean dark) throws Exception {
        return FxThread.call(() -> {
            var narrow = new TimeNarrowing(session);
            var made = new LanesController(session, new Navigation(session), narrow,
                    (event, owner) -> settled.add(event), () -> left = true);
            var shown = new Scene(made.load(), width, height);
            Theme.apply(shown, dark);
            narrowing = narrow;
            controller = made;
            scene = shown;
            made.setShown(true);
            return made;
        });
    }

    Scene scene() {
        return Objects.requireNonNull(scene);
    }

    /** Lays out what was read. */
    void layout() {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
    }

    void awaitLanes(int count) throws Exception {
        var shown = Objects.requireNonNull(controller);
        FxThread.await(() -> {
            layout();
            return shown.view().shown().lanes().size() == count && shown.view().scale().get() != null;
        });
        FxThread.call(() -> {
            layout();
            return true;
        });
    }

    @Override
    public void close() throws Exception {
        FxThread.call(() -> {
            if (controller != null) {
                controller.end();
            }
            if (narrowing != null) {
                narrowing.end();
            }
            return true;
        });
        session.close();
    }
}
