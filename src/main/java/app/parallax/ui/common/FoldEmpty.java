package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/** A button that folds what is empty, lanes or columns, and shows it again; stored with the project. */
public final class FoldEmpty {
    private final Session session;
    private final String fold;
    private final String unfold;
    private final ToggleButton button = new ToggleButton();

    /**
     * The button, not shown until something is empty.
     *
     * @param fold key of the words on the button while all is shown, and of the choice in the project
     * @param unfold key of the words while something is folded
     */
    public FoldEmpty(Session session, String fold, String unfold, Runnable changed) {
        this.session = session;
        this.fold = fold;
        this.unfold = unfold;
        button.setId(fold.replace('.', '-'));
        button.getStyleClass().add("icon-button");
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setOnAction(event -> {
            session.runUnattended(session.storeState(Map.of(fold, String.valueOf(button.isSelected()))));
            changed.run();
        });
        show(0);
    }

    /** The button with the choice of last time. */
    public Node restored() {
        button.setSelected(Boolean.parseBoolean(session.storedState().get(fold)));
        return button;
    }

    public boolean isFolded() {
        return button.isSelected();
    }

    /** Shows the button where something is empty. */
    public void show(int empty) {
        button.setVisible(empty > 0);
        button.setManaged(empty > 0);
        button.setGraphic((button.isSelected() ? Icons.EXPAND_ROW : Icons.FOLD).node());
        button.setText(String.valueOf(empty));
        var words = Messages.count(button.isSelected() ? unfold : fold, empty);
        Tip.on(button, words);
        button.setAccessibleText(words);
    }
}
