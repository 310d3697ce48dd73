package app.parallax.ui.timeline;

import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.common.Fonts;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A row of an event without a date. */
final class UndatedCell extends ListCell<EventItem> {
    UndatedCell() {
        getStyleClass().add("undated-event");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable EventItem item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        if (isEmpty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var title = CanvasText.of(item.event().title(), Fonts.SANS_MEDIUM, "undated-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        var row = new HBox(6, new EventSign(Clock.HAPPENED, TimeOfEvent.Known.NOT_GIVEN), title);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setAccessibleText(item.event().title());
    }
}
