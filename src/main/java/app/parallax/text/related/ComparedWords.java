package app.parallax.text.related;

import app.parallax.text.FoldedText;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The words of a text for comparison; the digit groups of a number are one word. */
final class ComparedWords {
    private static final int THOUSAND = 3;

    private final FoldedText folded;
    private final String text;

    /**
     * A word.
     *
     * @param start offset in the folded text
     * @param end offset in the folded text, exclusive
     */
    record Word(String key, Term.Kind kind, int start, int end) {}

    /**
     * An occurrence of a sought word.
     *
     * @param term its number
     */
    record Hit(int term, Span span) {}

    ComparedWords(String original) {
        this.folded = FoldedText.of(original);
        this.text = folded.text();
    }

    /** Returns the span of a word in the original text. */
    Span span(Word word) {
        return folded.original(word.start, word.end);
    }

    /** Returns the number of words, counting each digit group. */
    int count() {
        return folded.words();
    }

    List<Word> all() {
        var all = new ArrayList<Word>();
        for (int i = 0; i < folded.words();) {
            int last = lastOfFigure(i);
            all.add(word(i, last));
            i = last + 1;
        }
        return all;
    }

    /** Returns the occurrences of words that have a number, from left to right. */
    List<Hit> hits(ToIntFunction<String> number) {
        var found = new ArrayList<Hit>();
        for (int i = 0; i < folded.words();) {
            int last = lastOfFigure(i);
            int term = number.applyAsInt(key(i, last));
            if (term >= 0) {
                found.add(new Hit(term, folded.original(folded.start(i), folded.end(last))));
            }
            i = last + 1;
        }
        return found;
    }

    private Word word(int first, int last) {
        var key = key(first, last);
        var kind = isDigits(first)
                ? Term.Kind.FIGURE
                : key.length() < folded.end(last) - folded.start(first) ? Term.Kind.BEGINNING : Term.Kind.WORD;
        return new Word(key, kind, folded.start(first), folded.end(last));
    }

    private String key(int first, int last) {
        if (last > first) {
            var digits = new StringBuilder();
            for (int i = first; i <= last; i++) {
                digits.append(text, folded.start(i), folded.end(i));
            }
            return digits.toString();
        }
        int start = folded.start(first);
        int end = folded.end(first);
        if (end - start <= Term.STEM || isDigits(first)) {
            return text.substring(start, end);
        }
        var word = text.substring(start, end);
        return word.codePointCount(0, word.length()) <= Term.STEM
                ? word
                : word.substring(0, word.offsetByCodePoints(0, Term.STEM));
    }

    private boolean isDigits(int word) {
        for (int at = folded.start(word); at < folded.end(word); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Returns the last word of a number: folding splits 1,400, 1.400 and 1 400 into two words each. */
    private int lastOfFigure(int first) {
        if (folded.end(first) - folded.start(first) > THOUSAND || !isDigits(first)) {
            return first;
        }
        int last = first;
        while (last + 1 < folded.words() && folded.start(last + 1) == folded.end(last) + 1
                && folded.end(last + 1) - folded.start(last + 1) == THOUSAND && isDigits(last + 1)
                && isBetweenDigits(text.charAt(folded.end(last)), folded.end(last))) {
            last++;
        }
        return last;
    }

    /** Whether a mark can separate digit groups: a comma, a full stop, an apostrophe, or a no-break space. */
    private boolean isBetweenDigits(char mark, int at) {
        if (mark == ' ') {
            char original = folded.original().charAt(folded.original(at, at + 1).start());
            return original == '\u00a0' || original == '\u202f';
        }
        return mark == ',' || mark == '.' || mark == '\'';
    }
}
