package app.parallax.ui.placing;

import app.parallax.model.Messages;
import app.parallax.session.PossiblePlace;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Draws a place where an annotation may be meant to stand: how well it agrees, and the words with their neighbours. */
final class PlaceCell extends ListCell<PossiblePlace> {
    private final Label score = new Label();
    private final Label badge = new Label();
    private final WordFlow words = new WordFlow("", Fonts.SERIF);
    private final HBox content = new HBox(8, score, badge, words);

    PlaceCell() {
        score.getStyleClass().addAll("caption", "count");
        score.setMinWidth(USE_PREF_SIZE);
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().addAll("quote", "small");
        HBox.setHgrow(words, Priority.ALWAYS);
        content.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PossiblePlace place, boolean empty) {
        super.updateItem(place, empty);
        if (place == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        score.setText(Messages.text("placing.score", place.score()));
        badge.setText(place.article().label());
        words.setText(place.snippet().text(), place.snippet().hits());
        setAccessibleText(score.getText() + " " + place.article().label() + " " + place.snippet().text());
        setGraphic(content);
    }
}
