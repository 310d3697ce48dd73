package app.parallax.session.edit;

import app.parallax.model.Change;
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

/** Moves the ends of a mark, which keeps its identity. */
public final class MarkResizer {

    /** The moves of an end by one word. */
    public enum Step {
        /** The end includes the next word. */
        EXTEND_END,
        /** The end excludes the last word. */
        SHRINK_END,
        /** The start includes the previous word. */
        EXTEND_START,
        /** The start excludes the first word. */
        SHRINK_START
    }

    private final Session session;

    public MarkResizer(Session session) {
        this.session = session;
    }

    /** Returns the range of a mark after a step; empty if there is no word left on that side. */
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

    /** Returns the end of the word at an offset, else of the next word; -1 if there is none. */
    private static int wordEndAfter(String text, int offset) {
        int here = offset == 0 ? 0 : WordBounds.extend(text, offset - 1, offset).end();
        return here > offset ? here : end(WordBounds.next(text, offset));
    }

    private static int wordStartBefore(String text, int offset) {
        int here = offset == text.length() ? offset : WordBounds.extend(text, offset, offset + 1).start();
        return here < offset ? here : start(WordBounds.previous(text, offset));
    }

    /** Returns the end of the last word before an offset; punctuation after the last word is dropped first. */
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

    /** Moves an end of a mark by one word; returns whether it moved. */
    public CompletableFuture<Boolean> step(Mark mark, Step step) {
        var now = session.workspace().mark(mark.id()).orElse(mark); // after earlier edits
        var to = open(now).flatMap(open -> stepped(open.text(),
                new Span(now.passage().start(), now.passage().end()), step));
        return to.isEmpty() ? CompletableFuture.completedFuture(false) : resize(now, to.get());
    }

    /**
     * Sets the range of a mark, without surrounding white space or half characters.
     *
     * @return whether it moved; false if there is only white space
     */
    public CompletableFuture<Boolean> resize(Mark mark, Span to) {
        var passage = passage(mark, to).filter(words -> !words.equals(mark.passage()));
        if (passage.isEmpty()) {
            return CompletableFuture.completedFuture(false);
        }
        return session
                .perform(Message.of("edit.resize"), List.of(change(mark, passage.get())))
                .thenApply(done -> true);
    }

    /** Returns the change of range; in another version than the passage's own, the placement changes. */
    private static Change change(Mark mark, Passage passage) {
        var placed = mark.placement(passage.version());
        if (mark.shown() == null || placed.isEmpty()) {
            return new Change(mark.annotation(), mark.annotation().withPassage(passage, Session.now()));
        }
        var old = placed.get();
        return new Change(old, new Placement(old.id(), old.annotation(), old.version(), Placement.State.BY_HAND,
                passage.start(), passage.end(), old.score()));
    }

    /** Returns the passage that a mark would have; empty if there is only white space. */
    public Optional<Passage> passage(Mark mark, Span to) {
        return open(mark).flatMap(open -> CurrentPassage.passage(open, to.start(), to.end()));
    }

    private Optional<OpenArticle> open(Mark mark) {
        return session.workspace().shown().stream()
                .filter(open -> open.version().id().equals(mark.passage().version())).findFirst();
    }
}
