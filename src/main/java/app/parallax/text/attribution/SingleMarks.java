package app.parallax.text.attribution;

import app.parallax.text.attribution.Lexicon.Word;
import java.util.Locale;

/** Distinguishes single quotation marks from apostrophes in one paragraph. */
final class SingleMarks {
    static final SingleMarks NONE = new SingleMarks("", 0, new byte[0], new int[0]);
    private static final byte OPENS = 1;
    private static final byte CLOSES = 2;

    private final String text;
    private final int from;
    private final byte[] roles;
    /** For each offset of the paragraph, the next closing mark, or the length. */
    private final int[] nextClosing;

    private SingleMarks(String text, int from, byte[] roles, int[] nextClosing) {
        this.text = text;
        this.from = from;
        this.roles = roles;
        this.nextClosing = nextClosing;
    }

    /** Reads a paragraph backwards once; without a possible opening mark it is only scanned. */
    static SingleMarks of(String text, int from, int to) {
        int first = -1;
        for (int i = from; i < to && first < 0; i++) {
            first = mayOpen(text, i, from, to) ? i : -1;
        }
        if (first < 0) {
            return NONE;
        }
        int length = to - first;
        var roles = new byte[length];
        var next = new int[length + 1];
        next[length] = length;
        boolean sureAhead = false;
        for (int i = to - 1; i >= first; i--) {
            int at = i - first;
            next[at] = next[at + 1];
            if (mayOpen(text, i, from, to)) {
                roles[at] = OPENS;
                sureAhead = false;
            } else if (mayClose(text, i, from, to)) {
                boolean sure = isStop(text.charAt(i - 1));
                boolean plural = !sure && sureAhead && text.charAt(i - 1) == 's' && goesOn(text, i + 1, to);
                if (!plural) {
                    roles[at] = CLOSES;
                    next[at] = at;
                }
                sureAhead |= sure;
            }
        }
        return new SingleMarks(text, first, roles, next);
    }

    boolean opens(int offset) {
        return offset >= from && offset - from < roles.length && roles[offset - from] == OPENS;
    }

    boolean closes(int offset) {
        return offset >= from && offset - from < roles.length && roles[offset - from] == CLOSES;
    }

    /** Whether an opening mark is closed in the same paragraph. */
    boolean closedAfter(int offset) {
        return offset >= from && offset - from < roles.length && nextClosing[offset - from] < roles.length
                && !text.isEmpty();
    }

    private static boolean mayOpen(String text, int i, int from, int to) {
        char c = text.charAt(i);
        if ((c != '‘' && c != '\'' && c != '‚') || i + 1 >= to) {
            return false;
        }
        char after = text.charAt(i + 1);
        boolean begins = Character.isLetterOrDigit(after) || after == '…' || after == '[' || after == '“'
                || after == '"';
        if (!begins || (i > from && !parts(text.charAt(i - 1)))) {
            return false;
        }
        return !isElision(text, i + 1, to);
    }

    /** Whether an apostrophe stands for omitted letters: "’90s", "’em", "’tis". */
    private static boolean isElision(String text, int at, int to) {
        int end = at;
        while (end < to && end < at + 6 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        var word = text.substring(at, end).toLowerCase(Locale.ROOT);
        boolean decade = word.length() >= 2 && word.length() <= 3 && Character.isDigit(word.charAt(0))
                && Character.isDigit(word.charAt(1));
        return decade || Lexicon.english().classes(word).contains(Word.CLIPPED);
    }

    private static boolean mayClose(String text, int i, int from, int to) {
        char c = text.charAt(i);
        if ((c != '’' && c != '\'' && c != '‘') || i <= from) {
            return false;
        }
        char before = text.charAt(i - 1);
        boolean after = i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
        return !Character.isWhitespace(before) && !after;
    }

    private static boolean goesOn(String text, int at, int to) {
        return at + 1 < to && text.charAt(at) == ' ' && Character.isLowerCase(text.charAt(at + 1));
    }

    private static boolean isStop(char c) {
        return c == '.' || c == ',' || c == '!' || c == '?' || c == '…' || c == '”' || c == '"';
    }

    private static boolean parts(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '(' || c == '[' || c == '—' || c == '–' || c == '-'
                || c == ':' || c == '/';
    }
}
