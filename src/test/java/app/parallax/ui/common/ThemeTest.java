package app.parallax.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.ui.ContrastMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Path CSS = Path.of("resources", "css");
    private static final Pattern DEFINITION = Pattern.compile("(-px-[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern LITERAL = Pattern
            .compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?)\\(|:[^;]*\\b(?:white|black|gr[ae]y|red|blue|green)\\b");
    private static final List<String> TAGS = List.of("rust", "gold", "plum", "blue", "slate", "green", "petrol",
            "brown");

    @Test
    void fontsLoadUnderTheFamiliesThatTheStyleSheetsName() {
        var families = Fonts.load().stream().map(Font::getFamily).toList();
        assertEquals(List.of(Fonts.SANS, Fonts.SANS_MEDIUM, Fonts.SANS_SEMIBOLD, Fonts.SERIF, Fonts.SERIF,
                Fonts.SERIF_SEMIBOLD, Fonts.HEBREW, Fonts.HEBREW_SEMIBOLD, Fonts.ARABIC), families);
        assertEquals("Italic", Fonts.load().get(4).getStyle());
    }

    @Test
    void everyFamilyInTheStyleSheetsIsBundled() throws IOException {
        var families = new TreeSet<>(Fonts.load().stream().map(Font::getFamily).toList());
        for (var file : files("resources", ".css")) {
            Pattern.compile("-fx-font-family:\\s*\"([^\"]+)\"").matcher(Files.readString(file)).results()
                    .forEach(match -> assertTrue(families.contains(match.group(1)), file + ": " + match.group(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".root.dark", ".root.contrast", ".root.dark.contrast"})
    void textAndMarksStandOutFromTheirGround(String theme) throws IOException {
        var tokens = tokens(theme);
        boolean high = theme.endsWith("contrast");
        double words = high ? 7 : 4.5;
        double signs = high ? 4.5 : 3;
        for (var ground : List.of("paper", "chrome", "raised", "hover")) {
            for (var text : List.of("ink", "ink-2", "ink-3", "accent", "conflict")) {
                assertContrast(words, tokens, text, ground);
            }
            assertContrast(signs, tokens, "faint", ground);
        }
        for (var text : List.of("ink", "ink-2", "accent", "conflict")) {
            assertContrast(words, tokens, text, "selected");
        }
        assertContrast(words, tokens, "conflict", "conflict-ground");
        assertContrast(words, tokens, "on-accent", "accent");
        assertContrast(words, tokens, "ink", "segment");
        for (var tag : TAGS) {
            assertContrast(high ? 4.5 : 3.1, tokens, "tag-" + tag, "paper");
            assertContrast(high ? 4.5 : 3.1, tokens, "tag-" + tag, "chrome");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".root.dark", ".root.contrast", ".root.dark.contrast"})
    void inkStandsOutFromEveryFillAndEveryOverlapOfTwo(String theme) throws IOException {
        boolean dark = theme.contains("dark");
        var tokens = tokens(theme);
        var ink = color(tokens, "ink");
        var paper = color(tokens, "paper");
        for (var one : TAGS) {
            var ground = ContrastMeter.over(color(tokens, "tag-" + one + "-fill"), paper);
            assertTrue(ContrastMeter.ratio(ink, ground) >= (dark ? 8.2 : 12.3),
                    one + " " + ContrastMeter.ratio(ink, ground));
            for (var other : TAGS) {
                if (!one.equals(other)) {
                    var both = ContrastMeter.over(color(tokens, "tag-" + other + "-fill"), ground);
                    assertTrue(ContrastMeter.ratio(ink, both) >= (dark ? 5.5 : 9.3),
                            one + other + " " + ContrastMeter.ratio(ink, both));
                }
            }
        }
    }

    @Test
    void onlyTheTokensNameAColour() throws IOException {
        var found = new ArrayList<String>();
        for (var suffix : List.of(".css", ".fxml")) {
            for (var file : files("resources", suffix)) {
                if (!file.endsWith("tokens.css") && !file.endsWith("pdf.css")) { // its setter knows no variables
                    Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").lines()
                            .filter(line -> !line.startsWith(":root {")) // the tokens of what is no window, a report
                            .filter(line -> LITERAL.matcher(line.replaceAll("-px-[a-z0-9-]+|smoothing-type: gray", ""))
                                    .find())
                            .forEach(line -> found.add(file + ": " + line.strip()));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyTokenThatAStyleSheetAsksForIsDefined() throws IOException {
        var defined = new TreeSet<>(tokens(true).keySet());
        for (var file : files("resources", ".css")) {
            DEFINITION.matcher(Files.readString(file)).results().forEach(match -> defined.add(match.group(1)));
        }
        for (var file : files("resources", ".css")) {
            Pattern.compile("-px-[a-z0-9-]+").matcher(Files.readString(file)).results()
                    .forEach(match -> assertTrue(defined.contains(match.group()), file + ": " + match.group()));
        }
        for (var theme : List.of(".root.dark", ".root.contrast", ".root.dark.contrast")) {
            assertEquals(tokens(".root").keySet(), tokens(theme).keySet(), theme);
        }
    }

    @Test
    void theStyleClassesThatTheThemeLeavesOutAreUsedNowhere() throws IOException {
        var used = new TreeSet<String>();
        for (var file : files("src/main/java", ".java")) {
            words(file, "\"([^\"\\\\\n]*)\"", used);
        }
        for (var file : files("resources/fxml", ".fxml")) {
            words(file, "styleClass=\"([^\"]*)\"", used);
        }
        for (var file : files("resources/css", ".css")) {
            words(file, "\\.([a-z][a-z0-9-]*)(?=[^{}]*\\{)", used);
        }
        assertTrue(used.containsAll(List.of("icon-button", "section-header", "menu-button")), used.toString());
        var unused = Files.readAllLines(Path.of("src", "build", "unused-styles.txt")).stream()
                .filter(line -> !line.startsWith("#")).toList();
        assertEquals(List.of(), used.stream().filter(name -> unused.stream().anyMatch(each -> each.endsWith("*")
                ? name.startsWith(each.substring(0, each.length() - 1))
                : name.equals(each))).toList());
    }

    private static void words(Path file, String pattern, Set<String> words) throws IOException {
        Pattern.compile(pattern).matcher(Files.readString(file)).results()
                .forEach(match -> words.addAll(List.of(match.group(1).split("[ ,]+"))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageWithEveryControlIsDrawnWithoutAWarning(boolean dark) throws Exception {
        try (var warnings = new CssWarnings()) {
            var image = FxThread.call(() -> {
                var scene = new Scene(ThemeDemo.page(), 1440, 960);
                Theme.apply(scene, dark);
                return FxThread.draw(scene, dark ? "theme-dark" : "theme-light");
            });
            assertEquals(color(tokens(dark), "chrome"), image.getPixelReader().getColor(2, 60));
            assertEquals(List.of(), warnings.messages());
        }
    }

    /** In a window: the incubating area throws when it draws a selection in a scene without one. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theTextOfAnArticleHasItsGroundCaretAndSelection(boolean dark) throws Exception {
        var area = FxThread.call(() -> {
            var text = new RichTextArea();
            text.appendText("The words of an article.\nA second line.");
            var stage = new Stage();
            stage.setScene(new Scene(new VBox(text), 400, 120));
            Theme.apply(stage.getScene(), dark);
            stage.show();
            text.requestFocus();
            text.select(TextPos.ofLeading(0, 4), TextPos.ofLeading(0, 9));
            return text;
        });
        FxThread.settle();
        FxThread.call(() -> {
            var tokens = tokens(dark);
            assertEquals(color(tokens, "paper"), area.getBackground().getFills().getLast().getFill());
            assertEquals(color(tokens, "ink"), ((Shape) area.lookup(".caret")).getStroke());
            assertEquals(color(tokens, "selection"), ((Shape) area.lookup(".selection-highlight")).getFill());
            var words = area.lookupAll("*").stream().filter(Text.class::isInstance).map(Text.class::cast).toList();
            assertTrue(
                    !words.isEmpty() && words.stream().allMatch(word -> word.getFill().equals(color(tokens, "ink"))));
            FxThread.draw(area.getScene(), dark ? "area-dark" : "area-light");
            area.getScene().getWindow().hide();
            return null;
        });
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (var paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(suffix)).toList();
        }
    }

    private static Map<String, String> tokens(boolean dark) throws IOException {
        return tokens(dark ? ".root.dark" : ".root");
    }

    /** The tokens of a theme as they are written; every theme has all of them. */
    private static Map<String, String> tokens(String theme) throws IOException {
        var text = Files.readString(CSS.resolve("tokens.css"));
        int at = text.indexOf("\n" + theme + " {");
        var block = text.substring(at, text.indexOf('}', at));
        var tokens = new HashMap<String, String>();
        DEFINITION.matcher(block).results().forEach(match -> tokens.put(match.group(1), match.group(2)));
        return tokens;
    }

    private static Color color(Map<String, String> tokens, String name) {
        var value = tokens.get("-px-" + name);
        assertTrue(value != null, name);
        return Color.web(value);
    }

    private static void assertContrast(double least, Map<String, String> tokens, String mark, String ground) {
        double contrast = ContrastMeter.ratio(color(tokens, mark), color(tokens, ground));
        assertTrue(contrast >= least, mark + " on " + ground + ": " + contrast);
    }
}
