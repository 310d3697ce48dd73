package app.parallax.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class WrappingCellTest {
    private static final String TEXT = "Words that go on and on until they no longer fit into one line of the list. "
            .repeat(6);

    private final List<Cell> cells = new ArrayList<>();

    private final class Cell extends WrappingCell<String> {
        Cell() {
            cells.add(this);
        }

        @Override
        protected void show(String item) {
            var words = new WordFlow(item, Fonts.SERIF);
            words.getStyleClass().addAll("quote", "small");
            var label = new Label("Left out");
            label.getStyleClass().addAll("caption", "small", "medium");
            setGraphic(getIndex() % 3 == 0 ? new VBox(1, label, words) : words);
        }
    }

    @Test
    void rowsAreAsHighAsTheirWordsInEveryWidthOfTheList() throws Exception {
        var stage = FxThread.call(() -> {
            var list = new ListView<String>();
            list.setCellFactory(view -> new Cell());
            list.getItems().setAll(IntStream.range(0, 40).mapToObj(number -> number + " " + TEXT).toList());
            var shown = new Stage();
            shown.setScene(new Scene(new StackPane(list), 300, 500));
            Theme.apply(shown.getScene(), false);
            shown.show();
            return shown;
        });
        FxThread.settle();
        FxThread.call(() -> {
            ((ListView<?>) ((StackPane) stage.getScene().getRoot()).getChildren().getFirst()).scrollTo(20);
            return null;
        });
        FxThread.settle();
        double narrow = highest();
        for (int width : new int[]{900, 500, 300, 1100}) {
            FxThread.call(() -> {
                stage.setWidth(width);
                return null;
            });
            FxThread.settle();
            FxThread.call(() -> {
                var shown = cells.stream().filter(each -> each.isVisible() && each.getItem() != null).toList();
                assertTrue(shown.size() > 2);
                for (var cell : shown) {
                    assertEquals(cell.prefHeight(-1), cell.getHeight(), 1, "at " + width);
                }
                for (int i = 1; i < shown.size(); i++) {
                    var cell = shown.get(i);
                    var above = shown.stream().filter(each -> each.getIndex() == cell.getIndex() - 1).findFirst();
                    above.ifPresent(each -> assertEquals(each.getLayoutY() + each.getHeight(), cell.getLayoutY(), 1,
                            "no gap at " + width));
                }
                return null;
            });
        }
        assertTrue(highest() < narrow / 2);
    }

    private double highest() throws Exception {
        return FxThread.call(() -> cells.stream().filter(each -> each.isVisible() && each.getItem() != null)
                .mapToDouble(Cell::getHeight).max().orElse(0));
    }
}
