package app.parallax.ui.draft;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.ui.common.ClosesOnEscape;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.MergeChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line below the rows that asks for the reason of accepting a row or for the claim that it states; Escape cancels. */
final class QuestionBar extends HBox implements ClosesOnEscape {
    private final Runnable left;

    /**
     * Creates the line, hidden.
     *
     * @param left told when the line is closed
     */
    QuestionBar(Runnable left) {
        super(6);
        this.left = left;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getStyleClass().add("draft-ask");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        setVisible(false);
        setManaged(false);
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
        open("draft.accept", field);
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
        open("draft.linkTo", choice);
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

    private void open(String question, Node field) {
        var label = new Label(Messages.text(question));
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        var close = Icons.CLOSE.button(Messages.text("draft.askNothing"), this::close);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(label, field, close);
        setVisible(true);
        setManaged(true);
    }

    private void close() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
        left.run();
    }
}
