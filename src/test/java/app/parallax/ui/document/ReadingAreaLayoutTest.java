package app.parallax.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.RandomText;
import app.parallax.Seeds;
import app.parallax.ui.FxTest;
import app.parallax.ui.common.Theme;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.Test;

class ReadingAreaLayoutTest extends FxTest {
    /** Found by chance: this text fits with the scroll bar only, and without it not. */
    @Test
    void aTextThatFitsOnlyBesideTheScrollBarIsLaidOut() {
        anyTextIsLaidOutAtAnyWidthAndKeepsItsOffsets(-5284388568058980978L);
    }

    /** A failed layout silences later ones, so each width has an area of its own. */
    @Seeds(25)
    void anyTextIsLaidOutAtAnyWidthAndKeepsItsOffsets(long seed) {
        var random = new Random(seed);
        var text = RandomText.of(random, 150);
        for (int width : List.of(240, 240 + random.nextInt(460), 700)) {
            on(() -> {
                var area = new ReadingArea();
                var model = new ArticleModel(text, mark -> "tag-none", area::wordsOf);
                area.setModel(model);
                var root = new StackPane(area);
                var scene = new Scene(root, width, 500);
                Theme.apply(scene, false);
                root.applyCss();
                root.layout();
                root.snapshot(null, null);
                assertEquals(text, String.join("\n",
                        java.util.stream.IntStream.range(0, model.size()).mapToObj(model::getPlainText).toList()));
                int offset = RandomText.offset(random, text);
                TextPos place = model.lines().position(offset);
                assertEquals(offset, model.lines().offset(place), "width " + width);
                return true;
            });
        }
    }
}
