package app.parallax.ui.checking;

import app.parallax.model.Passage;
import app.parallax.ui.common.OneLine;
import app.parallax.ui.common.Quotes;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Draws a passage that may speak to the claim. */
final class LikelyCell extends ListCell<Passage> {
    private final OneLine words = new OneLine("quote", "small");

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
        words.show(Quotes.of(passage.quote()));
        setAccessibleText(passage.quote());
        setGraphic(words);
    }
}
