package app.parallax.ui.table;

import app.parallax.i18n.Messages;
import app.parallax.model.Tag;
import app.parallax.model.TagPair;
import app.parallax.session.Workspace;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.ItemCell;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lists pairs of tags that co-occur, most frequent first; a click shows the annotations with both. */
final class TagCooccurrence extends VBox {
    private final ListView<TagPair> pairs = new ListView<>();
    private final Consumer<TagPair> chosen;

    TagCooccurrence(Workspace workspace, Consumer<TagPair> chosen, Runnable leaving) {
        super(4);
        this.chosen = chosen;
        var title = new Label(Messages.text("table.together"));
        title.getStyleClass().add("strong");
        pairs.setId("annotations-pairs");
        pairs.setAccessibleText(Messages.text("table.together"));
        pairs.setCellFactory(view -> new TagPairCell(workspace));
        pairs.setPlaceholder(new Label(Messages.text("table.noPairs")));
        pairs.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
        pairs.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ENTER -> choose();
                case ESCAPE -> leaving.run();
                default -> {
                    return;
                }
            }
            event.consume();
        });
        setVgrow(pairs, Priority.ALWAYS);
        getChildren().setAll(title, pairs);
        setMinWidth(180);
        setPrefWidth(230);
        setShown(false);
    }

    void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    void show(List<TagPair> all) {
        var pair = pairs.getSelectionModel().getSelectedItem();
        pairs.getItems().setAll(all);
        if (pair != null) {
            all.stream().filter(each -> each.first().equals(pair.first()) && each.second().equals(pair.second()))
                    .findFirst().ifPresent(pairs.getSelectionModel()::select);
        }
    }

    private void choose() {
        var pair = pairs.getSelectionModel().getSelectedItem();
        if (pair != null) {
            chosen.accept(pair);
        }
    }

    /** Two tags with the number of their common annotations. */
    private static final class TagPairCell extends ItemCell<TagPair> {
        private final Workspace workspace;

        TagPairCell(Workspace workspace) {
            this.workspace = workspace;
            setPrefWidth(0);
        }

        @Override
        protected void show(TagPair pair) {
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
}
