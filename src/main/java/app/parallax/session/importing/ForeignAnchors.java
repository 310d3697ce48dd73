package app.parallax.session.importing;

import app.parallax.io.annotations.ForeignTarget;
import app.parallax.io.annotations.ForeignTarget.Place;
import app.parallax.io.annotations.ForeignTarget.Position;
import app.parallax.io.annotations.ForeignTarget.Range;
import app.parallax.io.annotations.ForeignTarget.Words;
import app.parallax.text.Anchorer;
import app.parallax.text.ExactQuoteFinder;
import app.parallax.text.Graphemes;
import app.parallax.text.Offsets;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Anchors foreign annotations in one text. Quote and context decide; a position selects among equal matches, and counts
 * alone only if there is no quote.
 */
final class ForeignAnchors {
    /** The length below which words match at a wrong position by chance, in UTF-16 units. */
    private static final int BY_CHANCE = 8;
    /** The length below which words without context or position have like words by chance, in UTF-16 units. */
    private static final int LIKE_BY_CHANCE = 20;
    /** The factor by which a quote may be longer than the text. */
    private static final int LONGER = 2;

    private final String text;
    private final boolean isFile;
    private final Offsets offsets;
    private final Anchorer anchorer;

    /**
     * @param isFile whether the text's UTF-8 equals the original file, so that byte offsets apply
     */
    ForeignAnchors(String text, boolean isFile) {
        this.text = text;
        this.isFile = isFile;
        this.offsets = new Offsets(text);
        this.anchorer = new Anchorer(text);
    }

    /** The method by which an anchor was found. */
    enum Way {
        /** The exact quote, without a contradicting position; or a position without a quote. */
        AS_SAID,
        /** The exact quote, elsewhere than at the stated position. */
        MOVED,
        /** A fuzzy match. */
        LIKE
    }

    /** The reasons why there is no anchor. */
    enum Lack {
        /** There is no selector. */
        WHOLE("orphan.whole"),
        /** The selector is not for text. */
        UNKNOWN("orphan.unknownSelector"),
        /** The quote does not occur. */
        NO_WORDS("orphan.noWords"),
        /** The quote occurs several times. */
        MANY_PLACES("orphan.manyPlaces"),
        /** The quote occurs, but in a different context. */
        OTHER_WORDS("orphan.otherWords"),
        /** The position lies outside the text. */
        BEYOND("orphan.beyond");

        private final String sentence;

        Lack(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /**
     * The result of a search.
     *
     * @param span null if there is none
     */
    record Found(@Nullable Span span, Way way, Lack lack) {
        static Found at(Span span, Way way) {
            return new Found(span, way, Lack.NO_WORDS);
        }

        static Found none(Lack lack) {
            return new Found(null, Way.AS_SAID, lack);
        }
    }

    String text() {
        return text;
    }

    /** Finds what a target selects, by each of its selectors. */
    Found find(ForeignTarget target) {
        var none = Found.none(target.unknown() ? Lack.UNKNOWN : Lack.WHOLE);
        for (var place : target.places()) {
            var found = find(place, new Span(0, text.length()));
            if (found.span != null) {
                return found;
            }
            none = found;
        }
        return none;
    }

    /** Finds a place within a range of the text; positions count from its start. */
    private Found find(Place place, Span in) {
        var found = switch (place) {
            case Words words -> words(words, in);
            case Position position -> position(position, in);
            case Range range -> range(range, in);
        };
        var within = place.within();
        return within == null || found.span == null ? found : find(within, found.span);
    }

    private Found range(Range range, Span in) {
        var from = find(range.from(), in);
        var to = find(range.to(), in);
        if (from.span == null || to.span == null) {
            return from.span == null ? from : to;
        }
        if (to.span.start() <= from.span.start()) {
            return Found.none(Lack.NO_WORDS);
        }
        var way = from.way.compareTo(to.way) < 0 ? to.way : from.way;
        return Found.at(Graphemes.snap(text, from.span.start(), to.span.start()), way);
    }

    private Found position(Position position, Span in) {
        long start = offset(position, position.start(), in);
        long end = offset(position, position.end(), in);
        if (position.bytes() && !isFile) {
            return Found.none(Lack.UNKNOWN);
        }
        return start < 0 || end > in.end() || start >= end
                ? Found.none(Lack.BEYOND)
                : Found.at(Graphemes.snap(text, (int) start, (int) end), Way.AS_SAID);
    }

    private long offset(Position position, long at, Span in) {
        return position.bytes() ? ofByte(at) : position.ofPage() ? at : ofCodePoint(at, in);
    }

    /** Returns the offset of a code point; -1 if it lies outside. */
    private long ofCodePoint(long codePoint, Span in) {
        long all = offsets.toCodePoint(in.start()) + codePoint;
        return all > offsets.codePoints() || offsets.toUtf16((int) all) > in.end() ? -1 : offsets.toUtf16((int) all);
    }

    /** Returns the offset of a byte of the text's UTF-8; -1 if it lies outside or within a character. */
    private long ofByte(long wanted) {
        long bytes = 0;
        int at = 0;
        while (at < text.length() && bytes < wanted) {
            int c = text.codePointAt(at);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            at += Character.charCount(c);
        }
        return bytes == wanted ? at : -1;
    }

    private Found words(Words words, Span in) {
        if (in.length() < text.length()) {
            return wordsWithin(words, in);
        }
        var quote = words.quote();
        if (words.ofPage()) {
            return onPage(words);
        }
        long byRule = words.start() < 0 ? -1 : ofCodePoint(words.start(), in);
        if (byRule >= 0 && standsWhole(quote, byRule)) {
            return Found.at(snapped(byRule, quote), Way.AS_SAID);
        }
        // many programs count UTF-16 units, against the specification
        if (words.start() >= 0 && standsWhole(quote, words.start())) {
            return Found.at(snapped(words.start(), quote), Way.MOVED);
        }
        if (quote.exact().length() > (long) LONGER * text.length()) {
            return Found.none(Lack.NO_WORDS);
        }
        int hint = words.start() < 0 ? -1 : byRule >= 0 ? (int) byRule : text.length();
        var wanted = new Anchorer.Wanted(quote, hint, false);
        var best = anchorer.place(wanted);
        if (best.isPresent() && isOneOfMany(wanted, best.get())) {
            return Found.none(Lack.MANY_PLACES);
        }
        if (best.isPresent() && (best.get().exact() || hint >= 0 || isTelling(quote))) {
            var span = best.get().span();
            var way = !best.get().exact() ? Way.LIKE : hint < 0 || span.start() == hint ? Way.AS_SAID : Way.MOVED;
            return Found.at(span, way);
        }
        // quote and position agree, the context does not
        if (byRule >= 0 && stands(quote.exact(), byRule) && quote.exact().length() >= BY_CHANCE) {
            return Found.at(snapped(byRule, quote), Way.AS_SAID);
        }
        return Found.none(text.contains(quote.exact()) ? Lack.OTHER_WORDS : Lack.NO_WORDS);
    }

    private static boolean isTelling(Quote quote) {
        return quote.exact().length() >= LIKE_BY_CHANCE || !quote.prefix().isBlank() || !quote.suffix().isBlank();
    }

    /** Finds words of another page's text, whose position counts only where the words confirm it. */
    private Found onPage(Words words) {
        var quote = words.quote();
        if (standsWhole(quote, words.start())) {
            return Found.at(snapped(words.start(), quote), Way.AS_SAID);
        }
        return words(new Words(quote, -1, false, null), new Span(0, text.length()));
    }

    /** Finds words within a range that is found already. */
    private Found wordsWithin(Words words, Span in) {
        var part = in.of(text);
        long near = words.start() < 0 ? -1 : ofCodePoint(words.start(), in);
        var found = near >= in.start()
                ? ExactQuoteFinder.find(part, words.quote(), (int) near - in.start())
                : ExactQuoteFinder.find(part, words.quote());
        if (found.isEmpty()) {
            return Found.none(Lack.NO_WORDS);
        }
        if (near < 0 && found.get().way() == ExactQuoteFinder.Way.NEAREST) {
            return Found.none(Lack.MANY_PLACES);
        }
        var span = found.get().span();
        return Found.at(new Span(in.start() + span.start(), in.start() + span.end()), Way.AS_SAID);
    }

    /** Whether quote and whole context match at an offset. */
    private boolean standsWhole(Quote quote, long start) {
        long end = start + quote.exact().length();
        return stands(quote.exact(), start) && end <= text.length()
                && text.startsWith(quote.suffix(), (int) end)
                && start >= quote.prefix().length() && text.startsWith(quote.prefix(),
                        (int) start - quote.prefix().length());
    }

    private boolean stands(String words, long start) {
        return start >= 0 && start <= text.length() && text.startsWith(words, (int) start);
    }

    private Span snapped(long start, Quote quote) {
        return Graphemes.snap(text, (int) start, (int) start + quote.exact().length());
    }

    /** Whether the exact quote occurs elsewhere too, and nothing selects one. */
    private boolean isOneOfMany(Anchorer.Wanted wanted, Anchorer.Candidate best) {
        if (wanted.start() >= 0 || !best.exact()) {
            return false;
        }
        Optional<ExactQuoteFinder.Found> tied = ExactQuoteFinder.find(text, wanted.quote())
                .filter(found -> found.way() == ExactQuoteFinder.Way.NEAREST);
        if (tied.isEmpty()) {
            return false;
        }
        var both = anchorer.candidates(wanted, 2);
        return both.size() == 2 && both.get(1).exact() && both.get(0).score() - both.get(1).score() < 1e-9;
    }

    /** Returns the approximate memory in bytes. */
    long size() {
        return text.length() * 8L + 1;
    }
}
