package app.parallax.text.draft;

import app.parallax.text.BoilerplateRules;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a quotation with what its editorial marks allow: an ellipsis stands for words left out, brackets hold
 * words put in, {@code [T]he} is {@code The}, and {@code [sic]} is no word of the quotation.
 */
public final class QuotedWords {
    /** Maximum number of UTF-16 units in brackets that are editorial marks. */
    private static final int LONGEST_BRACKET = 80;
    private static final Pattern ELLIPSIS = Pattern
            .compile("[\\[(<]?\\s?(?:…|\\.\\s?\\.\\s?\\.)\\s?\\.?[\\])>]?");
    private static final Pattern SIC = Pattern.compile("[\\[(]\\s?(?:sic|!|\\?)[!.]?\\s?[\\])]",
            Pattern.CASE_INSENSITIVE);
    private static final double SHORT = 0.5;
    /** Maximum number of characters of a line of boilerplate that was copied with the words. */
    private static final int LONGEST_BOILERPLATE = 120;

    private final String quotation;
    private final WordSequence words;
    /** Offset in the quotation of each unit of the text without marks. */
    private final int[] origins;
    private final boolean[] optional;
    private final boolean[] joined;
    private final boolean[] afterEllipsis;

    private QuotedWords(String quotation, Cleaned cleaned) {
        this.quotation = quotation;
        this.words = WordSequence.of(cleaned.text.toString());
        this.origins = Arrays.copyOf(cleaned.origins, cleaned.text.length());
        int size = words.size();
        optional = new boolean[size];
        joined = new boolean[size];
        afterEllipsis = new boolean[size];
        int ellipsis = 0;
        int bracket = 0;
        int letter = 0;
        for (int i = 0; i < size; i++) {
            int start = words.start(i);
            while (bracket < cleaned.brackets.size() && cleaned.brackets.get(bracket).end() <= start) {
                bracket++;
            }
            optional[i] = bracket < cleaned.brackets.size() && cleaned.brackets.get(bracket).start() <= start;
            while (letter < cleaned.letters.size() && cleaned.letters.get(letter) < start) {
                letter++;
            }
            joined[i] = letter < cleaned.letters.size() && cleaned.letters.get(letter) <= words.end(i);
            while (ellipsis < cleaned.ellipses.size() && cleaned.ellipses.get(ellipsis) <= start) {
                afterEllipsis[i] = i > 0;
                ellipsis++;
            }
        }
    }

    /** Parses a quotation without its quotation marks. */
    public static QuotedWords of(String quotation) {
        return new QuotedWords(quotation, new Cleaned(quotation));
    }

    /** Returns the text without editorial marks. */
    private static final class Cleaned {
        final StringBuilder text = new StringBuilder();
        final List<Span> brackets = new ArrayList<>();
        final List<Integer> letters = new ArrayList<>();
        final List<Integer> ellipses = new ArrayList<>();
        int[] origins;

        Cleaned(String from) {
            origins = new int[from.length() + 8];
            var ellipsis = ELLIPSIS.matcher(from);
            var sic = SIC.matcher(from);
            for (int at = 0; at < from.length();) {
                char c = from.charAt(at);
                if (c == '\n') {
                    ellipses.add(text.length()); // “he added” may stand between paragraphs of one quotation
                    at = behindBoilerplate(from, at);
                }
                boolean marks = c == '…' || c == '.' || c == '[' || c == '(' || c == '<';
                if (marks && ellipsis.region(at, from.length()).lookingAt()) {
                    ellipses.add(text.length());
                    add(' ', at);
                    at = ellipsis.end();
                } else if (marks && sic.region(at, from.length()).lookingAt()) {
                    at = sic.end();
                } else if (c == '[') {
                    at = bracket(from, at);
                } else {
                    add(c, at++);
                }
            }
        }

        /** Returns the end of the boilerplate lines behind a line break (“Advertisement”), else the line break. */
        private static int behindBoilerplate(String from, int lineBreak) {
            int at = lineBreak;
            for (int end = from.indexOf('\n', at + 1); end > 0 && end - at <= LONGEST_BOILERPLATE; end = from
                    .indexOf('\n', at + 1)) {
                var line = from.substring(at + 1, end);
                if (!line.isBlank() && BoilerplateRules.ofLine(line).isEmpty()) {
                    return at;
                }
                at = end;
            }
            return at;
        }

        private void add(char c, int origin) {
            if (text.length() == origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            origins[text.length()] = origin;
            text.append(c);
        }

        private int bracket(String from, int at) {
            int close = from.indexOf(']', at, Math.min(from.length(), at + LONGEST_BRACKET + 1));
            if (close < 0) {
                add(' ', at);
                return at + 1;
            }
            boolean before = at > 0 && Character.isLetterOrDigit(from.charAt(at - 1));
            boolean after = close + 1 < from.length() && Character.isLetterOrDigit(from.charAt(close + 1));
            if (before || after) {
                letters.add(text.length());
                for (int i = at + 1; i < close; i++) {
                    add(from.charAt(i), i);
                }
                return close + 1;
            }
            int start = text.length();
            for (int i = at; i <= close; i++) {
                add(i == at || i == close ? ' ' : from.charAt(i), i);
            }
            brackets.add(new Span(start, text.length()));
            return close + 1;
        }
    }

    public int size() {
        return words.size();
    }

    int word(int index) {
        return words.word(index);
    }

    /** Whether a word is in brackets, so that the article need not have it. */
    boolean isOptional(int index) {
        return optional[index];
    }

    /** Whether letters of a word are in brackets: {@code [T]he}, {@code state[s]}. */
    boolean hasBracketedLetters(int index) {
        return joined[index];
    }

    /** Whether words of the article may be missing before a word. */
    boolean followsEllipsis(int index) {
        return afterEllipsis[index];
    }

    /** Returns the words from one to another as the quotation has them. */
    String text(int first, int last) {
        int start = origins[words.start(first)];
        int end = origins[words.end(last) - 1] + 1;
        return quotation.substring(start, end);
    }

    /** Returns the weight of a word, half for short words of alphabetic scripts: most of them are function words. */
    double weight(int index) {
        int start = words.start(index);
        int length = words.end(index) - start;
        return length <= 3 && isAlphabetic(quotation.codePointAt(origins[start])) ? SHORT : 1;
    }

    /** Returns the words that the article must have, in order, as runs without a gap: one query phrase each. */
    public List<String> phrases() {
        var found = new ArrayList<String>();
        int from = -1;
        for (int i = 0; i <= size(); i++) {
            boolean within = i < size() && !optional[i] && !joined[i];
            if (from >= 0 && (!within || afterEllipsis[i])) {
                found.add(text(from, i - 1));
                from = -1;
            }
            if (within && from < 0) {
                from = i;
            }
        }
        return found;
    }

    private static boolean isAlphabetic(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case LATIN, CYRILLIC, GREEK -> !Character.isDigit(point);
            default -> false;
        };
    }
}
