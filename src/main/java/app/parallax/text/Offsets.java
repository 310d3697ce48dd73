package app.parallax.text;

/**
 * Translates between UTF-16 offsets (in memory) and code point offsets (in files) of one text. Built in one pass; a
 * lookup costs at most a few hundred steps, and none without supplementary characters.
 */
public final class Offsets {
    private static final int STEP_BITS = 8;
    private static final int STEP = 1 << STEP_BITS;

    private final String text;
    /** The number of surrogate pairs that end at or before each multiple of STEP; empty if there is none at all. */
    private final int[] pairsBefore;
    private final int codePoints;

    /** Indexes a text; a lone surrogate counts as one code point. */
    public Offsets(String text) {
        this.text = text;
        int length = text.length();
        if (text.codePointCount(0, length) == length) { // the common case, quick to test
            pairsBefore = new int[0];
            codePoints = length;
            return;
        }
        int[] index = new int[(length >> STEP_BITS) + 1];
        int pairs = 0;
        for (int i = 0; i < length; i++) {
            if ((i & (STEP - 1)) == 0) {
                index[i >> STEP_BITS] = pairs;
            }
            if (endsPair(i)) {
                pairs++;
            }
        }
        if ((length & (STEP - 1)) == 0) {
            index[length >> STEP_BITS] = pairs;
        }
        pairsBefore = index;
        codePoints = length - pairs;
    }

    /** Whether the unit at an offset is the second of a surrogate pair. */
    private boolean endsPair(int offset) {
        return offset > 0 && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    /** Returns the length of the text in code points. */
    public int codePoints() {
        return codePoints;
    }

    /**
     * Translates a UTF-16 offset to a code point offset.
     *
     * @param offset 0 to the length of the text; one within a surrogate pair counts as the pair's start
     * @throws IndexOutOfBoundsException if the offset is beyond the text
     */
    public int toCodePoint(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException(offset);
        }
        if (pairsBefore.length == 0) {
            return offset;
        }
        int checkpoint = offset >> STEP_BITS;
        int pairs = pairsBefore[checkpoint];
        for (int i = checkpoint << STEP_BITS; i < offset; i++) {
            if (endsPair(i)) {
                pairs++;
            }
        }
        boolean within = offset < text.length() && endsPair(offset);
        return offset - pairs - (within ? 1 : 0);
    }

    /**
     * Translates a code point offset to a UTF-16 offset, never within a surrogate pair.
     *
     * @param codePoint 0 to {@link #codePoints()}
     * @throws IndexOutOfBoundsException if the offset is beyond the text
     */
    public int toUtf16(int codePoint) {
        if (codePoint < 0 || codePoint > codePoints) {
            throw new IndexOutOfBoundsException(codePoint);
        }
        if (pairsBefore.length == 0) {
            return codePoint;
        }
        int low = 0;
        int high = pairsBefore.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (codePointsBefore(middle) <= codePoint) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int at = low << STEP_BITS;
        // A checkpoint may lie within a pair, whose first unit is then counted already.
        int missing = codePoint - codePointsBefore(low);
        if (at < text.length() && endsPair(at)) {
            at--;
            missing++;
        }
        return text.offsetByCodePoints(at, missing);
    }

    /** Returns the number of code points that begin before a checkpoint. */
    private int codePointsBefore(int checkpoint) {
        return (checkpoint << STEP_BITS) - pairsBefore[checkpoint];
    }
}
