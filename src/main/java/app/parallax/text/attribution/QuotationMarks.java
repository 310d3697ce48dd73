package app.parallax.text.attribution;

import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outermost quotations of a text in one pass: curly, straight, German, French, single and typewriter marks. A
 * quotation left open at the end of a paragraph continues if the next paragraph of the article begins with such a mark,
 * or the next mark closes it. Apostrophes are told from marks by the adjoining characters.
 */
public final class QuotationMarks {
    private static final int LONGEST_INNER = 3;
    /** In UTF-16 units: a name within a quotation, what may follow it there, the end of a Hebrew abbreviation. */
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REST = 600;
    private static final int LONGEST_ENDING = 5;
    /** From the end of a paragraph to the mark that closes what it began. */
    private static final int LONGEST_GAP = 2_000;

    /** The kind of the opening mark, which determines the closing one. */
    private enum Family {
        DOUBLE, SINGLE, GUILLEMET, REVERSED, ANGLE, TYPEWRITER
    }

    private final String text;
    private final AttributionParagraphs paragraphs;
    private final List<Quotation> found = new ArrayList<>();
    private @Nullable Family open;
    private int openAt;
    private int depth;
    /** Where the quotation is closed that goes on after its paragraph. */
    private int closeAt = -1;
    private SingleMarks singles = SingleMarks.NONE;

    private QuotationMarks(String text, AttributionParagraphs paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
    }

    /**
     * Finds the quotations of a text, in linear time.
     *
     * @return with their marks, by start, without overlaps
     */
    public static List<Span> find(String text) {
        return find(text, new AttributionParagraphs(text)).stream().map(each -> new Span(each.start(), each.end()))
                .toList();
    }

    static List<Quotation> find(String text, AttributionParagraphs paragraphs) {
        var marks = new QuotationMarks(text, paragraphs);
        for (int i = 0; i < paragraphs.count(); i++) {
            marks.read(i);
        }
        return marks.found;
    }

    /** Whether a mark belongs to a Hebrew abbreviation: before its last letter, or before that and an ending. */
    static boolean isInHebrewWord(String text, int i, int to) {
        return i > 0 && i + 1 < to && isHebrew(text.charAt(i - 1)) && isHebrew(text.charAt(i + 1))
                && (i + 2 >= to || !isHebrew(text.charAt(i + 2)) || text.charAt(i) == '׳' || isInflected(text, i, to));
    }

    /** Whether a letter and the ending of a feminine or plural follow at least two letters: מנכ"לית. */
    private static boolean isInflected(String text, int i, int to) {
        int end = i + 1;
        while (end < to && end < i + LONGEST_ENDING && isHebrew(text.charAt(end))) {
            end++;
        }
        var rest = text.substring(i + 1, end);
        return i > 1 && isHebrew(text.charAt(i - 2)) && end < i + LONGEST_ENDING
                && (rest.endsWith("ית") || rest.endsWith("ים") || rest.endsWith("ות")) && rest.length() > 2;
    }

    private static boolean isHebrew(char c) {
        return c >= '\u05d0' && c <= '\u05ea';
    }

    /** Whether a character may begin or end a quotation. */
    public static boolean isMark(char c) {
        return switch (c) {
            case '"', '״', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '`' -> true;
            default -> false;
        };
    }

    /** Whether a character surely is no mark, as most are: a blank or a letter. */
    private static boolean isPlain(char c) {
        return c == ' ' || (c > '`' && c < '«') || (c > '»' && c < '״') || (c > '״' && c < '‘');
    }

    private void read(int paragraph) {
        int from = paragraphs.start(paragraph);
        int to = paragraphs.end(paragraph);
        singles = SingleMarks.of(text, from, to);
        int i = from;
        while (i < to) {
            i += isPlain(text.charAt(i)) ? 1 : mark(i, from, to);
        }
        if (open != null) {
            endOfParagraph(paragraph, to);
        }
    }

    private void endOfParagraph(int paragraph, int to) {
        int next = paragraphs.nextOfArticle(paragraph);
        if (next >= 0 && opensAgain(paragraphs.start(next))) {
            depth = 0; // the mark that opens the next paragraph is counted there
            return;
        }
        if (next >= 0 && closesLater(paragraphs.start(next))) {
            return;
        }
        if (open != Family.SINGLE) {
            add(openAt, to);
        }
        open = null;
        depth = 0;
    }

    /** Whether the next mark after the paragraph of an open quotation closes it, with no mark at the head of one. */
    private boolean closesLater(int from) {
        if (from <= closeAt) {
            return true;
        }
        int limit = Math.min(text.length(), from + LONGEST_GAP);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            boolean closing = switch (Optional.ofNullable(open).orElseThrow()) {
                case DOUBLE -> c == '”' || (c == '“' && text.charAt(openAt) == '„')
                        || (c == '"' && text.charAt(openAt) == '"');
                case GUILLEMET -> c == '»';
                case REVERSED -> c == '«';
                default -> false;
            };
            if (closing) {
                boolean closes = !Character.isWhitespace(text.charAt(i - 1)) && !opensBefore(i + 1, text.length());
                closeAt = closes ? i : closeAt;
                return closes;
            }
            if (c != '\'' && c != '’' && isMark(c)) {
                return false;
            }
        }
        return false;
    }

    private boolean opensAgain(int at) {
        char c = text.charAt(at);
        return switch (Optional.ofNullable(open).orElseThrow()) {
            case DOUBLE -> c == '“' || c == '"' || c == '„' || c == '״';
            case SINGLE -> c == '‘' || c == '\'';
            case GUILLEMET -> c == '«' || c == '»';
            case REVERSED -> c == '»' || c == '«';
            case ANGLE -> c == '‹';
            case TYPEWRITER ->
                (c == '`' || c == '\'' || c == '‘') && at + 1 < text.length() && text.charAt(at + 1) == c;
        };
    }

    /** Reads the character at an offset; returns the number of units consumed. */
    private int mark(int i, int from, int to) {
        char c = text.charAt(i);
        switch (c) {
            case '“' -> curly(i, from, to);
            case '„', '‟' -> opening(Family.DOUBLE, i);
            case '”' -> {
                if (open == Family.DOUBLE) {
                    closing(i + 1);
                } else if (open == null && startsAfter(i, from) && (opensBefore(i + 1, to) || isIntroduced(i, from)
                        || (isAfterColon(i, from) && isBeforeArabic(i + 1, to)))) {
                    opening(Family.DOUBLE, i); // typed the wrong way round
                }
            }
            case '"', '״' -> {
                if (!isInHebrewWord(text, i, to)) {
                    straight(i, from, to);
                }
            }
            case '«' -> {
                if (open == Family.REVERSED) {
                    closing(i + 1);
                } else {
                    opening(Family.GUILLEMET, i);
                }
            }
            case '»' -> {
                if (open == Family.GUILLEMET) {
                    closing(i + 1);
                } else if (startsAfter(i, from) && opensBefore(i + 1, to)) {
                    opening(Family.REVERSED, i);
                }
            }
            case '‹' -> opening(Family.ANGLE, i);
            case '›' -> {
                if (open == Family.ANGLE) {
                    closing(i + 1);
                }
            }
            case '‘', '‚', '\'', '’', '`' -> {
                return single(c, i, from, to);
            }
            default -> {
                return 1;
            }
        }
        return 1;
    }

    private int single(char c, int i, int from, int to) {
        if (i + 1 < to && text.charAt(i + 1) == c && c != '‚') {
            return doubled(c, i, from, to);
        }
        if (open == Family.SINGLE && singles.closes(i)) {
            closing(i + 1);
        } else if (open == null && singles.opens(i)
                && (singles.closedAfter(i) || goesOnSingle(i, from, to))) {
            opening(Family.SINGLE, i);
        }
        return 1;
    }

    /** Reads two single marks that stand for a double one: ``so'', ''so'', ‘‘so’’. */
    private int doubled(char c, int i, int from, int to) {
        boolean closes = i > from && !Character.isWhitespace(text.charAt(i - 1));
        boolean opens = opensBefore(i + 2, to) && startsAfter(i, from);
        if (open == Family.TYPEWRITER && (closes || !opens)) {
            int end = i + 2 < to && text.charAt(i + 2) == c ? i + 3 : i + 2; // an inner quotation ends there too
            closing(end);
            return end - i;
        }
        if (open == Family.TYPEWRITER) {
            openAt = depth == 0 ? openAt : i; // the older mark was never closed; at the start of a paragraph the
                                              // quotation continues
            depth = 1;
        } else if (open == null && opens) {
            opening(Family.TYPEWRITER, i);
        }
        return 2;
    }

    /** Whether a single mark without a closing one opens a quotation of several paragraphs. */
    private boolean goesOnSingle(int i, int from, int to) {
        boolean prominent = i == from || (i > from + 1 && text.charAt(i - 2) == ':');
        int next = prominent && text.charAt(i) == '‘' ? paragraphs.startAfter(to) : -1;
        return next >= 0 && text.charAt(next) == '‘';
    }

    private void curly(int i, int from, int to) {
        if (open == Family.DOUBLE) {
            boolean german = text.charAt(openAt) == '„';
            boolean ends = i > from && !Character.isWhitespace(text.charAt(i - 1)) && !opensBefore(i + 1, to);
            if (german || ends) {
                closing(i + 1);
                return;
            }
        }
        opening(Family.DOUBLE, i, from);
    }

    private void straight(int i, int from, int to) {
        boolean spaced = open == null && isBeforeArabic(i + 1, to)
                && (isAfterColon(i, from) || (i > from && Character.isWhitespace(text.charAt(i - 1))
                        && isClosedAfter(i, to)));
        boolean opens = spaced || (opensBefore(i + 1, to) && startsAfter(i, from));
        boolean closes = i > from && !Character.isWhitespace(text.charAt(i - 1));
        if (open == Family.DOUBLE && (closes || !opens)) {
            closing(i + 1);
        } else if (open == Family.DOUBLE && depth == 1 && isInner(i, from, to)) {
            depth++;
        } else if (open == Family.DOUBLE) {
            openAt = depth == 0 ? openAt : i; // the older mark was never closed; at the start of a paragraph the
                                              // quotation continues
            depth = 1;
        } else if (open == null && opens) {
            opening(Family.DOUBLE, i);
        }
    }

    /** Whether the next mark of the kind stands right after a word. */
    private boolean isClosedAfter(int i, int to) {
        int next = text.indexOf(text.charAt(i), i + 1);
        return next > 0 && next < to && !Character.isWhitespace(text.charAt(next - 1));
    }

    /** Whether a colon stands before a mark, with or without a blank. */
    private boolean isAfterColon(int i, int from) {
        return i > from && (text.charAt(i - 1) == ':' || (i > from + 1 && text.charAt(i - 2) == ':'));
    }

    /** Whether a blank and an Arabic letter follow: after a colon a mark opens there too. */
    private boolean isBeforeArabic(int i, int to) {
        return i + 1 < to && Character.isWhitespace(text.charAt(i))
                && isArabic(text.charAt(i + 1));
    }

    /** Whether a mark opens a name within a quotation that the same mark encloses: "Let "The Times" write it". */
    private boolean isInner(int i, int from, int to) {
        if (text.charAt(openAt) != text.charAt(i) || i < from + 2 || !Character.isLetterOrDigit(text.charAt(i - 2))) {
            return false;
        }
        int close = text.indexOf(text.charAt(i), i + 1);
        if (close < 0 || close > Math.min(to, i + LONGEST_NAME) || !Character.isLetterOrDigit(text.charAt(close - 1))) {
            return false;
        }
        int last = Math.min(to, close + LONGEST_REST);
        int next = close + 1;
        while (next < last && text.charAt(next) != text.charAt(i)) {
            next++;
        }
        return next < last && !Character.isWhitespace(text.charAt(next - 1)) && !opensBefore(next + 1, to);
    }

    private void opening(Family family, int i) {
        opening(family, i, i);
    }

    private void opening(Family family, int i, int from) {
        if (open == null) {
            open = family;
            openAt = i;
            depth = 1;
        } else if (open == family && depth == 0) {
            depth = 1;
        } else if (open == family && i > from && afterStop(i, from)) {
            openAt = i; // a closing mark was forgotten before
            depth = 1;
        } else if (open == family && depth < LONGEST_INNER) {
            depth++;
        }
    }

    /** Whether "he said, " or a colon precedes, after which a mark opens whichever way it is turned. */
    private boolean isIntroduced(int i, int from) {
        return i > from + 1 && (text.charAt(i - 2) == ',' || text.charAt(i - 2) == ':');
    }

    private boolean afterStop(int i, int from) {
        int at = i - 1;
        while (at > from && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        char c = text.charAt(at);
        return c == '.' || c == '!' || c == '?';
    }

    private void closing(int end) {
        if (depth > 1) {
            depth--;
            return;
        }
        add(openAt, end);
        open = null;
        depth = 0;
    }

    private void add(int start, int end) {
        int to = end;
        while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to > start + 1) {
            found.add(Quotation.of(text, start, to));
        }
    }

    /** Whether a word may begin at an offset. */
    private boolean opensBefore(int i, int to) {
        if (i >= to) {
            return false;
        }
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '…' || c == '[' || c == '('
                || c == '<' || c == '$' || c == '£' || c == '€' || c == '#' || c == '@' || c == '¿' || c == '¡'
                || c == '*' || (c == '.' && i + 1 < to && !Character.isWhitespace(text.charAt(i + 1)))
                || (c != '"' && isMark(c));
    }

    /** Whether the preceding character allows a quotation to begin. */
    private boolean startsAfter(int i, int from) {
        if (i <= from) {
            return true;
        }
        char c = text.charAt(i - 1);
        if ((c == '.' || c == '?' || c == '!') && i + 1 < text.length()) {
            return Character.isUpperCase(text.charAt(i + 1)); // a blank was forgotten
        }
        return Character.isWhitespace(c) || c == '\u00a0' || c == '(' || c == '[' || c == '—' || c == '–' || c == '-'
                || c == '/' || c == ':' || c == '…' || c == 'ـ' || isMark(c) || isPrefixed(i, from);
    }

    /**
     * Whether a preposition of one or two letters, in Arabic of one, is written before a mark: ב"ידיעות", و"الخليج".
     */
    private boolean isPrefixed(int i, int from) {
        int at = i;
        while (at > from && i - at < 3 && isHebrew(text.charAt(at - 1))) {
            at--;
        }
        at -= at == i && at > from && isArabic(text.charAt(at - 1)) ? 1 : 0;
        return at < i && i - at < 3 && (at == from || Character.isWhitespace(text.charAt(at - 1)));
    }

    private static boolean isArabic(char c) {
        return Character.isLetter(c) && Character.UnicodeBlock.ARABIC.equals(Character.UnicodeBlock.of(c));
    }
}
