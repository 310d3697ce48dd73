package app.parallax.ui.timeline;

import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.RowFocus;
import app.parallax.ui.common.RowMenu;
import app.parallax.ui.common.TextScale;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The list of events without a date, a few rows high. */
public final class UndatedList extends ListView<EventItem> {
    private static final double ROW = 26;
    private static final int ROWS = 3;

    public UndatedList() {
        setCellFactory(view -> new UndatedCell());
    }

    /** Sets the actions for a selected event and its context menu. */
    void setActions(Consumer<EventItem> choose, Function<EventItem, ContextMenu> menu) {
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                withSelected(choose);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                withSelected(choose);
                event.consume();
            }
        });
        RowMenu.on(this, () -> Optional.ofNullable(getSelectionModel().getSelectedItem()).map(menu).orElse(null));
    }

    private void withSelected(Consumer<EventItem> action) {
        var item = getSelectionModel().getSelectedItem();
        if (item != null) {
            action.accept(item);
        }
    }

    /** Sets the events; hidden if there are none. */
    void show(List<EventItem> items) {
        if (!getItems().equals(items)) {
            RowFocus.replace(this, items);
        }
        double height = TextScale.of(ROW) * Math.min(ROWS, items.size());
        setPrefHeight(height);
        setMinHeight(height);
        setVisible(height > 0);
        setManaged(height > 0);
    }

    /** Selects the event in focus, if it is in the list. */
    void select(@Nullable EventItem item) {
        if (item == null || item.when() != null) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(item);
        }
    }

    /** Shows an event without a date. */
    private static final class UndatedCell extends ItemCell<EventItem> {
        UndatedCell() {
            getStyleClass().add("undated-event");
            setPrefWidth(0);
        }

        @Override
        protected void show(EventItem item) {
            var title = CanvasText.of(item.event().title(), Fonts.SANS_MEDIUM, "undated-title");
            HBox.setHgrow(title, Priority.ALWAYS);
            var row = new HBox(6, new EventSign(Clock.HAPPENED, TimeOfEvent.Known.NOT_GIVEN), title);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(item.event().title());
        }
    }
}
