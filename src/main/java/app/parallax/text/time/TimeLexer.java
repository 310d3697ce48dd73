package app.parallax.text.time;

import app.parallax.text.LowerCase;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words, numbers and signs, one piece at a time, so that memory use is bounded even for an endless
 * line.
 */
final class TimeLexer {
    /** Maximum length of known words. */
    private static final int LONGEST_WORD = 24;
    /** Maximum number of digits of a year or a count. */
    private static final int LONGEST_NUMBER = 6;
    /** Number of tokens after which a piece ends with the sentence; at twice this anywhere. */
    private static final int PIECE = 4_000;

    private final String text;
    private final TimeLanguage language;
    private int at;
    private boolean spaced = true;
    private boolean opensLine = true;

    TimeLexer(TimeLanguage language, String text) {
        this.language = language;
        this.text = text;
    }

    /** Returns the next tokens, in whole paragraphs unless very long; empty at the end. */
    List<TimeToken> next() {
        var tokens = new ArrayList<TimeToken>(256);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c <= ' ' || isSpace(c)) {
                spaced = true;
                if (c == '\n') {
                    opensLine = true;
                    if (tokens.size() >= PIECE / 4) {
                        at++;
                        return tokens;
                    }
                }
                at++;
            } else {
                tokens.add(token(c));
                spaced = false;
                opensLine = false;
                if (tokens.size() >= 2 * PIECE || (tokens.size() >= PIECE && tokens.getLast().endsSentence())) {
                    return tokens;
                }
            }
        }
        return tokens;
    }

    private static boolean isSpace(char c) {
        return c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private TimeToken token(char first) {
        int start = at;
        if (digit(first) >= 0) {
            return number(start);
        }
        if (Character.isLetter(first) || Character.isSurrogate(first)) {
            while (at < text.length() && isOfWord(text.charAt(at), start)) {
                at++;
            }
            abbreviation(start);
            boolean capital = Character.isUpperCase(first);
            var low = low(start);
            int prefix = language.prefixOf(low);
            if (prefix > 0 && low.length() == at - start) {
                at = start + prefix;
                low = low.substring(0, prefix);
            }
            return new TimeToken(TimeToken.Kind.WORD, start, at, low, -1, spaced, capital, opensLine);
        }
        at++;
        if ((first == '\'' || first == '’') && !spaced && isPossessive()) {
            at++;
            return new TimeToken(TimeToken.Kind.SIGN, start, at, "'s", -1, false, false, false);
        }
        return new TimeToken(TimeToken.Kind.SIGN, start, at, sign(first), -1, spaced, false, opensLine);
    }

    private static String sign(char c) {
        return c < 128 ? SIGNS[c] : String.valueOf(c);
    }

    private static final String[] SIGNS = signs();

    private static String[] signs() {
        var signs = new String[128];
        for (char c = 0; c < signs.length; c++) {
            signs[c] = String.valueOf(c);
        }
        return signs;
    }

    private boolean isPossessive() {
        return at < text.length() && (text.charAt(at) == 's' || text.charAt(at) == 'S')
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    /** Whether a character belongs to a word: letters, their marks, and inner apostrophes except in a genitive. */
    private boolean isOfWord(char c, int start) {
        if (c < 128
                ? (c | 32) >= 'a' && (c | 32) <= 'z'
                : Character.isLetter(c) || Character.isSurrogate(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        if (c == '"' || c == '״' || c == '׳' || (c == '\'' && isHebrew(at - 1))) {
            return isHebrewNumeral(c, start);
        }
        if ((c != '\'' && c != '’') || at == start || at + 1 >= text.length()
                || !Character.isLetter(text.charAt(at + 1))) {
            return false;
        }
        boolean genitive = (text.charAt(at + 1) | 32) == 's'
                && (at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
        return !genitive;
    }

    /** Whether a mark belongs to a numeral or an abbreviation in Hebrew letters: תש״ח, ה׳, ז'נבה. */
    private boolean isHebrewNumeral(char c, int start) {
        if (at == start || !isHebrew(at - 1)) {
            return false;
        }
        boolean single = c == '׳' || c == '\'';
        return isHebrew(at + 1) || (single && at - start <= 2);
    }

    private boolean isHebrew(int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= 'א' && text.charAt(index) <= 'ת';
    }

    /** Reads an abbreviation of single letters with full stops: a.m., U.S., B.C. */
    private void abbreviation(int start) {
        if (at - start != 1) {
            return;
        }
        int end = at;
        while (end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetter(text.charAt(end + 1))
                && (end + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 2)))
                && end - start < LONGEST_WORD) {
            end += 2;
        }
        if (end > at) {
            at = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
        }
    }

    private String low(int start) {
        return at - start > LONGEST_WORD
                ? ""
                : language.folded(LowerCase.of(text.substring(start, at)));
    }

    /** Reads a number; one with digit group commas is neither a year nor a day. */
    private TimeToken number(int start) {
        boolean grouped = false;
        boolean european = true;
        int value = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int digit = digit(c);
            if (digit >= 0) {
                value = at - start < LONGEST_NUMBER ? value * 10 + digit : value;
                european &= c <= '9';
                at++;
            } else if ((c == ',' || c == '٬') && isGroup(at + 1)) {
                grouped = true;
                at += 4;
            } else {
                break;
            }
        }
        boolean plain = !grouped && at - start <= LONGEST_NUMBER;
        var written = plain ? text.substring(start, at) : "";
        return new TimeToken(TimeToken.Kind.NUMBER, start, at, european ? written : europeanDigits(written),
                plain ? value : -1,
                spaced, false, opensLine);
    }

    private boolean isGroup(int from) {
        if (from + 3 > text.length()) {
            return false;
        }
        for (int i = from; i < from + 3; i++) {
            if (!isDigit(i)) {
                return false;
            }
        }
        return !isDigit(from + 3);
    }

    private boolean isDigit(int index) {
        return index < text.length() && digit(text.charAt(index)) >= 0;
    }

    /** Returns the value of a European, Arabic-Indic or Persian digit, or -1. */
    private static int digit(char c) {
        if (c <= '9') {
            return c >= '0' ? c - '0' : -1;
        }
        return (c >= '٠' && c <= '٩') || (c >= '۰' && c <= '۹') ? Character.digit(c, 10) : -1;
    }

    private static String europeanDigits(String written) {
        var digits = new StringBuilder();
        written.chars().forEach(c -> digits.append(digit((char) c)));
        return digits.toString();
    }
}
