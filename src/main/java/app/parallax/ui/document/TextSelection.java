package app.parallax.ui.document;

import app.parallax.model.Article;
import app.parallax.model.Fact;
import app.parallax.session.OpenArticle;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import app.parallax.text.WordBounds;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Selects words, sentences and paragraphs of the focused text; repeated, it extends the selection. */
public final class TextSelection {
    private final Supplier<DocumentController> pane;

    /**
     * @param pane returns the focused pane
     */
    TextSelection(Supplier<DocumentController> pane) {
        this.pane = pane;
    }

    private record Place(ReadingArea area, String text, Span selected, Sentences sentences) {
        boolean isCaret() {
            return selected.length() == 0;
        }

        boolean select(@Nullable Span span) {
            if (span != null) {
                area.select(span);
            }
            return span != null;
        }
    }

    private boolean on(Function<Place, @Nullable Span> wanted) {
        var area = pane.get().area();
        var selected = area.selected();
        var open = pane.get().shown();
        if (selected.isEmpty() || open.isEmpty() || !area.isVisible()) {
            return false;
        }
        var text = open.get().text();
        var place = new Place(area, text, selected.get(), new Sentences(text, language(open.get())));
        area.requestFocus();
        return place.select(wanted.apply(place));
    }

    private static Locale language(OpenArticle open) {
        return Optional.of(open.article().get()).map(Article::language).map(Fact::value).map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    /**
     * Selects the whole text.
     *
     * @return false if there is none
     */
    public boolean all() {
        return on(place -> place.text().isEmpty() ? null : new Span(0, place.text().length()));
    }

    /**
     * Selects the word at the caret, or what is selected up to whole words; of whole words, the next one too.
     *
     * @return false if there is none
     */
    public boolean word() {
        return on(place -> {
            var now = place.selected();
            var whole = WordBounds.extend(place.text(), now.start(), now.end());
            if (!whole.equals(now)) {
                return whole;
            }
            var next = WordBounds.next(place.text(), now.end());
            return next == null ? null : place.isCaret() ? next : new Span(now.start(), next.end());
        });
    }

    /**
     * Selects the sentence at the caret, or extends the selection to whole sentences, or by the next sentence.
     *
     * @return false if there is none
     */
    public boolean sentence() {
        return on(place -> {
            var now = place.selected();
            var sentences = place.sentences();
            var whole = sentences.whole(now.start(), now.end());
            if (whole == null) {
                return sentences.next(now.end());
            }
            if (place.isCaret() || !whole.equals(now)) {
                return whole;
            }
            var next = sentences.next(now.end());
            return next == null ? null : new Span(now.start(), next.end());
        });
    }

    /**
     * Removes the last sentence from the selection; after the only one, the caret stays at its begin.
     *
     * @return false if nothing is selected
     */
    public boolean fewerSentences() {
        return on(place -> {
            var now = place.selected();
            if (place.isCaret()) {
                return null;
            }
            var last = place.sentences().previous(now.end());
            var before = last == null ? null : place.sentences().previous(last.start());
            return before == null || before.end() <= now.start()
                    ? new Span(now.start(), now.start())
                    : new Span(now.start(), before.end());
        });
    }

    /**
     * Selects another sentence in place of the selection.
     *
     * @param by 1 for the next, -1 for the previous
     * @return false if there is none
     */
    public boolean step(int by) {
        return on(place -> by > 0
                ? place.sentences().next(place.selected().end())
                : place.sentences().previous(place.selected().start()));
    }

    /**
     * Selects the paragraph at the caret, or extends the selection to whole paragraphs, or by the next paragraph.
     *
     * @return false if there is none
     */
    public boolean paragraph() {
        return on(place -> {
            var now = place.selected();
            var sentences = place.sentences();
            var whole = sentences.wholeParagraphs(now.start(), now.end());
            if (whole != null && (place.isCaret() || !whole.equals(now))) {
                return whole;
            }
            var next = sentences.next(now.end());
            var another = next == null ? null : sentences.paragraph(next.start());
            return another == null ? null : new Span(place.isCaret() ? another.start() : now.start(), another.end());
        });
    }
}
