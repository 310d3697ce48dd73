package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A proposed value as a dashed chip with a question mark; a click or Enter accepts it. */
public final class Proposal extends Button {
    public Proposal(String words, Runnable take) {
        var text = new EllipsisText();
        text.show(words + "?");
        text.setMaxWidth(420);
        setGraphic(text);
        getStyleClass().setAll("button", "proposal");
        setAccessibleText(Messages.text("proposal.take", words));
        Tip.on(this, Messages.text("proposal.take", words));
        setOnAction(event -> take.run());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> { // the default button of the form would consume it
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                fire();
                event.consume();
            }
        });
    }
}
