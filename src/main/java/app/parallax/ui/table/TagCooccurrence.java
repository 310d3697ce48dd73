package app.parallax.ui.table;

import app.parallax.model.Messages;
import app.parallax.model.TagPair;
import app.parallax.session.Workspace;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which tags meet, those that meet most often first; a click asks for the annotations with both. */
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
}
