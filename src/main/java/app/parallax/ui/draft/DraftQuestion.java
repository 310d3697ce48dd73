package app.parallax.ui.draft;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.ui.common.MergeChoice;
import app.parallax.ui.common.QuestionRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Asks for the reason of accepting a row of a draft, or for the claim that the row states. */
final class DraftQuestion extends QuestionRow {
    /**
     * @param closed called after the row was closed
     */
    DraftQuestion(Runnable closed) {
        super(closed);
        getStyleClass().add("draft-ask");
    }

    /** Asks for a reason, which may be empty. */
    void reason(Consumer<String> take) {
        var field = new TextField();
        field.setId("draft-reason");
        field.getStyleClass().add("small");
        field.setPromptText(Messages.text("draft.reason"));
        field.setAccessibleText(Messages.text("draft.reason"));
        field.setMinWidth(60);
        field.setOnAction(event -> {
            var why = field.getText().strip();
            close();
            take.accept(why);
        });
        ask("draft.accept", field);
        field.requestFocus();
    }

    /** Asks for one of the claims, of which one may be proposed. */
    void claim(List<Claim> claims, Optional<Claim> proposed, Consumer<Claim> take) {
        var choice = new MergeChoice<Claim>("draft-claim", "draft.whichClaim", "draft.link", Claim::text, claim -> {
            close();
            take.accept(claim);
        });
        choice.show(claims);
        choice.setMinWidth(0);
        ask("draft.linkTo", choice);
        if (choice.lookup("#draft-claim-into") instanceof ComboBox<?> into) {
            choose(into, proposed);
            into.requestFocus();
            choice.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER && !into.isShowing() && into.getValue() != null
                        && choice.lookup("#draft-claim-merge") instanceof Button button) {
                    button.fire();
                    event.consume();
                }
            });
        }
    }

    private static <T> void choose(ComboBox<T> into, Optional<Claim> proposed) {
        into.getItems().stream().filter(each -> proposed.isPresent() && each.equals(proposed.get())).findFirst()
                .ifPresentOrElse(into::setValue, () -> into.getSelectionModel().selectFirst());
    }

    private void ask(String question, Node field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        open(Messages.text(question), field);
    }
}
