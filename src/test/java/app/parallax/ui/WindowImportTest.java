package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.Source;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.WordFlow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Previews, pastes and refuses articles in the window. */
class WindowImportTest extends FxTest {
    private static final String ARTICLE = """
            <article><h1>Talks were held in the capital</h1><p class="byline">By Jane Doe</p>
            <p>“A delegation” came to the capital on Wednesday, and talks were held that nobody had announced.</p>
            <p>The second paragraph says more of it, with enough words to be one of prose and not a label.</p></article>
            """;
    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><head><title>Talks were held in the capital</title>"
            + "<meta property=\"og:site_name\" content=\"The Example\"></head><body><nav><a href=\"/\">Home</a> "
            + "<a href=\"/world\">World</a></nav>" + ARTICLE
            + "<aside><h3>Related</h3><a href=\"/x\">Another story that points elsewhere</a></aside></body></html>";

    @TempDir
    private Path files;

    private int articles() {
        return project(reader -> reader.articles().size());
    }

    private String told() {
        return scene().getRoot().lookupAll(".word-flow").stream().filter(FxTest::isSeen)
                .map(node -> ((WordFlow) node).getText()).collect(Collectors.joining("\n"));
    }

    private static @Nullable DialogPane dialog() {
        return Window.getWindows().stream().filter(each -> each.isShowing() && each.getScene() != null)
                .map(each -> each.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast).findFirst().orElse(null);
    }

    private static List<String> pieces() {
        return inDialog("#preview-pieces").getItems().stream().map(String::valueOf).toList();
    }

    private void answer(boolean yes) {
        on(() -> {
            var pane = Objects.requireNonNull(dialog());
            if (yes) {
                var to = Path.of("target", "pictures", "import-preview.png");
                Files.createDirectories(to.getParent());
                try (var out = Files.newOutputStream(to)) {
                    app.parallax.ui.shell.exporting.PngFile.write(pane.getScene().snapshot(null), out);
                }
            }
            var type = pane.getButtonTypes().stream().filter(each -> yes == (each != ButtonType.CANCEL)).findFirst();
            ((Button) pane.lookupButton(type.orElseThrow())).fire();
            return true;
        });
        await("no dialog", () -> dialog() == null);
    }

    private void copy(Map<DataFormat, Object> content) {
        on(() -> Clipboard.getSystemClipboard().setContent(content));
    }

    @Test
    void onePageIsShownWithWhatIsLeftOutBeforeItIsImported() throws IOException {
        openSample();
        int before = articles();
        var page = Files.writeString(files.resolve("talks.html"), PAGE);
        importFiles(page);
        await("the preview", () -> dialog() != null);
        assertTrue(on(WindowImportTest::pieces).stream()
                .anyMatch(each -> each.contains("A delegation") && each.contains("treatment=TEXT")));
        assertTrue(on(WindowImportTest::pieces).stream()
                .anyMatch(each -> each.contains("points elsewhere") && each.contains("LEFT_OUT")));
        answer(false);
        assertEquals(before, articles());

        importFiles(page);
        await("the preview", () -> dialog() != null);
        answer(true);
        await("the article", () -> sees(Messages.count("window.imported", 1)));
        assertEquals(before + 1, articles());
        choose("UNDO");
        await("undone", () -> articles() == before);
    }

    @Test
    void afterTheFirstImportTheKeyboardIsInTheTextOfTheFirstArticle() throws IOException {
        var empty = files.resolve("empty.parallax");
        Projects.create(empty);
        open(empty);
        importFiles(Files.writeString(files.resolve("one.txt"), "Talks were held in the capital on Tuesday."),
                Files.writeString(files.resolve("two.txt"), "Nothing was said on Wednesday, the ministry said."));
        await("the articles", () -> articles() == 2);
        await("the keyboard", () -> scene().getFocusOwner() instanceof RichTextArea);
    }

    @Test
    void ofSeveralEachIsReadWhenItIsLookedAt() throws IOException {
        openSample();
        int before = articles();
        var inside = Files.createDirectory(files.resolve("more"));
        Files.writeString(inside.resolve("b.html"), PAGE);
        var later = Files.writeString(inside.resolve("c.html"), "not there yet");
        Files.write(inside.resolve("d.pdf"), "no document".getBytes(StandardCharsets.UTF_8));
        importFiles(Files.writeString(files.resolve("a.txt"), "A text\n\nAdvertisement\n\nIt says little.\n"), inside);
        await("the preview", () -> dialog() != null);
        assertEquals(List.of("a.txt", "b.html", "c.html", "d.pdf"), names());
        assertTrue(on(WindowImportTest::pieces).stream()
                .anyMatch(each -> each.contains("Advertisement") && each.contains("LIKELY")));
        Files.writeString(later, PAGE.replace("A delegation", "Another delegation"));
        look(2);
        await("what the file holds now", () -> pieces().stream().anyMatch(each -> each.contains("Another delegation")));
        assertTrue(on(WindowImportTest::pieces).stream()
                .anyMatch(each -> each.contains("points elsewhere") && each.contains("LEFT_OUT")));
        look(3);
        await("why it is refused", () -> words().contains("d.pdf") && !words().contains(Messages.text("preview.reading",
                "d.pdf")) && pieces().isEmpty());
        look(1);
        await("the other", () -> pieces().stream().anyMatch(each -> each.contains("“A delegation”")));
        assertEquals(before, articles());
        answer(true);
        await("those that are articles", () -> articles() == before + 3);
    }

    @Test
    void aPageFromRightToLeftIsShownAfterOthers() throws IOException {
        openSample();
        int before = articles();
        importFiles(Files.writeString(files.resolve("a.txt"), "A text\n\nIt says little.\n"),
                Files.writeString(files.resolve("حريق الميناء.html"), """
                        <!doctype html><html lang="ar" dir="rtl"><head><title>حريق في ميناء ليندهولم يودي بحياة 14 شخصا</title>
                        <meta property="og:site_name" content="الساحل"></head><body><article>
                        <h1>حريق في ميناء ليندهولم يودي بحياة 14 شخصا</h1><p>قتل ١٤ شخصا وأصيب نحو ٤٠ آخرين في حريق
                        اندلع يوم الاثنين في ميناء ليندهولم، وفقا للشرطة.</p><p>وقال مدير الشرطة بير دال: «لم يعمل جهاز
                        الإنذار في تلك الليلة».</p></article></body></html>"""));
        await("the preview", () -> dialog() != null);
        look(1);
        await("the page", () -> pieces().stream().anyMatch(each -> each.contains("الشرطة")));
        answer(true);
        await("both", () -> articles() == before + 2);
    }

    private List<String> names() {
        return on(() -> inDialog("#preview-files").getItems().stream().map(each -> ((Source) each).name()).toList());
    }

    private void look(int at) {
        on(() -> {
            inDialog("#preview-files").getSelectionModel().select(at);
            return true;
        });
    }

    private static ListView<?> inDialog(String selector) {
        return (ListView<?>) Objects.requireNonNull(dialog()).lookup(selector);
    }

    private static String words() {
        return Objects.requireNonNull(dialog()).lookupAll(".word-flow").stream()
                .map(node -> ((WordFlow) node).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void htmlOnTheClipboardBecomesAnArticleAndAnAddressNone() {
        openSample();
        int before = articles();
        copy(Map.of(DataFormat.HTML, ARTICLE, DataFormat.PLAIN_TEXT, "A delegation came"));
        choose("NEW_FROM_CLIPBOARD");
        await("the preview", () -> dialog() != null);
        answer(true);
        await("the article", () -> articles() == before + 1);
        var article = project(reader -> reader.articles().getLast().article());
        assertEquals("Talks were held in the capital", Objects.requireNonNull(article.title()).value());

        copy(Map.of(DataFormat.PLAIN_TEXT, "https://example.org/talks"));
        choose("NEW_FROM_CLIPBOARD");
        await("the reason", () -> told().contains(Messages.text("paste.addressAlone")));
        assertEquals(before + 1, articles());
    }

    @Test
    void textOnTheClipboardBecomesAnArticleAsItStands() {
        openSample();
        int before = articles();
        copy(Map.of(DataFormat.PLAIN_TEXT, "Talks were held in the capital\n\nThe delegation came.\n"));
        choose("NEW_FROM_CLIPBOARD");
        await("the preview", () -> dialog() != null);
        answer(true);
        await("the article", () -> articles() == before + 1);
        var row = project(reader -> reader.articles().getLast());
        assertEquals("Talks were held in the capital\n\nThe delegation came.\n",
                project(reader -> reader.text(row.version().sha256())));
    }
}
