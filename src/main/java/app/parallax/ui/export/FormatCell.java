package app.parallax.ui.export;

import app.parallax.i18n.Messages;
import app.parallax.io.exporter.Exporter;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A format in the list: what it is called, and how its files end. */
final class FormatCell extends ListCell<Exporter> {
    private final Label name = new Label();
    private final Label ending = new Label();
    private final HBox row;

    FormatCell() {
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        ending.getStyleClass().add("caption");
        ending.setMinWidth(USE_PREF_SIZE);
        row = new HBox(8, name, between, ending);
        row.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Exporter exporter, boolean empty) {
        super.updateItem(exporter, empty);
        if (exporter == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(FormatNames.name(exporter));
        ending.setText(exporter.folder() ? Messages.text("export.folder") : exporter.ending());
        setGraphic(row);
        setAccessibleText(name.getText() + ", " + ending.getText());
    }
}
