package app.parallax.ui.common;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into the pieces in which JavaFX can lay it out. JavaFX 26 throws {@code ArrayIndexOutOfBoundsException}
 * in {@code PrismTextLayout.computeTrailingSpaceWidth} when a line ends inside a run that goes right to left, so a run
 * must end wherever a line may: at every line break opportunity and after every space. A word takes a face of its own
 * script, because in a face without the letters punctuation is misplaced.
 */
public final class Segments {
    /** The most characters of a word that stays whole; a line too narrow for that many must not be laid out. */
    static final int LONGEST = 20;

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
     *            any text, of one paragraph or many
     * @param family
     *            the family of all words but the Hebrew and Arabic ones, of which "… SemiBold" asks for bolder ones
     * @return one piece if no part of the text runs right to left, else one a word with the space behind it, and one a
     *         character of a word that is longer than any language writes; none for an empty text
     */
    public static List<Segment> of(String text, String family) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!runsRightToLeft(text)) {
            return List.of(new Segment(text, family));
        }
        var segments = new ArrayList<Segment>();
        var breaks = BreakIterator.getLineInstance(); // the one that PrismTextLayout asks
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            addWord(segments, text.substring(start, end), family);
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

    private static void addWord(List<Segment> segments, String word, String family) {
        int end = word.stripTrailing().length();
        if (end < word.length()) {
            end++; // the first space stays with the word, each further one stands alone
        }
        int start = 0;
        for (int next = endOfScript(word, 0, end); start < end; next = endOfScript(word, next, end)) {
            addPieces(segments, word.substring(start, next), family);
            start = next;
        }
        for (int space = end; space < word.length(); space++) {
            segments.add(new Segment(word.substring(space, space + 1), family));
        }
    }

    private static void addPieces(List<Segment> segments, String word, String family) {
        var own = familyOf(word, family);
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        var pieces = new ArrayList<Segment>();
        int start = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            pieces.add(new Segment(word.substring(start, end), own));
            start = end;
        }
        if (pieces.size() > LONGEST) {
            segments.addAll(pieces);
        } else {
            segments.add(new Segment(word, own));
        }
    }

    /** Where, in a word that mixes Hebrew and Arabic letters, the other script begins; else the end. */
    private static int endOfScript(String word, int start, int end) {
        var script = Script.OTHER;
        int place = start;
        while (place < end) {
            int letter = word.codePointAt(place);
            var own = Script.of(letter);
            if (own != Script.OTHER && script != Script.OTHER && own != script) {
                return place;
            }
            script = own == Script.OTHER ? script : own;
            place += Character.charCount(letter);
        }
        return end;
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
