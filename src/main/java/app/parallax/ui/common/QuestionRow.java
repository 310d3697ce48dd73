package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** A row that asks for one value below a list: the question, its field, and a button that cancels, as Escape does. */
public abstract class QuestionRow extends HBox implements ClosesOnEscape {
    /** Width in pixels below which the question is hidden, so that its answer has room. */
    private static final double ROOM_FOR_LABEL = 320;

    private final Runnable closed;

    /**
     * Creates the row, hidden.
     *
     * @param closed called after the row was closed
     */
    protected QuestionRow(Runnable closed) {
        super(6);
        this.closed = closed;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        show(false);
    }

    /** Shows a question with its field, and other nodes behind the button that cancels. */
    protected final void open(String question, Node field, Node... others) {
        var label = new Label(question);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        label.visibleProperty().bind(widthProperty().map(width -> width.doubleValue() > TextScale.of(ROOM_FOR_LABEL)));
        label.managedProperty().bind(label.visibleProperty());
        getChildren().setAll(label, field, Icons.CLOSE.button(Messages.text("question.cancel"), this::close));
        getChildren().addAll(others);
        show(true);
    }

    /** Hides the row without a value. */
    public void close() {
        if (isVisible()) {
            getChildren().clear();
            show(false);
            closed.run();
        }
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
