package app.parallax.ui.checking;

import app.parallax.model.Passage;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.QuoteMarks;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Draws a passage that may speak to the claim. */
final class LikelyCell extends ListCell<Passage> {
    private final EllipsisText words = new EllipsisText("quote", "small");

    LikelyCell() {
        words.setPrefWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Passage passage, boolean empty) {
        super.updateItem(passage, empty);
        if (passage == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        words.show(QuoteMarks.of(passage.quote()));
        setAccessibleText(passage.quote());
        setGraphic(words);
    }
}
