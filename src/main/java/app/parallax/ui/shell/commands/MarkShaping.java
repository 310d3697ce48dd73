package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.MarkResizer;
import app.parallax.session.edit.TagEditor;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The commands that move the ends of a mark, or tag it by its words. */
public final class MarkShaping {
    private static final int LONGEST_NAME = 40;

    private final Session session;
    private final Editor editor;
    private final TagEditor tagEditor;
    private final MarkResizer resizer;
    private final CurrentPassage passage;
    private final Consumer<String> tell;
    private CompletableFuture<?> turn = CompletableFuture.completedFuture(true);

    /**
     * @param tell shows a sentence in the status bar
     */
    public MarkShaping(Session session, Editor editor, CurrentPassage passage, Consumer<String> tell) {
        this.session = session;
        this.editor = editor;
        this.tagEditor = new TagEditor(session);
        this.resizer = new MarkResizer(session);
        this.passage = passage;
        this.tell = tell;
    }

    public void define(Actions actions) {
        actions.set(Command.TAG_FROM_WORDS, this::tagFromWords);
        actions.set(Command.EXTEND_END, () -> step(MarkResizer.Step.EXTEND_END));
        actions.set(Command.SHRINK_END, () -> step(MarkResizer.Step.SHRINK_END));
        actions.set(Command.EXTEND_START, () -> step(MarkResizer.Step.EXTEND_START));
        actions.set(Command.SHRINK_START, () -> step(MarkResizer.Step.SHRINK_START));
    }

    /** Moves an end of the mark in focus by a word, after earlier moves of a held key. */
    void step(MarkResizer.Step step) {
        var mark = passage.mark();
        if (mark.isEmpty()) {
            tell.accept(Messages.text("shell.noMarkToResize"));
            return;
        }
        var next = turn.handle((done, failure) -> true).thenCompose(ready -> resizer.step(mark.get(), step))
                .thenAccept(moved -> {
                    if (!moved) {
                        tell.accept(Messages.text("shell.noWordThere"));
                    }
                });
        turn = next;
        session.runUnattended(next);
    }

    /** Tags the selected words with a tag of that name, which is created if missing. */
    void tagFromWords() {
        var words = passage.get();
        if (words.isEmpty()) {
            tell.accept(Messages.text("shell.selectFirst"));
            return;
        }
        var name = shortened(words.get().quote());
        var known = TagTree.of(session.workspace()).find(name);
        session.runUnattended((known.isPresent()
                ? tagEditor.apply(editor, words.get(), known.get().id())
                : editor.tagWithNew(words.get(), tagEditor.newTag(name, null))).thenAccept(mark -> {
                    session.focus().mark().set(mark);
                    tell.accept(Messages.text("shell.taggedByWords", name));
                }));
    }

    /** Returns the words on one line, shortened after a word. */
    static String shortened(String quote) {
        var line = quote.strip().replaceAll("[\\s\\u00a0]+", " ");
        if (line.length() <= LONGEST_NAME) {
            return line;
        }
        int cut = line.lastIndexOf(' ', LONGEST_NAME);
        return line.substring(0, cut > 0 ? cut : line.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }
}
