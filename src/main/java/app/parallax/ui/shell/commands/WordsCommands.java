package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/** Copies and selects the words of the field that has the keyboard, else of the article in the focused pane. */
public final class WordsCommands {
    private final Session session;
    private final DocumentsController documents;
    private final Consumer<String> tell;

    /**
     * @param tell shows a sentence in the status bar
     */
    public WordsCommands(Session session, DocumentsController documents, Consumer<String> tell) {
        this.session = session;
        this.documents = documents;
        this.tell = tell;
    }

    /**
     * Defines the commands.
     *
     * @param focused what has the keyboard
     */
    public void define(Actions actions, Supplier<@Nullable Node> focused) {
        actions.set(Command.COPY, () -> {
            if (focused.get() instanceof TextInputControl field && !field.getSelectedText().isEmpty()) {
                field.copy();
            } else {
                selected(session).ifPresentOrElse(WordsCommands::copy,
                        () -> tell.accept(Messages.text("shell.selectFirst")));
            }
        });
        actions.set(Command.SELECT_ALL, () -> {
            if (focused.get() instanceof TextInputControl field) {
                field.selectAll();
            } else if (!documents.textSelection().all()) {
                tell.accept(Messages.text("shell.nothingToSelect"));
            }
        });
    }

    /** The selected words of the focused pane as they stand in the text; empty if none are. */
    static Optional<String> selected(Session session) {
        PaneState pane = session.focus().focused();
        var selection = pane.selection().get();
        return Optional.ofNullable(session.workspace().open().get(pane.article().get())).map(open -> open.text())
                .filter(text -> selection != null && selection.length() > 0 && selection.end() <= text.length())
                .map(text -> text.substring(selection.start(), selection.end()));
    }

    private static void copy(String words) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
    }
}
