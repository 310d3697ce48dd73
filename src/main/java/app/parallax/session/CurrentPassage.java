package app.parallax.session;

import app.parallax.model.Mark;
import app.parallax.model.Passage;
import app.parallax.text.Graphemes;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import java.util.Optional;

/**
 * Determines the passage that a command works on: the selected words of the focused pane, else the passage of the mark
 * in focus.
 */
public final class CurrentPassage {
    private final Workspace workspace;
    private final Focus focus;

    public CurrentPassage(Session session) {
        this.workspace = session.workspace();
        this.focus = session.focus();
    }

    /** Returns the passage; empty if nothing is selected and no mark is in focus. */
    public Optional<Passage> get() {
        return selected().or(() -> mark().map(Mark::passage));
    }

    /** Returns the mark in focus if it belongs to the article of the focused pane. */
    public Optional<Mark> mark() {
        return shown().flatMap(open -> Optional.ofNullable(focus.mark().get()).flatMap(open::mark));
    }

    /**
     * Returns the selected words of the focused pane, without surrounding white space or half characters; empty if
     * there are none.
     */
    public Optional<Passage> selected() {
        var selection = focus.focused().selection().get();
        var open = shown();
        if (selection == null || open.isEmpty() || selection.end() > open.get().text().length()) {
            return Optional.empty();
        }
        return passage(open.get(), selection.start(), selection.end());
    }

    /**
     * Returns the passage of a span of an open article, without surrounding white space; empty if there is only white
     * space.
     *
     * @param from UTF-16 offset
     * @param to UTF-16 offset, exclusive
     */
    public static Optional<Passage> passage(OpenArticle open, int from, int to) {
        var text = open.text();
        var words = Span.trimmed(text, from, to);
        if (words.length() == 0) {
            return Optional.empty();
        }
        var span = Graphemes.snap(text, words.start(), words.end());
        var quote = Quote.of(text, span.start(), span.end());
        return Optional.of(new Passage(open.version().id(), span.start(), span.end(), quote.exact(), quote.prefix(),
                quote.suffix()));
    }

    private Optional<OpenArticle> shown() {
        return Optional.ofNullable(workspace.open().get(focus.focused().article().get()));
    }
}
