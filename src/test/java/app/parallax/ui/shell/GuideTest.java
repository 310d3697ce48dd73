package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import app.parallax.session.project.SampleProject;
import app.parallax.text.guide.GuideText;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.GuidePlace;
import app.parallax.ui.common.GuideSheet;
import app.parallax.ui.common.Theme;
import app.parallax.ui.common.WordFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the guide names existing things only, and can be read inside the program. */
class GuideTest {
    private static final Path DOCS = Path.of("docs");
    private static final List<String> FILES = List.of("guide.md", "file-format.md");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\*([^*\\n]+( ▸ [^*\\n]+)+)\\*");

    @TempDir
    Path folder;

    @Test
    void everyLinkAndPictureLeadsSomewhere() throws IOException {
        var dead = new TreeSet<String>();
        int links = 0;
        for (var file : FILES) {
            for (var match : LINK.matcher(Files.readString(DOCS.resolve(file))).results().toList()) {
                links++;
                var link = match.group(1);
                var path = link.replaceFirst("#.*", "");
                var target = path.isEmpty() ? file : path;
                if (!link.startsWith("https:") && (!Files.exists(DOCS.resolve(target))
                        || (link.contains("#") && !anchors(target).contains(link.substring(link.indexOf('#') + 1))))) {
                    dead.add(file + ": " + link);
                }
            }
        }
        assertTrue(links > 40, links + " links");
        assertEquals(new TreeSet<>(), dead);
    }

    @Test
    void theChaptersThatF1OpensExist() throws IOException {
        for (var place : GuidePlace.values()) {
            assertTrue(anchors("guide.md").contains(place.anchor()), place.anchor());
        }
    }

    private static List<String> anchors(String file) throws IOException {
        return GuideText.of(Files.readString(DOCS.resolve(file))).sections().stream()
                .map(GuideText.Section::anchor).toList();
    }

    @Test
    void everyCommandThatTheGuideNamesStandsInThatMenu() throws Exception {
        var unknown = new TreeSet<String>();
        try (var window = OpenWindow.of(SampleProject.in(folder), 1000, 800, false)) {
            var named = FxThread.call(() -> window.shell.actions().menus().entrySet().stream()
                    .flatMap(each -> java.util.stream.Stream.of(Messages.text(each.getKey().text()),
                            window.shell.actions().get(each.getKey()).getText())
                            .map(text -> plain(each.getValue() + " ▸ " + text)))
                    .collect(Collectors.toSet()));
            named.add(plain("View ▸ " + Messages.text("menu.following")));
            var menus = named.stream().map(each -> each.substring(0, each.indexOf(" ▸ "))).collect(Collectors.toSet());
            for (var match : COMMAND.matcher(Files.readString(DOCS.resolve("guide.md"))).results().toList()) {
                var name = plain(match.group(1));
                boolean menu = named.stream().anyMatch(each -> each.startsWith(name + " ▸ "));
                if (menus.contains(name.substring(0, name.indexOf(" ▸ "))) && !menu && !named.contains(name)) {
                    unknown.add(match.group(1));
                }
            }
        }
        assertEquals(new TreeSet<>(), unknown);
    }

    private static String plain(String name) {
        return name.replaceAll("\\s+", " ").replace("…", "").strip();
    }

    @Test
    void theProgramShowsEveryChapterWithItsPicturesAndFollowsLinksByKeys() throws Exception {
        var pane = FxThread.call(GuideSheet::content);
        var scene = FxThread.call(() -> {
            var made = new Scene(new BorderPane(pane), 960, 700);
            Theme.apply(made, false);
            return made;
        });
        var chapters = chapters(scene);
        int count = FxThread.call(() -> chapters.getItems().size());
        int pictures = 0;
        for (int i = 0; i < count; i++) {
            int chapter = i;
            pictures += FxThread.call(() -> {
                chapters.getSelectionModel().select(chapter);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                var words = scene.getRoot().lookupAll(".word-flow").stream().map(node -> ((WordFlow) node).getText())
                        .collect(Collectors.joining());
                assertTrue(!words.isBlank() && !words.contains("](") && !words.contains("| ---"), words);
                return (int) scene.getRoot().lookupAll(".guide-picture").stream()
                        .filter(box -> box.lookup("ImageView") instanceof ImageView).count();
            });
        }
        long written = Files.readString(DOCS.resolve("guide.md")).lines().filter(line -> line.startsWith("![")).count();
        assertEquals(written, pictures);
        FxThread.call(() -> {
            chapters.getSelectionModel().select(0);
            scene.getRoot().applyCss();
            var link = scene.getRoot().lookupAll(".note-link").stream().map(Text.class::cast)
                    .filter(Text::isFocusTraversable).findFirst().orElseThrow();
            link.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertEquals("Bring articles in", chapters.getSelectionModel().getSelectedItem().title());
            return null;
        });
    }

    @SuppressWarnings("unchecked") // the list is ours, and of sections
    private static ListView<GuideText.Section> chapters(Scene scene) throws Exception {
        return FxThread.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return (ListView<GuideText.Section>) scene.getRoot().lookup("#guide-chapters");
        });
    }
}
