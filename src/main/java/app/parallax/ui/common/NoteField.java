package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.session.Session;
import app.parallax.text.note.NoteLinks;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * Shows a Markdown note in rendered form until a person edits it, by Enter, F2 or a click beside its links; it is
 * edited as plain text, where {@code [[} opens the list of link targets.
 */
public final class NoteField extends StackPane implements TypedField {
    /** The maximal length of an editable line in UTF-16 units: in Hebrew, laying out a longer one takes seconds. */
    private static final int LONGEST_LINE = 20_000;
    /** The maximal number of lines of an editable note: the area removes each of 200,000 lines separately. */
    private static final int MOST_LINES = 10_000;
    /** The number of UTF-16 units announced to screen readers at once; the rest is read block by block. */
    private static final int SPOKEN = 2_000;

    private final NoteArea area = new NoteArea();
    private final NoteView view;
    private final ScrollPane reading;
    private final LinkChoice choice;
    private final Session session;
    private String text = "";
    private boolean writing;
    private boolean leaves;
    private boolean filling;
    private Runnable leaving = () -> {
    };
    private Runnable changed = () -> {
    };

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
        Tip.on(view, Messages.text("note.tip"), () -> {
            var tip = new Tooltip();
            tip.setOnShowing(event -> tip.setText(isTooLong(text)
                    ? Messages.text("note.tooLong", LONGEST_LINE, MOST_LINES)
                    : Messages.text("note.tip")));
            return tip;
        });
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
        area.onChange(() -> {
            if (!filling) {
                changed.run();
            }
        });
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

    public String getText() {
        return isWritten() ? written() : text;
    }

    /** Returns the edited note, or the original one if it was not edited, since the area removes some characters. */
    private String written() {
        var now = area.getText();
        return now.equals(DisplaySanitizer.withoutTurns(text)) ? text : now;
    }

    public void setText(String newText) {
        filling = true;
        if (isWritten() && !writing && !area.isFocused() && !newText.isBlank()) {
            area.setVisible(false); // rendered text must not pass through the area line by line
            area.setText("");
        } else if (isWritten() && !getText().equals(newText)) {
            area.show(newText);
        }
        text = newText;
        arrange();
        filling = false;
    }

    @Override
    public String typed() {
        return getText();
    }

    @Override
    public void type(String newText) {
        setText(newText);
    }

    /** Whether the text is in the area, where each line is laid out. */
    private boolean isWritten() {
        return area.isVisible();
    }

    /** Refreshes the names of link targets. */
    public void refresh() {
        if (reading.isVisible()) {
            view.show(text);
        }
    }

    /** Whether the note is being edited. */
    public boolean isWriting() {
        return area.isFocused();
    }

    /** Sets the action after the end of editing, by Esc or by the shortcut key and Enter. */
    public void setOnLeave(Runnable done) {
        leaving = done;
        leaves = true;
    }

    /** Sets the listener of a person's changes, called after each. */
    public void setOnTyped(Runnable work) {
        changed = work;
    }

    /** Starts editing at the end of the note. */
    @Override
    public void requestFocus() {
        write();
    }

    private void write() {
        if (session.whyReadOnly() != null || isTooLong(text)) {
            reading.requestFocus();
            return;
        }
        writing = true;
        arrange();
        area.requestFocus();
    }

    /** Whether a line is too long to edit; each is laid out as a whole. */
    private static boolean isTooLong(String note) {
        int start = 0;
        int lines = 1;
        for (int end = note.indexOf('\n'); end >= 0; end = note.indexOf('\n', start)) {
            if (end - start > LONGEST_LINE || ++lines > MOST_LINES) {
                return true;
            }
            start = end + 1;
        }
        return note.length() - start > LONGEST_LINE;
    }

    private void arrange() {
        boolean within = filling;
        filling = true;
        var now = getText();
        text = now;
        boolean read = !writing && !area.isFocused() && !now.isBlank();
        if (read && isWritten()) {
            area.setVisible(false);
            area.setText("");
        } else if (!read && !isWritten()) {
            area.show(now);
            area.setVisible(true);
            area.select(area.getDocumentEnd());
        }
        filling = within;
        reading.setVisible(read);
        area.setEditable(session.whyReadOnly() == null);
        if (read) {
            view.show(now);
            describe();
        }
    }

    private void describe() {
        var name = getAccessibleText() == null ? "" : getAccessibleText() + ": ";
        reading.setAccessibleText(name + NoteLinks.plain(text.substring(0, Math.min(SPOKEN, text.length())))
                + (isTooLong(text) ? " " + Messages.text("note.tooLong", LONGEST_LINE, MOST_LINES) : ""));
    }

    private void keyWhileReading(KeyEvent event) {
        boolean begins = (event.getCode() == KeyCode.ENTER && !event.isShortcutDown())
                || (event.getCode() == KeyCode.F2 && !event.isShiftDown() && !event.isShortcutDown());
        if (reading.isFocused() && begins) {
            write();
            event.consume();
        }
    }

    private void keyWhileWriting(KeyEvent event) {
        if (!area.isFocused() || choice.isShowing()) {
            return;
        }
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            // a field that keeps the focus would be a trap
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (leaves && (event.getCode() == KeyCode.ESCAPE
                || (event.getCode() == KeyCode.ENTER && event.isShortcutDown()))) {
            leaving.run();
            event.consume();
        }
    }
}
