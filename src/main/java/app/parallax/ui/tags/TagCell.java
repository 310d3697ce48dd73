package app.parallax.ui.tags;

import app.parallax.model.Counted;
import app.parallax.model.Tag;
import app.parallax.ui.common.OneLine;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One tag: its colour, name, key and number of annotations. */
final class TagCell extends ListCell<Counted<Tag>> {
    private final Region square = new Region();
    private final OneLine name = new OneLine();
    private final Label key = new Label();
    private final Label count = new Label();
    private final HBox content = new HBox(8, square, name, key, count);

    TagCell() {
        key.getStyleClass().add("key-hint");
        key.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("caption", "count", "tag-count");
        count.setMinWidth(22);
        HBox.setHgrow(name, Priority.ALWAYS);
        content.getStyleClass().add("tag-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Counted<Tag> row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var tag = row.entity();
        square.getStyleClass().setAll("tag-square", "tag-" + tag.color().cssName());
        name.show(tag.name());
        key.setText(tag.key());
        key.setVisible(tag.key() != null);
        count.setText(String.valueOf(row.count()));
        setAccessibleText(tag.name() + ", " + row.count());
        setGraphic(content);
    }
}
