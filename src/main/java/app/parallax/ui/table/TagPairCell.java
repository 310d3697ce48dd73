package app.parallax.ui.table;

import app.parallax.model.Tag;
import app.parallax.model.TagPair;
import app.parallax.session.Workspace;
import app.parallax.ui.common.EllipsisText;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Two tags that meet, and on how many annotations. */
final class TagPairCell extends ListCell<TagPair> {
    private final Workspace workspace;

    TagPairCell(Workspace workspace) {
        this.workspace = workspace;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TagPair pair, boolean empty) {
        super.updateItem(pair, empty);
        setText(null);
        if (empty || pair == null) {
            setGraphic(null);
            return;
        }
        var one = workspace.tag(pair.first()).map(Tag::name).orElse("");
        var other = workspace.tag(pair.second()).map(Tag::name).orElse("");
        var names = new EllipsisText();
        names.show(one + " + " + other);
        HBox.setHgrow(names, Priority.ALWAYS);
        var count = new Label(String.valueOf(pair.annotations()));
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        var box = new HBox(5, square(pair.first()), square(pair.second()), names, count);
        box.getStyleClass().add("line-cell");
        box.setMinWidth(0);
        setGraphic(box);
    }

    private Region square(UUID tag) {
        var square = new Region();
        square.getStyleClass().addAll("tag-square",
                "tag-" + workspace.tag(tag).map(each -> each.color().cssName()).orElse("none"));
        return square;
    }
}
