package app.parallax.io.refi;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML 1.0 as a stream: UTF-8 without a byte order mark, one element per line. Characters not allowed in XML
 * become U+FFFD. Disk errors are thrown as {@link UncheckedIOException}.
 */
public final class XmlWriter implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final BufferedWriter out;
    private boolean tagOpen;

    /** Begins a document; {@code bytes} is not closed. */
    public XmlWriter(OutputStream bytes) {
        out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
        write("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    }

    /** Begins an element. */
    public XmlWriter open(String name) {
        endTag();
        write("\n<");
        write(name);
        tagOpen = true;
        return this;
    }

    /** Writes an attribute of the element begun last; none if the value is null. */
    public XmlWriter attribute(String name, @Nullable Object value) {
        if (value != null) {
            write(" ");
            write(name);
            write("=\"");
            escape(value.toString(), true);
            write("\"");
        }
        return this;
    }

    /** Writes text in the open element. */
    public XmlWriter text(String text) {
        endTag();
        escape(text, false);
        return this;
    }

    /** Ends an element. */
    public XmlWriter close(String name) {
        if (tagOpen) {
            write("/>");
            tagOpen = false;
        } else {
            write("</");
            write(name);
            write(">");
        }
        return this;
    }

    /** Writes an element with text only. */
    public XmlWriter element(String name, String text) {
        return open(name).text(text).close(name);
    }

    private void endTag() {
        if (tagOpen) {
            write(">");
            tagOpen = false;
        }
    }

    /**
     * Escapes text; line breaks in attributes, and CR anywhere, would be normalised on reading (XML 1.0, 2.11 and
     * 3.3.3).
     */
    private void escape(String text, boolean attribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var escaped = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> attribute ? "&quot;" : null;
                case '\n' -> attribute ? "&#10;" : null;
                case '\t' -> attribute ? "&#9;" : null;
                case '\r' -> "&#13;";
                case '\uFFFE', '\uFFFF' -> "\uFFFD";
                default -> c < ' ' || (Character.isSurrogate(c) && isHalf(text, i)) ? "\uFFFD" : null;
            };
            if (escaped != null) {
                write(text, from, i);
                write(escaped);
                from = i + 1;
            }
        }
        write(text, from, text.length());
    }

    private static boolean isHalf(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }

    private void write(String text) {
        write(text, 0, text.length());
    }

    private void write(String text, int from, int to) {
        try {
            out.write(text, from, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flushes; the stream stays open. */
    @Override
    public void close() throws IOException {
        out.write('\n');
        out.flush();
    }
}
