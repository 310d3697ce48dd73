package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.HistoryEntry;
import app.parallax.session.Session;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The commands that undo and redo edits, and the announcement of each edit. */
public final class HistoryCommands {
    private HistoryCommands() {}

    /**
     * Defines undo and redo, and announces each edit.
     *
     * @return ends the announcements
     */
    public static Subscription define(Actions actions, Session session, MarkingCommands marking, Supplier<Window> owner,
            Consumer<String> tell) {
        actions.set(Command.UNDO, () -> marking.undo(owner.get()));
        actions.set(Command.REDO, marking::redo);
        actions.set(Command.COPY_QUOTES, marking::copyQuotes);
        actions.set(Command.REMOVE_SAMPLE_MARKS, marking::removeSampleMarks);
        var workspace = session.workspace();
        actions.enableWhen(Command.UNDO, whileWritable(session, () -> workspace.undo().getValue() != null));
        actions.enableWhen(Command.REDO, whileWritable(session, () -> workspace.redo().getValue() != null));
        actions.enableWhen(Command.REMOVE_SAMPLE_MARKS, whileWritable(session, marking::hasSampleMarks));
        actions.get(Command.UNDO).textProperty().bind(workspace.undo()
                .map(entry -> label("shell.undo", entry)).orElse(Messages.text("command.undo")));
        actions.get(Command.REDO).textProperty().bind(workspace.redo()
                .map(entry -> label("shell.redo", entry)).orElse(Messages.text("command.redo")));
        return announceEdits(session, tell);
    }

    /** A project becomes read-only when its file is removed or replaced; its revision tells. */
    private static BooleanBinding whileWritable(Session session, BooleanSupplier possible) {
        var workspace = session.workspace();
        return Bindings.createBooleanBinding(() -> session.whyReadOnly() == null && possible.getAsBoolean(),
                workspace.revision(), workspace.undo(), workspace.redo());
    }

    private static String label(String key, @Nullable HistoryEntry entry) {
        return Messages.text(key, entry == null ? "" : Messages.text(entry.label()));
    }

    /** Announces the label of every new edit in place of an earlier message; a fuller message may follow. */
    private static Subscription announceEdits(Session session, Consumer<String> tell) {
        return session.workspace().undo().subscribe((before, now) -> {
            if (now != null && isNewer(now, before)) { // undo returns to an older edit, and announces itself
                tell.accept(Messages.text(now.label()));
            }
        });
    }

    private static boolean isNewer(HistoryEntry now, @Nullable HistoryEntry before) {
        return before == null || (!now.id().equals(before.id()) && !now.at().isBefore(before.at()));
    }
}
