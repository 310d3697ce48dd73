package app.parallax.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Seeds;
import app.parallax.text.Span;
import app.parallax.ui.FxTest;
import app.parallax.ui.common.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/** Checks that scrolling to a place of a long text notifies once of the caret, however far it is. */
class PassageScrollerTest extends FxTest {
    private static final double HEIGHT = 600;
    private static final List<String> WORDS = List.of("on", "Wednesday", "the", "ministry", "said", "it");

    @Seeds(6)
    void anyPlaceComesToAThirdOfTheHeightOrExactlyToTheHeightAskedFor(long seed) {
        var random = new Random(seed);
        var text = text(random);
        on(() -> {
            var area = new ReadingArea();
            area.setModel(new ArticleModel(text, mark -> "tag-none", area::wordsOf));
            var root = new StackPane(area);
            Theme.apply(new Scene(root, 500, HEIGHT), false);
            root.applyCss();
            root.layout();
            var seen = new ArrayList<Span>();
            area.onSelection(() -> area.selected().ifPresent(seen::add));
            for (int i = 0; i < 12; i++) {
                int at = i == 0 ? text.length() : i == 1 ? 0 : random.nextInt(text.length());
                seen.clear();
                boolean exact = random.nextBoolean();
                double height = exact ? 50 + random.nextInt(400) : HEIGHT * 0.3;
                var span = new Span(at, Math.min(text.length(), at + random.nextInt(2) * 5));
                area.reveal(span, exact ? height : Double.NaN);
                assertTrue(area.revealNow());
                root.layout();
                assertEquals(List.of(new Span(at, at)), seen);
                double top = area.topOfCaret().orElseThrow();
                assertTrue(top >= 0 && top < HEIGHT, at + " of " + text.length() + " stands at " + top);
                if (at > 40_000 && at < text.length() - 40_000) {
                    assertEquals(height, top, exact || span.length() == 0 ? 2 : HEIGHT * 0.25 + 1,
                            at + " of " + text.length());
                }
            }
            return true;
        });
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            int words = random.nextInt(10) == 0 ? random.nextInt(900) : random.nextInt(120);
            for (int j = 0; j < words; j++) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
