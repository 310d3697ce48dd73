package app.parallax.io.report;

/**
 * Texts of strangers as a document may hold them: what would steer the document is shown instead of obeyed. Control
 * characters become their pictures (U+2400), what turns the writing direction of its surroundings becomes its code
 * point in angle brackets, halves of characters become U+FFFD. All else stays as it is.
 */
public final class Visible {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private Visible() {}

    /**
     * A text that only says and steers nothing.
     *
     * @param text
     *            any
     * @return the text, its line breaks as LF
     */
    public static String of(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
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
     * The same on one line.
     *
     * @param text
     *            any
     * @return line breaks, tabs and rows of spaces as one space, none at either end
     */
    public static String line(String text) {
        return of(text.replaceAll("\\s+", " ").strip());
    }

    private static boolean isPlain(char unit) {
        return unit == '\n' || (unit >= ' ' && unit < DELETE) || (unit > 0x9F && unit < 0x2000 && unit != 0x61C);
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

    /** Embeddings, overrides and isolates (UAX 9), and the invisible letters that spell tags. */
    private static boolean turns(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)
                || (point >= 0xE0000 && point <= 0xE007F);
    }

    /**
     * Whether a text runs from right to left: its first letter does.
     *
     * @param text
     *            any
     * @return false for a text without letters
     */
    public static boolean isRightToLeft(String text) {
        return text.codePoints().map(Character::getDirectionality)
                .filter(each -> each == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT) != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
