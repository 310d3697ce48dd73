package app.parallax.ui.speakers;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.Speaker;
import app.parallax.ui.common.EllipsisText;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A speaker with the number of mentions that cite it. */
final class SpeakerCell extends ListCell<Counted<Speaker>> {
    private final EllipsisText name = new EllipsisText();
    private final Label count = new Label();
    private final HBox content = new HBox(8, name, count);

    SpeakerCell() {
        count.getStyleClass().addAll("caption", "count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        content.getStyleClass().add("mention-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Counted<Speaker> row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.show(row.entity().name());
        count.setText(String.valueOf(row.count()));
        setAccessibleText(row.entity().name() + ", " + Messages.count("mentions", row.count()));
        setGraphic(content);
    }
}
