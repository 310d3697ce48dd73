package app.parallax.ui.find;

import app.parallax.i18n.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Draws one command: its name, its menu, its key. */
final class CommandOfferCell extends ListCell<CommandOffer> {
    private final Label name = new Label();
    private final Label menu = new Label();
    private final Label key = new Label();
    private final Region between = new Region();
    private final HBox content = new HBox(10, name, menu, between, key);

    CommandOfferCell() {
        content.getStyleClass().add("result-first");
        name.getStyleClass().add("medium");
        name.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().add("caption");
        menu.setMinWidth(0);
        key.getStyleClass().add("key-hint");
        key.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(between, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CommandOffer offer, boolean empty) {
        super.updateItem(offer, empty);
        if (offer == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            setDisable(false);
            return;
        }
        name.setText(offer.text());
        menu.setText(offer.menu());
        key.setText(offer.key());
        key.setVisible(!offer.key().isEmpty());
        setDisable(!offer.possible());
        var spoken = offer.text() + ", " + offer.menu() + " " + offer.key();
        setAccessibleText(offer.possible() ? spoken : Messages.text("palette.notNow", spoken));
        setGraphic(content);
    }
}
