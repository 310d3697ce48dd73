package app.parallax.ui.export;

import app.parallax.ui.common.EllipsisText;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Something to choose: a click anywhere on it takes it or leaves it. */
final class ItemCell extends ListCell<Restriction.Item> {
    private final Predicate<Restriction.Item> isChosen;
    private final CheckBox box = new CheckBox();
    private final EllipsisText name = new EllipsisText();
    private final HBox row = new HBox(6, box, name);

    ItemCell(Predicate<Restriction.Item> isChosen, Consumer<Restriction.Item> toggle) {
        this.isChosen = isChosen;
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        setPrefWidth(0);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setOnMouseClicked(event -> {
            var item = getItem();
            if (item != null && event.getButton() == MouseButton.PRIMARY) {
                toggle.accept(item);
            }
        });
    }

    @Override
    protected void updateItem(Restriction.@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        box.setSelected(isChosen.test(item));
        name.show(item.name());
        setGraphic(row);
        setAccessibleText(item.name());
    }
}
