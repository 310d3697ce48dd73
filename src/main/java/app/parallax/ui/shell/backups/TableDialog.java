package app.parallax.ui.shell.backups;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.TextScale;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Creates dialogs with sentences above a table. */
final class TableDialog {
    private static final double WIDTH = 940;

    private TableDialog() {}

    /**
     * Creates a dialog.
     *
     * @param owner null for none
     * @param height height of the content in pixels
     */
    static <T> FittedDialog<T> of(@Nullable Window owner, String title, double height, List<Node> content,
            ButtonType... buttons) {
        var box = new VBox(12);
        box.getChildren().setAll(content);
        box.setPrefSize(WIDTH, height);
        return new FittedDialog<T>(owner, title, box, buttons).describedBy("recovery");
    }

    /** Creates a column of text in the font of the interface. */
    static <T> TableColumn<T, String> column(String key, double width, Function<T, String> text) {
        var column = new TableColumn<T, String>(Messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(TextScale.of(width));
        column.setMinWidth(TextScale.of(85)); // its heading
        return column;
    }

    /** Creates a column of text in any script. */
    static <T> TableColumn<T, String> foreign(String key, double width, Function<T, String> text) {
        var column = column(key, width, text);
        column.setCellFactory(any -> new LineCell<>());
        return column;
    }

    private static final class LineCell<T> extends TableCell<T, String> {
        private final EllipsisText line = new EllipsisText();

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            line.show(empty || text == null ? "" : text);
            setGraphic(empty ? null : line);
            setAccessibleText(empty ? null : text);
        }
    }
}
