package app.parallax.io.xmi;

import app.parallax.text.Span;
import java.io.IOException;
import java.io.Writer;

/** Writes text in XML attributes so that every reader restores each character. */
final class XmlText {
    private XmlText() {}

    /** Whether XML 1.0 allows every character; 1.1 allows control characters too, as references. */
    static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }

    /** Writes text as an attribute value; characters that no version of XML allows become �, which keeps offsets. */
    static void write(Writer out, String text) throws IOException {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean none = c == 0 || c == '\uFFFE' || c == '\uFFFF';
            if (none || c < ' ' || c == '<' || c == '>' || c == '&' || c == '"' || (c >= 0x7F && c <= 0x9F)
                    || c == '\u2028' || c == '\u2029') {
                out.write(text, written, i - written);
                out.write(none ? "\uFFFD" : "&#" + (int) c + ";");
                written = i + 1;
            }
        }
        out.write(text, written, text.length() - written);
    }

    /** Trims white space from a span; a span of white space alone becomes empty, at its end. */
    static Span trimmed(String text, int start, int end) {
        return Span.trimmed(text, start, end, c -> Span.isSpace(c) || c == '\u0085');
    }
}
