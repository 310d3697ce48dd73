package app.parallax.ui.common;

import app.parallax.model.Messages;
import app.parallax.session.Session;
import app.parallax.text.note.NoteLinks;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * A note in Markdown: shown as it is read until somebody writes in it, by Enter, F2 or a click beside its links;
 * written as plain text, where {@code [[} opens a list of what can be linked to.
 */
public final class NoteField extends StackPane {
    private final NoteArea area = new NoteArea();
    private final NoteView view;
    private final ScrollPane reading;
    private final LinkChoice choice;
    private final Session session;
    private boolean writing;
    private boolean leaves;
    private Runnable leaving = () -> {
    };
    private Runnable cancelling = () -> {
    };

    /**
     * A field without a note.
     *
     * @param session
     *            the project that links lead into
     */
    public NoteField(Session session) {
        this.session = session;
        this.view = new NoteView(session);
        this.reading = new ScrollPane(view);
        this.choice = new LinkChoice(area, session);
        getStyleClass().add("note-field");
        reading.getStyleClass().addAll("field", "note-reading");
        reading.setFitToWidth(true);
        reading.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        reading.setFocusTraversable(true);
        reading.setMinHeight(0);
        reading.setAccessibleRole(AccessibleRole.TEXT_AREA);
        reading.addEventHandler(KeyEvent.KEY_PRESSED, this::keyWhileReading);
        reading.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !isBar(event.getTarget())) {
                write();
            }
        });
        Tooltip.install(view, new Tooltip(Messages.text("note.tip")));
        accessibleTextProperty().subscribe(name -> {
            area.setAccessibleText(name);
            describe();
        });
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                writing = false;
                arrange();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyWhileWriting);
        getChildren().setAll(reading, area);
        arrange();
    }

    private static boolean isBar(Object target) {
        for (var node = target instanceof Node each ? each : null; node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("scroll-bar") || node.getStyleClass().contains("button")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The note.
     *
     * @return Markdown as it is written
     */
    public String getText() {
        return area.getText();
    }

    /**
     * Shows another note.
     *
     * @param text
     *            Markdown
     */
    public void setText(String text) {
        if (!area.getText().equals(text)) {
            area.setText(text);
        }
        arrange();
    }

    /** Looks again what links are called now. */
    public void refresh() {
        if (reading.isVisible()) {
            view.show(area.getText());
        }
    }

    /**
     * Whether somebody writes in it.
     *
     * @return true while the keyboard is in the text
     */
    public boolean isWriting() {
        return area.isFocused();
    }

    /**
     * Says what is done when the person is done with writing, by the shortcut key and Enter.
     *
     * @param done
     *            gives the keyboard to something else
     * @param cancelled
     *            the same for Esc
     */
    public void setOnLeave(Runnable done, Runnable cancelled) {
        leaving = done;
        cancelling = cancelled;
        leaves = true;
    }

    /** Begins to write, at the end of what is there. */
    @Override
    public void requestFocus() {
        write();
    }

    private void write() {
        if (session.whyReadOnly() != null) {
            reading.requestFocus();
            return;
        }
        writing = true;
        arrange();
        area.requestFocus();
    }

    private void arrange() {
        var text = area.getText();
        boolean read = !writing && !area.isFocused() && !text.isBlank();
        reading.setVisible(read);
        area.setVisible(!read);
        area.setEditable(session.whyReadOnly() == null);
        if (read) {
            view.show(text);
            describe();
        }
    }

    private void describe() {
        var name = getAccessibleText() == null ? "" : getAccessibleText() + ": ";
        reading.setAccessibleText(name + NoteLinks.plain(area.getText()));
    }

    private void keyWhileReading(KeyEvent event) {
        if (event.getTarget() == reading && (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()
                || event.getCode() == KeyCode.F2 && !event.isShiftDown() && !event.isShortcutDown())) {
            write();
            event.consume();
        }
    }

    private void keyWhileWriting(KeyEvent event) {
        if (!area.isFocused() || choice.isShowing() || !leaves) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            cancelling.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            leaving.run();
            event.consume();
        }
    }
}
