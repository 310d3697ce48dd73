package app.parallax.io.importer.pdf;

import java.text.Bidi;

/** Converts visual order to logical order. */
final class LetterDirection {
    private LetterDirection() {}

    /** Converts a line; right-to-left text is reversed on the page, its numbers are not. */
    static String logical(String visual) {
        if (visual.chars()
                .noneMatch(c -> Character.getDirectionality((char) c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || Character.getDirectionality((char) c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)) {
            return visual;
        }
        var bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] runs = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] = i;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        var logical = new StringBuilder();
        for (int run : runs) {
            var part = visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            logical.append((levels[run] & 1) == 0 ? part : mirrored(part));
        }
        return logical.toString();
    }

    private static String mirrored(String part) {
        var reversed = new StringBuilder();
        for (int i = part.length() - 1; i >= 0; i--) {
            char c = part.charAt(i);
            int open = "()[]{}<>«»".indexOf(c);
            if (open >= 0) {
                reversed.append("()[]{}<>«»".charAt(open ^ 1));
            } else if (Character.isLowSurrogate(c) && i > 0) {
                reversed.append(part.charAt(i - 1)).append(c);
                i--;
            } else {
                reversed.append(c);
            }
        }
        return reversed.toString();
    }
}
