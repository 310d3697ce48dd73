package app.parallax.model;

import java.text.Bidi;

/**
 * Replaces characters that could manipulate the display of untrusted text: control characters by their pictures
 * (U+2400), bidirectional controls by their code point in angle brackets, unpaired surrogates by U+FFFD. All other text
 * is unchanged.
 */
public final class DisplaySanitizer {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final char PICTURE_OF_DELETE = 0x2421;
    private static final char REPLACEMENT = 0xFFFD;
    private static final char FIRST_MARK = 0x300;
    /**
     * The maximal number of combining marks on a letter, more than any language uses (Stream-Safe Text Format, UAX 15);
     * JavaFX takes quadratic time to lay them out.
     */
    private static final int MOST_JOINED = 30;
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final char RIGHT_TO_LEFT_OVERRIDE = 0x202E;

    private DisplaySanitizer() {}

    /** Sanitises a text of any number of lines. */
    public static String of(String text) {
        int at = 0;
        while (at < text.length() && isKept(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16).append(text, 0, at);
        text.substring(at).replace("\r\n", "\n").codePoints().forEach(point -> add(shown, point));
        return shown.toString();
    }

    /**
     * Sanitises a text and joins its lines: line breaks, tabs and runs of spaces become one space, none at either end.
     */
    public static String line(String text) {
        return of(spaced(text));
    }

    /**
     * Replaces runs of white space by one space, none at either end; without a regular expression, for reports have a
     * million lines.
     */
    public static String spaced(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) > ' ' || (text.charAt(at) == ' ' && at > 0
                && text.charAt(at - 1) != ' '))) {
            at++;
        }
        if (at == text.length()) {
            return text.strip();
        }
        var spaced = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit != ' ' && (unit < '\t' || unit > '\r')) {
                spaced.append(unit);
            } else if (spaced.isEmpty() || spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        }
        return spaced.toString().strip();
    }

    /**
     * Sanitises a text without changing its length, for text that is marked by offsets: control characters become their
     * pictures; bidirectional controls, unpaired surrogates and combining marks beyond thirty on a letter become
     * U+FFFD.
     *
     * @return the same instance if nothing is replaced
     */
    public static String inPlace(String text) {
        return inPlace(text, false);
    }

    /**
     * Sanitises the text of an article without changing its length: of the bidirectional controls it replaces only the
     * two overrides, for embeddings and isolates are part of articles in Hebrew and Arabic.
     *
     * @return the same instance if nothing is replaced
     */
    public static String ofArticle(String text) {
        return inPlace(text, true);
    }

    private static String inPlace(String text, boolean ofArticle) {
        char[] shown = null;
        int joined = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < FIRST_MARK && isPlain(unit)) {
                joined = 0;
                continue;
            }
            joined = joins(unit) ? joined + 1 : 0;
            char sign = joined > MOST_JOINED
                    ? REPLACEMENT
                    : ofArticle
                            ? (unit == LEFT_TO_RIGHT_OVERRIDE || unit == RIGHT_TO_LEFT_OVERRIDE ? REPLACEMENT : unit)
                            : sign(text, i);
            if (sign != unit) {
                shown = shown == null ? text.toCharArray() : shown;
                java.util.Arrays.fill(shown, joined == MOST_JOINED + 1 ? i - MOST_JOINED : i, i + 1, sign);
            }
        }
        return shown == null ? text : new String(shown);
    }

    /**
     * Whether a character is drawn together with the one before it: combining marks, joiners, letters of a Korean
     * syllable.
     */
    private static boolean joins(char unit) {
        if (unit >= 0x1100 && unit < 0x1200) {
            return true;
        }
        return switch (Character.getType(unit)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK,
                    Character.FORMAT ->
                true;
            default -> false;
        };
    }

    private static char sign(String text, int at) {
        char unit = text.charAt(at);
        if (unit == '\t' || unit == '\r' || unit == 0x85) {
            return unit;
        }
        if (unit < ' ') {
            return (char) (PICTURES + unit);
        }
        if (unit == DELETE) {
            return PICTURE_OF_DELETE;
        }
        if (unit <= 0x9F || turns(unit) || (unit & 0xFFFE) == 0xFFFE) {
            return REPLACEMENT;
        }
        if (!Character.isSurrogate(unit)) {
            return unit;
        }
        int first = Character.isHighSurrogate(unit) ? at : at - 1;
        boolean whole = first >= 0 && first + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(first), text.charAt(first + 1));
        return whole && !turns(text.codePointAt(first)) ? unit : REPLACEMENT;
    }

    private static boolean isPlain(char unit) {
        return unit == '\n' || (unit >= ' ' && unit < DELETE) || (unit > 0x9F && unit < 0x2000);
    }

    /** Whether {@link #add} keeps a unit as it is, and it is no half of a pair. */
    private static boolean isKept(char unit) {
        return isPlain(unit) || unit == '\t' || (unit >= 0x2000 && unit != 0x2028 && unit != 0x2029
                && !turnsDirection(unit) && !Character.isSurrogate(unit) && (unit & 0xFFFE) != 0xFFFE);
    }

    private static void add(StringBuilder shown, int point) {
        if (point == '\r' || point == 0x2028 || point == 0x2029) {
            shown.append('\n');
        } else if (point == '\n' || point == '\t') {
            shown.appendCodePoint(point);
        } else if (point < ' ') {
            shown.appendCodePoint(PICTURES + point);
        } else if (point == DELETE) {
            shown.appendCodePoint(PICTURE_OF_DELETE);
        } else if (point <= 0x9F ? point > DELETE : turns(point)) {
            shown.append(String.format("⟨U+%04X⟩", point));
        } else if (Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE) {
            shown.append('\uFFFD');
        } else {
            shown.appendCodePoint(point);
        }
    }

    /** Whether a character is an embedding, override or isolate (UAX 9), or an invisible tag letter. */
    private static boolean turns(int point) {
        return turnsDirection(point) || (point >= 0xE0000 && point <= 0xE007F);
    }

    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    /**
     * Removes bidirectional controls (UAX 9, 2.1 to 2.5).
     *
     * @return the same instance if there are none
     */
    public static String withoutTurns(String text) {
        return text.chars().noneMatch(DisplaySanitizer::turnsDirection)
                ? text
                : text.codePoints().filter(point -> !turnsDirection(point))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /**
     * Sets words apart by left-to-right marks, so that they neither turn nor reorder a left-to-right line around them.
     *
     * @return the same instance if no letter is written from right to left
     */
    public static String setApart(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length())
                ? LEFT_TO_RIGHT_MARK + words + LEFT_TO_RIGHT_MARK
                : words;
    }

    /** Whether the first letter of a text is written from right to left; false for a text without letters. */
    public static boolean isRightToLeft(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            switch (Character.getDirectionality(text.codePointAt(at))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {
                }
            }
        }
        return false;
    }
}
