package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.Mark;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.text.Span;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The commands that move the selection by word, sentence, paragraph, mark and article. */
public final class ReadingCommands {
    private final Session session;
    private final Navigation navigation;
    private final DocumentsController documents;
    private final IntFunction<Optional<UUID>> articleBeside;
    private final Consumer<String> tell;

    /**
     * @param articleBeside returns the article at a distance in the list from that of the focused pane
     * @param tell shows a sentence in the status bar
     */
    public ReadingCommands(Session session, Navigation navigation, DocumentsController documents,
            IntFunction<Optional<UUID>> articleBeside, Consumer<String> tell) {
        this.session = session;
        this.navigation = navigation;
        this.documents = documents;
        this.articleBeside = articleBeside;
        this.tell = tell;
    }

    public void define(Actions actions) {
        var selection = documents.textSelection();
        define(actions, Command.SELECT_WORD, selection::word);
        define(actions, Command.SELECT_SENTENCE, selection::sentence);
        define(actions, Command.FEWER_SENTENCES, selection::fewerSentences);
        define(actions, Command.SELECT_PARAGRAPH, selection::paragraph);
        define(actions, Command.NEXT_SENTENCE, () -> selection.step(1));
        define(actions, Command.PREVIOUS_SENTENCE, () -> selection.step(-1));
        actions.set(Command.NEXT_MARK, () -> mark(1));
        actions.set(Command.PREVIOUS_MARK, () -> mark(-1));
        actions.set(Command.NEXT_ARTICLE, () -> article(1));
        actions.set(Command.PREVIOUS_ARTICLE, () -> article(-1));
    }

    private void define(Actions actions, Command command, BooleanSupplier select) {
        actions.set(command, () -> {
            if (!select.getAsBoolean()) {
                tell.accept(Messages.text("shell.nothingToSelect"));
            }
        });
    }

    /** Goes to another mark of the focused pane, from the mark in focus or the caret, cyclically. */
    private void mark(int by) {
        var marks = documents.marks();
        if (marks.isEmpty()) {
            tell.accept(Messages.text("shell.noMarkHere"));
            return;
        }
        var caret = Optional.ofNullable(session.focus().focused().selection().get()).map(Span::start).orElse(0);
        int now = marks.stream().map(Mark::id).toList().indexOf(session.focus().mark().get());
        int before = (int) marks.stream().filter(mark -> mark.passage().start() < caret).count();
        int next = now >= 0 ? now + by : by > 0 ? before : before - 1;
        session.runUnattended(navigation.reveal(marks.get(Math.floorMod(next, marks.size())))
                .thenRun(documents::requestFocus));
    }

    private void article(int by) {
        var next = articleBeside.apply(by);
        if (next.isEmpty()) {
            tell.accept(Messages.text("shell.noArticleListed"));
            return;
        }
        session.runUnattended(navigation.show(session.focus().focused(), next.get()).thenRun(documents::requestFocus));
    }
}
