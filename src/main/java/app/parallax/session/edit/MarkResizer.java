package app.parallax.session.edit;

import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Mark;
import app.parallax.model.Message;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.session.CurrentPassage;
import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import app.parallax.text.Span;
import app.parallax.text.WordBounds;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Moves the ends of a mark: it stays the same mark, on more or fewer words. */
public final class MarkResizer {

    /** Which end goes which way, by one word. */
    public enum Step {
        /** The end takes in the next word. */
        EXTEND_END,
        /** The end gives up the last word. */
        SHRINK_END,
        /** The start takes in the word before. */
        EXTEND_START,
        /** The start gives up the first word. */
        SHRINK_START
    }

    private final Session session;

    /** For an open project. */
    public MarkResizer(Session session) {
        this.session = session;
    }

    /**
     * Where a mark would stand after a step.
     *
     * @param from where it stands
     * @return the new place; empty if no word is left on that side
     */
    public static Optional<Span> stepped(String text, Span from, Step step) {
        int start = from.start();
        int end = from.end();
        switch (step) {
            case EXTEND_END -> end = wordEndAfter(text, end);
            case SHRINK_END -> end = wordEndBefore(text, end);
            case EXTEND_START -> start = wordStartBefore(text, start);
            case SHRINK_START -> start = wordStartAfter(text, start);
        }
        return start < 0 || end < 0 || start >= end || (start == from.start() && end == from.end())
                ? Optional.empty()
                : Optional.of(new Span(start, end));
    }

    /** The end of the word that an offset lies in, else of the next; -1 if there is none. */
    private static int wordEndAfter(String text, int offset) {
        int here = offset == 0 ? 0 : WordBounds.extend(text, offset - 1, offset).end();
        return here > offset ? here : end(WordBounds.next(text, offset));
    }

    private static int wordStartBefore(String text, int offset) {
        int here = offset == text.length() ? offset : WordBounds.extend(text, offset, offset + 1).start();
        return here < offset ? here : start(WordBounds.previous(text, offset));
    }

    /** The end of the last word that ends before an offset; what stands after the last word goes first. */
    private static int wordEndBefore(String text, int offset) {
        var last = WordBounds.previous(text, offset);
        return last == null || last.end() < offset ? end(last) : end(WordBounds.previous(text, last.start()));
    }

    private static int wordStartAfter(String text, int offset) {
        var first = WordBounds.next(text, offset);
        return first == null || first.start() > offset ? start(first) : start(WordBounds.next(text, first.end()));
    }

    private static int start(@Nullable Span word) {
        return word == null ? -1 : word.start();
    }

    private static int end(@Nullable Span word) {
        return word == null ? -1 : word.end();
    }

    /**
     * Moves an end of a mark by one word.
     *
     * @return whether it moved, when it is on disk
     */
    public CompletableFuture<Boolean> step(Mark mark, Step step) {
        var now = session.workspace().mark(mark.id()).orElse(mark); // as it stands after what was asked before
        var to = open(now).flatMap(open -> stepped(open.text(),
                new Span(now.passage().start(), now.passage().end()), step));
        return to.isEmpty() ? CompletableFuture.completedFuture(false) : resize(now, to.get());
    }

    /**
     * Puts a mark on other words.
     *
     * @param to from where to where; white space at the ends is left out and no character is cut
     * @return whether it moved, when it is on disk; not if there are only spaces
     */
    public CompletableFuture<Boolean> resize(Mark mark, Span to) {
        var passage = passage(mark, to).filter(words -> !words.equals(mark.passage()));
        if (passage.isEmpty()) {
            return CompletableFuture.completedFuture(false);
        }
        return session
                .perform(new Edit(Messages.label(Message.of("edit.resize")), List.of(change(mark, passage.get()))))
                .thenApply(done -> true);
    }

    /** A passage stays on its version: in another one it is the placement that moves. */
    private static Change change(Mark mark, Passage passage) {
        var placed = mark.placement(passage.version());
        if (mark.shown() == null || placed.isEmpty()) {
            return new Change(mark.annotation(), mark.annotation().withPassage(passage, Session.now()));
        }
        var old = placed.get();
        return new Change(old, new Placement(old.id(), old.annotation(), old.version(), Placement.State.BY_HAND,
                passage.start(), passage.end(), old.score()));
    }

    /**
     * The passage that a mark would have.
     *
     * @param to from where to where
     * @return empty if there are only spaces
     */
    public Optional<Passage> passage(Mark mark, Span to) {
        return open(mark).flatMap(open -> CurrentPassage.passage(open, to.start(), to.end()));
    }

    private Optional<OpenArticle> open(Mark mark) {
        return session.workspace().shown().stream()
                .filter(open -> open.version().id().equals(mark.passage().version())).findFirst();
    }
}
