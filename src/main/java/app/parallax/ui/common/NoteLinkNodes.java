package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.notes.NoteReader;
import app.parallax.text.note.NoteLink;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/** Makes words of a note links for mouse, keyboard and screen readers; the first word takes the focus. */
record NoteLinkNodes(Session session, NoteReader noteReader) {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    void makeLink(List<Text> words, NoteLink link, boolean gone) {
        if (gone) {
            Tip.on(words.getFirst(), Messages.text("note.goneTip"));
            return;
        }
        activate(words, Messages.text("note.link", KindIcons.name(link.kind()), joined(words)),
                () -> session.runUnattended(noteReader.followLink(link.kind(), link.target())));
    }

    /** Makes words with an external address copy it; it is never followed. */
    void makeCopyable(List<Text> words, String address) {
        words.forEach(word -> Tip.on(word, Messages.text("note.address", address)));
        activate(words, Messages.text("note.addressOf", joined(words), address), () -> {
            var content = new ClipboardContent();
            content.putString(address);
            Clipboard.getSystemClipboard().setContent(content);
            words.forEach(word -> Tip.on(word, Messages.text("note.copied", address)));
        });
    }

    static String joined(List<Text> words) {
        return words.stream().map(Text::getText).collect(Collectors.joining()).strip();
    }

    /** Makes words react to mouse and keyboard. */
    static void activate(List<Text> words, String name, Runnable action) {
        var first = words.getFirst();
        first.setAccessibleRole(AccessibleRole.HYPERLINK);
        first.setAccessibleText(name);
        first.setFocusTraversable(true);
        first.focusedProperty().subscribe(focused -> words.forEach(word -> emphasise(word, focused)));
        first.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
        for (var word : words) {
            word.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    action.run();
                    event.consume();
                }
            });
            word.hoverProperty().subscribe(
                    over -> words.forEach(each -> emphasise(each, over || words.getFirst().isFocused())));
        }
    }

    private static void emphasise(Text word, boolean lit) {
        word.pseudoClassStateChanged(LIT, lit);
    }
}
