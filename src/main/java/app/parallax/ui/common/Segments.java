package app.parallax.ui.common;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into the pieces in which JavaFX can lay it out. JavaFX 23 to 27-ea throws
 * {@code ArrayIndexOutOfBoundsException} in {@code PrismTextLayout} when it wraps right-to-left text; one piece a word
 * cures it. A word takes a face of its own script, because in a face without the letters punctuation is misplaced.
 */
public final class Segments {
    /** The longest piece of a text that is cut, in UTF-16 units. */
    static final int LONGEST = 200;

    private Segments() {}

    /**
     * A piece of a text.
     *
     * @param text
     *            the characters of the piece, never empty
     * @param family
     *            the font family to draw it with
     */
    public record Segment(String text, String family) {}

    /**
     * Cuts a text into pieces that, put together, are the text again.
     *
     * @param text
     *            any text
     * @param family
     *            the family of all words but the Hebrew and Arabic ones, of which "… SemiBold" asks for bolder ones
     * @return one piece if no part of the text runs right to left, else one a word with the spaces behind it; none for
     *         an empty text
     */
    public static List<Segment> of(String text, String family) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!runsRightToLeft(text)) {
            return List.of(new Segment(text, family));
        }
        var segments = new ArrayList<Segment>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            var word = text.substring(start, end);
            segments.add(new Segment(word, familyOf(word, family)));
            start = end;
        }
        return segments;
    }

    /** Tells whether a part of a text runs right to left. */
    public static boolean runsRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Tells whether a text as a whole runs right to left: its first letter does. */
    public static boolean startsRightToLeft(String text) {
        return runsRightToLeft(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static int endOfWord(String text, int start) {
        var script = Script.OTHER;
        boolean spaces = false;
        for (int i = start; i < text.length();) {
            int letter = text.codePointAt(i);
            boolean space = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
            var own = Script.of(letter);
            boolean otherScript = own != Script.OTHER && script != Script.OTHER && own != script;
            if (i > start && (spaces && !space || otherScript)) {
                return i;
            }
            if (i - start >= LONGEST) {
                return wholeCharacter(text, start, i);
            }
            spaces = space;
            script = own == Script.OTHER ? script : own;
            i += Character.charCount(letter);
        }
        return text.length();
    }

    /** The last place at or before {@code end} that does not part a letter from its marks. */
    private static int wholeCharacter(String text, int start, int end) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(start, Math.min(text.length(), end + 1)));
        int place = characters.isBoundary(end - start) ? end - start : characters.preceding(end - start);
        return place > 0 ? start + place : end;
    }

    private static String familyOf(String word, String family) {
        boolean bold = family.endsWith("SemiBold");
        return switch (word.codePoints().mapToObj(Script::of).filter(s -> s != Script.OTHER).findFirst()
                .orElse(Script.OTHER)) {
            case HEBREW -> bold ? Fonts.HEBREW_SEMIBOLD : Fonts.HEBREW;
            case ARABIC -> Fonts.ARABIC;
            case OTHER -> family;
        };
    }

    private enum Script {
        HEBREW, ARABIC, OTHER;

        static Script of(int letter) {
            return switch (Character.UnicodeScript.of(letter)) {
                case HEBREW -> HEBREW;
                case ARABIC -> ARABIC;
                default -> OTHER;
            };
        }
    }
}
