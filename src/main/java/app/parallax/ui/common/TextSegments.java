package app.parallax.ui.common;

import app.parallax.model.DisplaySanitizer;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Splits a text into segments that JavaFX can lay out. JavaFX 26 throws {@code ArrayIndexOutOfBoundsException} in
 * {@code PrismTextLayout.computeTrailingSpaceWidth} when a line ends inside a right-to-left run, so a run must end at
 * every line break opportunity and after every space. A word gets a font of its own script, because in a font without
 * its letters punctuation is misplaced.
 */
public final class TextSegments {
    /** The maximal length of a word that is not split; a line too narrow for it must not be laid out. */
    static final int LONGEST = 16;
    /**
     * The maximal length of a segment that needs shaping. A text with a combining mark is shaped again for each of its
     * lines: 4,000 characters took 3 s, 500 took 15 ms.
     */
    private static final int PIECE = 200;

    private TextSegments() {}

    /**
     * A segment of a text.
     *
     * @param text never empty
     */
    public record Segment(String text, String family) {}

    /**
     * Splits a text into segments whose concatenation is the text.
     *
     * @return one segment for text without right-to-left parts (several if it is long and needs shaping), else one for
     *         each word with the space after it, and one for each character of a word longer than any language has;
     *         none for an empty text
     */
    public static List<Segment> of(String text, String family) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!runsRightToLeft(text)) {
            return text.length() > PIECE && isComplex(text)
                    ? pieces(text, family)
                    : List.of(new Segment(text, family));
        }
        var segments = new ArrayList<Segment>();
        var breaks = BreakIterator.getLineInstance(); // the iterator that PrismTextLayout uses
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            addWord(segments, text.substring(start, end), family);
            start = end;
        }
        return segments;
    }

    /** Splits after spaces, else before a letter that starts a grapheme. */
    private static List<Segment> pieces(String text, String family) {
        var pieces = new ArrayList<Segment>();
        for (int start = 0; start < text.length();) {
            int end = Math.min(start + PIECE, text.length());
            if (end < text.length()) {
                int space = end;
                while (space > start + PIECE / 2 && !Character.isWhitespace(text.charAt(space - 1))) {
                    space--;
                }
                int letter = end;
                while (letter > start + PIECE / 2 && isComplex(text.charAt(letter))) {
                    letter--;
                }
                end = space > start + PIECE / 2
                        ? space
                        : letter > start + PIECE / 2
                                ? letter
                                : Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
            }
            pieces.add(new Segment(text.substring(start, end), family));
            start = end;
        }
        return pieces;
    }

    private static boolean isComplex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isComplex(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether JavaFX shapes a character, approximately as com.sun.javafx.text.ScriptMapper decides. */
    private static boolean isComplex(char c) {
        return c >= 0x300 && (c <= 0x36F || (c >= 0x590 && c <= 0x1CFF) || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x206F) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE2F)
                || Character.isSurrogate(c));
    }

    /** Whether any part of a text is right-to-left. */
    public static boolean runsRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Whether the first letter of a text is right-to-left. */
    public static boolean startsRightToLeft(String text) {
        return runsRightToLeft(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Joins values to one left-to-right line, in which a right-to-left value does not reorder its neighbours. */
    public static String joined(List<String> values) {
        return values.stream().map(DisplaySanitizer::setApart).collect(Collectors.joining(" · "));
    }

    private static void addWord(List<Segment> segments, String word, String family) {
        int end = word.stripTrailing().length();
        if (end < word.length()) {
            end++; // the first space belongs to the word, each further one is a segment
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

    /** Returns where the script changes in a word with Hebrew and Arabic letters, else its end. */
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
