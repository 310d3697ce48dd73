package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.MemoryHubs;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Role;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.importer.Source;
import app.parallax.model.SharedCopy;
import app.parallax.session.Session;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.session.exporting.CopyJob;
import app.parallax.session.importing.ImportPreview;
import app.parallax.session.merge.MergeJob;
import app.parallax.session.project.Projects;
import app.parallax.session.project.SampleProject;
import app.parallax.session.team.Sharing;
import app.parallax.session.team.TeamSync;
import app.parallax.text.guide.GuideText;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.Theme;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.exporting.PngFile;
import app.parallax.ui.shell.importing.ImportPreviewDialog;
import app.parallax.ui.shell.importing.MergeDialog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws the pictures of the guide and of the README from the sample project. {@code mvn test
 * -Dtest=GuidePicturesTest -Dparallax.pictures=docs/pictures} replaces those that are kept; a build draws them
 * elsewhere, so that each can be drawn at any time.
 */
class GuidePicturesTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static final long LARGEST_TOUR = 1_500_000;

    /** Two windows of two analysts on one screen, which no snapshot of a window shows. */
    private static final Set<String> PHOTOGRAPHED = Set.of("team-lost.png", "team-mark.png", "team-two-windows.png");

    @TempDir
    Path folder;
    private Path pictures = Path.of("");

    @Test
    void everyPictureOfTheGuideIsDrawnFromTheSample() throws Exception {
        var chosen = System.getProperty("parallax.pictures");
        pictures = chosen == null ? Files.createDirectory(folder.resolve("pictures")) : Path.of(chosen);
        var project = SampleProject.in(folder);
        whole(project);
        try (var window = OpenWindow.of(project, WIDTH, HEIGHT, false)) {
            var claim = FxThread.call(() -> window.session.workspace().claims().get(1).entity().id());
            window.run(() -> window.session.focus().claim().set(claim));
            tour(window);
            command(window, Command.MATRIX, "matrix");
            command(window, Command.ANNOTATIONS_TABLE, "annotations");
            command(window, Command.CHECKING, "checking");
            search(window);
            dialog(() -> press(window, Command.INDEPENDENT_SOURCES), "origins", scene -> {
            });
            dialog(() -> press(window, Command.EXPORT), "export", scene -> choose(scene, "html"),
                    GuidePicturesTest::hasPages);
            dialog(() -> press(window, Command.EXPORT), "export-refi", scene -> choose(scene, "qdpx"));
            importing(window);
            draft(window);
        }
        merging(project);
        team(project);
        var wanted = named();
        wanted.removeAll(PHOTOGRAPHED);
        assertEquals(wanted, drawn());
    }

    private void whole(Path project) throws Exception {
        var session = Projects.openForWriting(project, "Anna", Platform::runLater);
        try (session) {
            for (boolean dark : new boolean[]{false, true}) {
                var picture = FxThread.call(() -> WindowPicture.of(session, 1440, 900, dark, false)).get(60,
                        TimeUnit.SECONDS);
                save(picture, dark ? "window-dark" : "window");
            }
            save(FxThread.call(() -> WindowPicture.of(session, 1440, 900, false, true)).get(60, TimeUnit.SECONDS),
                    "timeline");
        }
    }

    /** What a newcomer sees first, one view after the other: the animation of the README. */
    private void tour(OpenWindow window) throws Exception {
        var file = pictures.resolve("tour.gif");
        try (var tour = new AnimatedGif(file)) {
            frame(window, tour);
            for (var command : List.of(Command.NEXT_MENTION, Command.NEXT_MENTION, Command.MATRIX, Command.TIMELINE)) {
                window.run(() -> press(window, command));
                frame(window, tour);
            }
        }
        window.run(() -> press(window, Command.TIMELINE));
        calm();
        assertTrue(Files.size(file) < LARGEST_TOUR, "the animation has " + Files.size(file) + " bytes");
    }

    private static void frame(OpenWindow window, AnimatedGif tour) throws Exception {
        calm();
        tour.add(FxThread.call(() -> window.scene.snapshot(null)), 220);
    }

    private void save(WritableImage image, String name) throws IOException {
        try (var out = Files.newOutputStream(pictures.resolve(name + ".png"))) {
            PngFile.write(image, out);
        }
    }

    private void command(OpenWindow window, Command command, String name) throws Exception {
        window.run(() -> press(window, command));
        calm();
        save(FxThread.call(() -> window.scene.snapshot(null)), name);
        window.run(() -> press(window, command));
    }

    private void search(OpenWindow window) throws Exception {
        window.run(() -> press(window, Command.FIND_ALL));
        window.run(() -> {
            var field = (TextField) window.scene.lookup("#find-all-field");
            field.setText("hostages");
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        FxThread.await(() -> !((ListView<?>) window.scene.lookup("#find-all-hits")).getItems().isEmpty());
        calm();
        save(FxThread.call(() -> window.scene.snapshot(null)), "find-all");
    }

    private void draft(OpenWindow window) throws Exception {
        window.await(() -> window.shell.drafts().reopen(window.session.workspace().drafts().getFirst().entity()));
        FxThread.await(() -> window.scene.lookup("#draft-rows") instanceof ListView<?> rows
                && !rows.getItems().isEmpty() && !window.scene.lookup("#draft-bar").getParent().isVisible());
        window.run(() -> {
            press(window, Command.SHOW_RIGHT);
            press(window, Command.SHOW_DETAILS);
        });
        var rows = (ListView<?>) window.scene.lookup("#draft-rows");
        window.run(() -> {
            press(window, Command.NEXT_FINDING);
            press(window, Command.NEXT_FINDING);
            press(window, Command.NEXT_FINDING);
        });
        window.run(() -> rows.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false,
                false)));
        calm();
        save(FxThread.call(() -> window.scene.snapshot(null)), "draft");
        window.run(() -> press(window, Command.CLOSE_DRAFT));
    }

    private void importing(OpenWindow window) throws Exception {
        var page = folder.resolve("article.html");
        var text = Files.readString(Path.of("seeds").resolve(name("002")));
        var words = new StringBuilder();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> words.append("<p>").append(line).append("</p>\n"));
        Files.writeString(page,
                "<html lang=en><head><title>Israel protests against visit</title></head><body><nav>Home |"
                        + " World | Sport</nav><article><h1>Israel protests against visit</h1>" + words
                        + "</article><footer>All rights reserved</footer></body></html>");
        var files = ImportPreview.of(window.session, Source.of(page));
        var looked = window.await(() -> files.read(files.sources().getFirst())).orElseThrow();
        dialog(() -> new ImportPreviewDialog(window.session, files, looked).dialog(window.shell.owner()).show(),
                "import",
                scene -> {
                });
    }

    private static String name(String label) throws IOException {
        try (var files = Files.list(Path.of("seeds"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(label)).findFirst()
                    .orElseThrow();
        }
    }

    /** A colleague's copy, in which another wording was chosen for the same claim. */
    private void merging(Path project) throws Exception {
        var copy = folder.resolve("from Boris.parallax");
        try (var session = Projects.openForWriting(project, "Anna", Platform::runLater)) {
            FxThread.call(() -> CopyJob.run(session, copy).done()).get(20, TimeUnit.SECONDS);
            reword(session, "Killed in Israel on 7 October and after");
        }
        try (var session = Projects.openForWriting(copy, "Boris", Platform::runLater)) {
            reword(session, "Killed in Israel by the attack of 7 October");
        }
        try (var window = OpenWindow.of(project, WIDTH, HEIGHT, false)) {
            var preview = window.await(() -> new MergeJob(window.session, copy).prepare().done());
            dialog(() -> new MergeDialog(preview).dialog(window.shell.owner()).show(), "merge", scene -> {
            });
        }
    }

    /** Two copies of a shared project, in which the same claim was worded differently. */
    private void team(Path project) throws Exception {
        var hubs = new MemoryHubs();
        var copy = folder.resolve("of Boris.parallax");
        Projects.create(copy);
        SharedCopy shared;
        try (var session = Projects.openForWriting(project, "Anna", Runnable::run);
                var boris = Projects.openForWriting(copy, "Boris Lang", Runnable::run)) {
            var hub = hubs.open("memory://anna@hub", PasswordSource.NONE);
            shared = Sharing.share(session, hub, "memory://anna@hub", "anna", "talks");
            new TeamSync(session, hub.open(shared.project())).run();
            hub.open(shared.project()).setMember("boris", "Boris Lang", Role.ANALYST);
            Sharing.join(boris, "memory://boris@hub", shared.project(), "talks", "boris");
            var of = hubs.open("memory://boris@hub", PasswordSource.NONE).open(shared.project());
            new TeamSync(boris, of).run();
            word(boris, "Killed in Israel by the attack of 7 October");
            new TeamSync(boris, of).run();
            word(session, "Killed in Israel since 7 October 2023");
            of.present(UUID.randomUUID(), "Boris Lang", boris.workspace().articles().stream().skip(2).limit(1)
                    .map(row -> row.article().id()).toList());
        }
        try (var window = OpenWindow.of(project, WIDTH, HEIGHT, false, hubs)) {
            FxThread.await(() -> window.scene.lookup("#team-status") instanceof MenuButton sign
                    && sign.getText().endsWith("1 to settle")
                    && !window.session.workspace().present().get().isEmpty());
            window.run(() -> press(window, Command.TO_SETTLE));
            FxThread.await(() -> window.scene.lookup("#conflicts-list") instanceof ListView<?> list
                    && list.getItems().size() == 1);
            calm();
            save(FxThread.call(() -> window.scene.snapshot(null)), "team");
        }
    }

    private static void word(Session session, String words) {
        var claim = session.workspace().claims().get(1).entity();
        new ClaimEditor(session).change(claim, claim.withText(words)).join();
    }

    private static void reword(Session session, String words) throws Exception {
        FxThread.call(() -> {
            var claim = session.workspace().claims().get(1).entity();
            return new ClaimEditor(session).change(claim, claim.withText(words));
        }).get(20, TimeUnit.SECONDS);
    }

    private static void press(OpenWindow window, Command command) {
        window.shell.actions().get(command).handle(new ActionEvent());
    }

    /** Draws what comes up beside the window, and closes it. */
    private void dialog(Runnable shown, String name, Consumer<Scene> prepare) throws Exception {
        dialog(shown, name, prepare, scene -> true);
    }

    /** Draws a dialog once it is ready. */
    private void dialog(Runnable shown, String name, Consumer<Scene> prepare, Predicate<Scene> ready)
            throws Exception {
        var before = FxThread.call(() -> List.copyOf(Window.getWindows()));
        Platform.runLater(shown); // some wait until they are closed
        FxThread.await(() -> Window.getWindows().stream().anyMatch(each -> !before.contains(each)));
        var dialog = FxThread.call(
                () -> Window.getWindows().stream().filter(each -> !before.contains(each)).findFirst().orElseThrow());
        FxThread.call(() -> {
            Theme.apply(dialog.getScene(), false);
            prepare.accept(dialog.getScene());
            return null;
        });
        FxThread.await(() -> ready.test(dialog.getScene()));
        calm();
        save(FxThread.call(() -> dialog.getScene().snapshot(null)), name);
        FxThread.call(() -> {
            dialog.hide();
            return null;
        });
        calm();
    }

    /** Whether the preview shows a page of the report, which is drawn later than it is chosen. */
    private static boolean hasPages(Scene scene) {
        var pages = scene.lookup("#export-pages");
        return pages.isVisible() && pages.lookupAll(".image-view").stream().map(ImageView.class::cast)
                .anyMatch(each -> each.getImage() != null);
    }

    private static void choose(Scene scene, String format) {
        if (scene.lookup("#export-formats") instanceof ComboBox<?> formats) {
            select(formats, format);
        } else if (scene.lookup("#export-formats") instanceof ListView<?> formats) {
            var items = formats.getItems();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Exporter exporter
                        && exporter.format().equals(format)) {
                    formats.getSelectionModel().select(i);
                    formats.scrollTo(i);
                }
            }
        }
    }

    private static <T> void select(ComboBox<T> formats, String format) {
        formats.getItems().stream().filter(each -> each instanceof Exporter exporter
                && exporter.format().equals(format)).findFirst().ifPresent(formats.getSelectionModel()::select);
    }

    private static void calm() throws Exception {
        for (int i = 0; i < 12; i++) {
            FxThread.settle();
        }
    }

    /** The pictures that guide and README name, with the one in dark that is for whoever asks. */
    private static Set<String> named() throws IOException {
        var named = new TreeSet<>(Set.of("window-dark.png", "tour.gif"));
        GuideText.of(Files.readString(Path.of("docs/guide.md"))).sections().forEach(section -> section.parts()
                .forEach(part -> {
                    if (part instanceof GuideText.Picture picture) {
                        named.add(picture.file().replace("pictures/", ""));
                    }
                }));
        return named;
    }

    private Set<String> drawn() throws IOException {
        try (var files = Files.list(pictures)) {
            var drawn = new TreeSet<String>();
            files.forEach(file -> drawn.add(file.getFileName().toString()));
            return drawn;
        }
    }
}
