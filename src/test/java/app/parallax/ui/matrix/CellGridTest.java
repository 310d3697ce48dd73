package app.parallax.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.ui.FxThreadTest;
import app.parallax.ui.matrix.CellGrid.Part;
import app.parallax.ui.matrix.CellGrid.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class CellGridTest extends FxThreadTest {
    @Test
    void selectedCellIsInViewAlsoWhereTheGridWasLaidOutBeforeItHadRows() {
        assertTrue(on(() -> {
            var filled = new HashMap<Region, Place>();
            Supplier<Region> maker = Region::new;
            var grid = new CellGrid(Map.of(Part.CELL, maker, Part.ROW_HEAD, maker, Part.COLUMN_HEAD, maker),
                    filled::put);
            new Scene(grid, 600, 400);
            grid.layout();
            grid.show(50, 3);
            grid.select(40, 0);
            grid.layout();
            return filled.entrySet().stream().anyMatch(each -> each.getKey().isVisible()
                    && each.getValue().equals(new Place(Part.ROW_HEAD, 40, 0)));
        }));
    }

    @Test
    void aCellIsMeasuredWithItsFonts() {
        assertEquals(26, on(() -> {
            var sizes = new ArrayList<Double>();
            Supplier<Region> maker = () -> new StackPane(new Label("words"));
            var grid = new CellGrid(Map.of(Part.CELL, maker, Part.ROW_HEAD, maker, Part.COLUMN_HEAD, maker),
                    (node, place) -> {
                    });
            new Scene(grid, 600, 400);
            grid.setStyle("-fx-font-size: 26px;");
            grid.applyCss();
            grid.show(1, 1);
            grid.layout();
            grid.lookupAll(".label").forEach(label -> sizes.add(((Label) label).getFont().getSize()));
            return sizes.stream().mapToDouble(size -> size).min().orElse(0);
        }));
    }
}
