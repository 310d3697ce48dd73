package app.parallax.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.Span;
import app.parallax.ui.common.TextSegments.Segment;
import java.text.Bidi;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class WordFlowTest {
    private static final String LATIN = "abcdefghij ABC0123456789 .,;:!?-()“”\"'";
    private static final String HEBREW = "אבגדהוזחטיכלמנסעפצקרשתםןץףךָּ 0123456789 .,;:!?-–()״׳\"";
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئًٌٍَُِّْ 0123٤٥٦ .,،؛؟!-()«»\u200c";
    private static final List<String> ALPHABETS = List.of(LATIN, HEBREW, ARABIC, " ", "\u00a0", "\n", "😀", "e\u0301");

    @Test
    void textThatRunsLeftToRightIsOnePiece() {
        assertEquals(List.of(new Segment("Over 1,400 killed.", Fonts.SERIF)),
                TextSegments.of("Over 1,400 killed.", Fonts.SERIF));
        assertEquals(List.of(), TextSegments.of("", Fonts.SERIF));
    }

    @Test
    void aRightToLeftNameDoesNotReorderTheDateBesideIt() {
        assertEquals("North Agency · 3 May", TextSegments.joined(List.of("North Agency", "3 May")));
        var line = TextSegments.joined(List.of("العيتون", "4 May 2025"));
        assertFalse(TextSegments.startsRightToLeft(line));
        var order = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        assertEquals(order.getLevelAt(line.indexOf("May")), order.getLevelAt(line.indexOf('4')),
                "the day is of the date");
        assertEquals(0, order.getLevelAt(line.indexOf('4')) % 2);
        assertTrue(line.startsWith("\u200E"));
    }

    @Test
    void eachWordTakesAFaceOfItsScript() {
        assertEquals(
                List.of(new Segment("said ", Fonts.SANS), new Segment("(שלום) ", Fonts.HEBREW),
                        new Segment(" ", Fonts.SANS),
                        new Segment("«سلام» ", Fonts.ARABIC), new Segment("1,400", Fonts.SANS)),
                TextSegments.of("said (שלום)  «سلام» 1,400", Fonts.SANS));
        assertEquals(List.of(new Segment("שלום", Fonts.HEBREW_SEMIBOLD)),
                TextSegments.of("שלום", Fonts.SERIF_SEMIBOLD));
        assertEquals(List.of(new Segment("שלום-", Fonts.HEBREW), new Segment("سلام", Fonts.ARABIC)),
                TextSegments.of("שלום-سلام", Fonts.SANS));
    }

    @Test
    void aWordIsCutWhereALineMayEnd() {
        assertEquals(List.of("בית-", "ספר ", "של ", " ", "א"),
                TextSegments.of("בית-ספר של  א", Fonts.SERIF).stream().map(Segment::text).toList());
    }

    @Test
    void aVeryLongWordIsCutIntoCharactersAndNeverInsideOne() {
        var word = "אָ".repeat(TextSegments.LONGEST + 1);
        var segments = TextSegments.of(word, Fonts.SERIF);
        assertTrue(segments.stream().allMatch(segment -> segment.text().equals("אָ")));
        assertEquals(word, joined(segments));
        assertEquals(1, TextSegments.of("אָ".repeat(TextSegments.LONGEST), Fonts.SERIF).size());
    }

    @Test
    void aTextRunsTheWayOfItsFirstLetter() {
        assertTrue(TextSegments.startsRightToLeft("“שלום” he said"));
        assertTrue(!TextSegments.startsRightToLeft("He said “שלום”"));
    }

    @Test
    void aFlowOfAnyMixOfScriptsIsLaidOutAtAnyWidth() throws Exception {
        FxThread.call(() -> {
            var root = new Pane();
            Theme.apply(new Scene(root, 800, 600), false);
            for (int seed = 0; seed < 200; seed++) {
                layOut(root, seed);
            }
            return null;
        });
    }

    @Test
    void aFlowThatWasOnlyMeasuredHasBounds() throws Exception {
        FxThread.call(() -> {
            var root = new Pane();
            Theme.apply(new Scene(root, 800, 600), false);
            for (var measure : List.<Consumer<WordFlow>>of(flow -> flow.prefHeight(600), flow -> flow.prefWidth(-1),
                    flow -> flow.setText("وقال مدير الشرطة «لم يعمل جهاز الإنذار»"))) {
                var flow = new WordFlow("קצר", Fonts.SERIF);
                root.getChildren().setAll(flow);
                root.applyCss();
                root.layout();
                measure.accept(flow);
                assertTrue(bounds(flow).getHeight() > 0);
                var fresh = new WordFlow("وقال مدير الشرطة «لم يعمل جهاز الإنذار»", Fonts.SERIF);
                measure.accept(fresh);
                assertTrue(bounds(fresh).getHeight() > 0);
            }
            return null;
        });
    }

    private static Bounds bounds(WordFlow flow) {
        flow.getChildren().forEach(Node::getBoundsInParent);
        return flow.getBoundsInParent();
    }

    @Test
    void foundWordsStandOutInEachScript() throws Exception {
        var words = FxThread.call(() -> {
            var flow = new WordFlow("", Fonts.SERIF);
            flow.setText("אמר וגם قال هنا", List.of(new Span(0, 4), new Span(8, 12)));
            return flow.getChildren().stream().map(Text.class::cast).toList();
        });
        assertTrue(words.getFirst().getStyle().contains(Fonts.HEBREW_SEMIBOLD));
        assertEquals(List.of("قال "), words.stream().filter(Text::isUnderline).map(Text::getText).toList());
    }

    @Test
    void aFieldRunsTheWayOfItsText() throws Exception {
        FxThread.call(() -> {
            var field = Form.words("שלום");
            assertEquals(NodeOrientation.RIGHT_TO_LEFT, field.getNodeOrientation());
            field.setText("peace");
            assertEquals(NodeOrientation.LEFT_TO_RIGHT, field.getNodeOrientation());
            return null;
        });
    }

    @Test
    void aFlowTakesItsFacesSizeAndColourFromTheStyleSheets() throws Exception {
        var words = FxThread.call(() -> {
            var flow = new WordFlow("הוא said", Fonts.SERIF);
            flow.getStyleClass().add("quote");
            var scene = new Scene(new Pane(flow), 300, 100);
            Theme.apply(scene, false);
            scene.getRoot().applyCss();
            assertEquals(NodeOrientation.RIGHT_TO_LEFT, flow.getNodeOrientation());
            return flow.getChildren().stream().map(Text.class::cast).toList();
        });
        assertEquals(List.of(Fonts.HEBREW, Fonts.SERIF),
                words.stream().map(word -> word.getFont().getFamily()).toList());
        assertEquals(List.of(15L, 15L), words.stream().map(word -> Math.round(word.getFont().getSize())).toList());
    }

    private static void layOut(Pane root, int seed) {
        var random = new Random(seed);
        var text = randomText(random);
        try {
            var segments = TextSegments.of(text, Fonts.SERIF);
            assertEquals(text, joined(segments));
            var flow = new WordFlow(text, Fonts.SERIF);
            root.getChildren().setAll(flow);
            for (int width = 0; width < 5; width++) {
                flow.setPrefWidth(20 + random.nextInt(600));
                root.applyCss();
                root.layout();
                assertTrue(flow.getHeight() > 0 || text.isEmpty());
            }
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + text, e);
        }
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        int runs = 1 + random.nextInt(30);
        for (int run = 0; run < runs; run++) {
            var alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size())).codePoints().toArray();
            int length = random.nextInt(50) == 0 ? 500 : 1 + random.nextInt(20);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
        }
        return text.toString();
    }

    private static String joined(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }
}
