package app.parallax.ui.table;

import app.parallax.ui.common.NameCompletion;
import app.parallax.ui.common.QuestionRow;
import app.parallax.ui.common.TypedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Asks for the name of a tag, analyst or filter, or for a date; a refused value stays with the reason. */
final class NameQuestion extends QuestionRow {
    private static final int LONGEST = 120;

    private Runnable keepDraft = () -> {
    };

    /**
     * @param closed called after the row was closed
     */
    NameQuestion(Runnable closed) {
        super(closed);
        getStyleClass().add("ask-line");
    }

    /**
     * Asks for a value, in place of an earlier question.
     *
     * @param take receives the value; returns why it is refused
     */
    void ask(String question, List<String> names, Function<String, Optional<String>> take) {
        keepDraft.run();
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
            if (event.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
                take.apply(field.getText().strip()).ifPresentOrElse(why -> {
                    refusal.setText(why.length() > LONGEST ? why.substring(0, LONGEST) + "…" : why);
                    field.selectAll();
                }, () -> {
                    completion.show("");
                    close();
                });
                event.consume();
            }
        });
        open(question, field, refusal);
        field.requestFocus();
        var key = "ask " + question;
        TypedText.of(field).draft(key).ifPresent(draft -> {
            completion.show(draft.getOrDefault("text", ""));
            field.selectAll();
        });
        var drafts = TypedText.of(field);
        keepDraft = () -> drafts.setDraft(key, field.getText().isBlank() ? Map.of() : Map.of("text", field.getText()));
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                keepDraft.run();
            }
        });
    }

    /** Hides the row; its text is a draft, which the same question restores. */
    @Override
    public void close() {
        keepDraft.run();
        keepDraft = () -> {
        };
        super.close();
    }
}
