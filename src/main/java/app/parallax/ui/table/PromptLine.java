package app.parallax.ui.table;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.NameCompletion;
import app.parallax.ui.common.TypedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** A line that asks for one value: Enter accepts it, Escape cancels. */
final class PromptLine extends HBox {
    private static final int LONGEST = 120;

    private final Runnable left;
    private Runnable leave = () -> {
    };

    /**
     * @param left called when the line is closed
     */
    PromptLine(Runnable left) {
        super(6);
        this.left = left;
        getStyleClass().add("ask-line");
        setMinWidth(0);
        close();
    }

    /**
     * Asks for a value, in place of an earlier question.
     *
     * @param take receives the value; returns why it is refused
     */
    void ask(String question, List<String> names, Function<String, Optional<String>> take) {
        leave.run();
        var label = new Label(question);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        var field = new TextField();
        field.setId("annotations-ask");
        field.getStyleClass().add("small");
        field.setAccessibleText(question);
        field.setPrefColumnCount(22);
        var completion = new NameCompletion(field, () -> names);
        var refusal = new Label();
        refusal.getStyleClass().add("caption");
        refusal.setMinWidth(0);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close(); // the text is a draft: the same question restores it
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
                take.apply(field.getText().strip()).ifPresentOrElse(why -> {
                    refusal.setText(why.substring(0, Math.min(why.length(), LONGEST)));
                    field.selectAll();
                }, () -> {
                    completion.show("");
                    close();
                });
                event.consume();
            }
        });
        var close = Icons.CLOSE.button(Messages.text("table.askNothing"), this::close);
        getChildren().setAll(label, field, close, refusal);
        setVisible(true);
        setManaged(true);
        field.requestFocus();
        var key = "ask " + question;
        TypedText.of(field).draft(key).ifPresent(draft -> {
            completion.show(draft.getOrDefault("text", ""));
            field.selectAll();
        });
        var drafts = TypedText.of(field);
        leave = () -> drafts.setDraft(key, field.getText().isBlank() ? Map.of() : Map.of("text", field.getText()));
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                leave.run();
            }
        });
    }

    void close() {
        leave.run();
        leave = () -> {
        };
        boolean was = isVisible() && !getChildren().isEmpty();
        getChildren().clear();
        setVisible(false);
        setManaged(false);
        if (was) {
            left.run();
        }
    }
}
