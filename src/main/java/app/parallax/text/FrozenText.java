package app.parallax.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text of an article, frozen at import: LF line ends, no byte order mark, well-formed UTF-16, and no other change
 * (no Unicode normalisation).
 *
 * @param text never blank, without NUL and lone surrogates
 * @param charset the name of the encoding of the bytes
 * @param notices what was changed or guessed, to be shown to the analyst
 * @param sha256 SHA-256 of the UTF-8 of the text, 64 hexadecimal digits in lower case
 */
public record FrozenText(String text, String charset, Known known, List<Notice> notices, String sha256) {

    /** The share of control or replaced characters from which bytes count as binary. */
    private static final double BINARY_SHARE = 0.1;

    /** The method by which an encoding was determined. */
    public enum Known {
        /** A byte order mark. */
        BOM,
        /** The bytes are well-formed UTF-8. */
        VALID_UTF8,
        /** The encoding was guessed from the bytes. */
        DETECTED,
        /** The fallback windows-1252, because nothing could be guessed. */
        FALLBACK,
        /** The caller gave the encoding, or characters instead of bytes. */
        GIVEN;

        public String key() {
            return "text.known." + name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Kind {
        /** Malformed byte sequences were replaced by U+FFFD; the count is of sequences. */
        REPLACED_BYTES,
        /** Lone surrogates were replaced by U+FFFD; the count is of surrogates. */
        REPLACED_SURROGATES,
        /** The encoding is a guess; the count is 1. */
        GUESSED_ENCODING;

        /** The key of its message, such as {@code text.notice.replaced_bytes}. */
        public String key() {
            return "text.notice." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A notice about a change or a guess.
     *
     * @param count number of occurrences, at least 1
     */
    public record Notice(Kind kind, int count) {}

    public FrozenText {
        notices = List.copyOf(notices);
    }

    /**
     * Freezes the bytes of a text file of unknown encoding.
     *
     * @param bytes the whole file, not changed
     * @throws RefusedTextException if the bytes are binary or the text is blank
     */
    public static FrozenText of(byte[] bytes) throws RefusedTextException {
        Encoding encoding = Encoding.of(bytes);
        return of(bytes, encoding);
    }

    /**
     * Freezes the bytes of a text file of known encoding; a byte order mark in the bytes takes precedence.
     *
     * @param bytes the whole file, not changed
     * @throws RefusedTextException if the bytes are binary or the text is blank
     */
    public static FrozenText of(byte[] bytes, Charset charset) throws RefusedTextException {
        Encoding marked = Encoding.marked(bytes);
        return of(bytes, marked != null ? marked : new Encoding(charset, Known.GIVEN, 0));
    }

    /**
     * Freezes characters extracted from a page or a document; the charset is named UTF-8.
     *
     * @throws RefusedTextException if the text is blank or contains NUL
     */
    public static FrozenText of(String characters) throws RefusedTextException {
        return freeze(characters, StandardCharsets.UTF_8, Known.GIVEN, 0);
    }

    private static FrozenText of(byte[] bytes, Encoding encoding) throws RefusedTextException {
        var decoded = DecodedText.of(bytes, encoding.bomLength(), encoding.charset());
        return freeze(decoded.text(), encoding.charset(), encoding.known(), decoded.replaced());
    }

    private static FrozenText freeze(String decoded, Charset charset, Known known, int replaced)
            throws RefusedTextException {
        if (looksBinary(decoded, replaced)) {
            throw new RefusedTextException(RefusedTextException.Reason.BINARY);
        }
        var cleaned = new StringBuilder(decoded.length());
        int surrogates = clean(decoded, cleaned);
        String text = cleaned.toString();
        if (text.isBlank()) {
            throw new RefusedTextException(RefusedTextException.Reason.EMPTY);
        }
        var notices = new ArrayList<Notice>();
        if (known == Known.DETECTED || known == Known.FALLBACK) {
            notices.add(new Notice(Kind.GUESSED_ENCODING, 1));
        }
        if (replaced > 0) {
            notices.add(new Notice(Kind.REPLACED_BYTES, replaced));
        }
        if (surrogates > 0) {
            notices.add(new Notice(Kind.REPLACED_SURROGATES, surrogates));
        }
        return new FrozenText(text, charset.name(), known, notices, Sha256.of(text));
    }

    private static boolean looksBinary(String decoded, int replaced) {
        int strange = replaced;
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c == 0) {
                return true;
            }
            // U+0085 is a line end in texts from mainframes.
            if (Character.isISOControl(c) && !Character.isWhitespace(c) && c != '\u0085') {
                strange++;
            }
        }
        return strange > 0 && strange >= decoded.length() * BINARY_SHARE;
    }

    /**
     * Copies the text without a leading U+FEFF and with LF line ends; returns the number of lone surrogates replaced.
     */
    private static int clean(String decoded, StringBuilder into) {
        int replaced = 0;
        int length = decoded.length();
        for (int i = decoded.startsWith("\uFEFF") ? 1 : 0; i < length; i++) {
            char c = decoded.charAt(i);
            if (c == '\r') {
                into.append('\n');
                if (i + 1 < length && decoded.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (!Character.isSurrogate(c)) {
                into.append(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < length
                    && Character.isLowSurrogate(decoded.charAt(i + 1))) {
                into.append(c).append(decoded.charAt(++i));
            } else {
                into.append('\uFFFD');
                replaced++;
            }
        }
        return replaced;
    }
}
