package app.parallax.text.quantity;

import app.parallax.text.LowerCase;
import app.parallax.text.quantity.QuantityToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words, numbers and other characters, one paragraph at a time, so that memory use is bounded even
 * for an endless line.
 */
final class QuantityLexer {
    /** Maximum length of a word or number that is interpreted. */
    private static final int LONGEST = 40;
    /** Number of tokens after which a paragraph is split at the end of a sentence; at twice this anywhere. */
    private static final int PARAGRAPH = 2_000;

    private final String text;
    private int at;
    private boolean spaced = true;
    private int lineBreaks = 1;

    QuantityLexer(String text) {
        this.text = text;
    }

    /** Returns the tokens of a phrase of the vocabulary. */
    static List<QuantityToken> all(String words) {
        return new QuantityLexer(words).next();
    }

    /** Returns the tokens of the next paragraph; empty at the end. */
    List<QuantityToken> next() {
        var tokens = new ArrayList<QuantityToken>();
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isSpace(c)) {
                spaced = true;
                lineBreaks += c == '\n' ? 1 : 0;
                at += Character.charCount(c);
                if (lineBreaks > 1 && !tokens.isEmpty()) {
                    return tokens;
                }
            } else if (Character.getType(c) == Character.FORMAT) {
                at += Character.charCount(c); // direction marks and joiners are no part of a number
            } else {
                tokens.add(token(c));
                if (tokens.size() >= 2 * PARAGRAPH
                        || (tokens.size() >= PARAGRAPH && tokens.getLast().endsSentence())) {
                    return tokens;
                }
            }
        }
        return tokens;
    }

    private QuantityToken token(int first) {
        int start = at;
        var kind = kind(first);
        switch (kind) {
            case WORD -> word();
            case FIGURE -> figure();
            case SIGN -> at += Character.charCount(first);
        }
        var low = at - start > LONGEST ? "" : low(start, kind);
        var token = new QuantityToken(kind, start, at, low, spaced,
                kind == Kind.WORD && hasCapital(start), lineBreaks > 0);
        spaced = false;
        lineBreaks = 0;
        return token;
    }

    private String low(int start, Kind kind) {
        var raw = text.substring(start, at);
        return kind == Kind.WORD ? LowerCase.of(raw) : raw;
    }

    /** Whether a word has a capital: Martha, iPhone. */
    private boolean hasCapital(int start) {
        int first = text.codePointAt(start);
        return Character.isUpperCase(first) || Character.isTitleCase(first)
                || (at - start > 2 && Character.isUpperCase(text.charAt(start + 1)));
    }

    private static Kind kind(int c) {
        if (Character.isDigit(c)) {
            return Kind.FIGURE;
        }
        return Character.isLetter(c) ? Kind.WORD : Kind.SIGN;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Reads a word: letters, their marks, digits after letters, inner apostrophes, and the dots of U.S. and p.m. */
    private void word() {
        int start = at;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Character.isDigit(c) && start > 0 && text.charAt(start - 1) == '$') {
                return; // $US40: the country code follows the sign
            }
            boolean continues = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (!continues && (c == '\'' || c == '’')) {
                continues = next < text.length() && Character.isLetter(text.codePointAt(next));
            }
            if (!continues && c == '.') {
                continues = isDotOfAbbreviation(start, next);
            }
            if (!continues) {
                return;
            }
            at = next;
        }
    }

    private boolean isDotOfAbbreviation(int start, int next) {
        boolean single = at - start == 1 || (at - start >= 3 && text.charAt(at - 2) == '.');
        if (!single || !Character.isLetter(text.charAt(at - 1))) {
            return false;
        }
        boolean another = next + 1 < text.length() && Character.isLetter(text.charAt(next))
                && text.charAt(next + 1) == '.';
        return another || (at - start >= 3 && text.charAt(at - 2) == '.');
    }

    /** Reads a number: digits of any script with inner points, commas and narrow spaces. */
    private void figure() {
        at = endOfFigure(text, at);
    }

    /** Returns the end of the number that begins at an offset. */
    static int endOfFigure(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean continues = Character.isDigit(c)
                    || (isSeparator(c) && next < text.length() && Character.isDigit(text.codePointAt(next)));
            if (!continues) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static boolean isSeparator(int c) {
        return c == '.' || c == ',' || c == '٫' || c == '٬' || c == '\'' || c == '’' || c == 0x202F || c == 0x2009;
    }
}
