package app.parallax.io.annotations;

/** Replaces lone surrogates and NUL in untrusted text, and counts them. */
public final class TextSanitizer {
    private static final int REPLACEMENT = 0xFFFD;

    private int replaced;

    /** Returns the number of characters replaced. */
    public int replaced() {
        return replaced;
    }

    public String of(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        var sound = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean odd = c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            replaced += odd ? 1 : 0;
            sound.appendCodePoint(odd ? REPLACEMENT : c);
        });
        return sound.toString();
    }
}
