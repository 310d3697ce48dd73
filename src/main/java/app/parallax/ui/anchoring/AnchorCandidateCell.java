package app.parallax.ui.anchoring;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.session.anchoring.AnchorCandidate;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.QuoteMarks;
import app.parallax.ui.common.Tip;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Draws a place where an annotation may be meant to stand: how well it agrees, and the words. */
final class AnchorCandidateCell extends ListCell<AnchorCandidate> {
    private final Label score = new Label();
    private final Label badge = new Label();
    private final EllipsisText words = new EllipsisText("quote", "small");
    private final HBox content = new HBox(8, score, badge, words);

    AnchorCandidateCell() {
        score.getStyleClass().addAll("caption", "count");
        score.setMinWidth(USE_PREF_SIZE);
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setPrefWidth(0);
        content.getStyleClass().add("mention-row");
        content.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AnchorCandidate place, boolean empty) {
        super.updateItem(place, empty);
        if (place == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            Tip.on(this, null);
            return;
        }
        score.setText(Messages.text("placing.score", place.score()));
        badge.setText(DisplaySanitizer.inPlace(place.article().label()));
        words.show(QuoteMarks.of(place.passage().quote()));
        Tip.on(this, DisplaySanitizer.inPlace(place.snippet().text()));
        setAccessibleText(score.getText() + " " + place.article().label() + " " + place.snippet().text());
        setGraphic(content);
    }
}
