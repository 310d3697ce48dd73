package app.parallax.io.annotations;

import app.parallax.model.Limit;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of limited length. */
public final class BoundedLines {
    /** The maximum length kept, in UTF-16 units; far more than any annotation. */
    private static final long LONGEST = Limit.LINE_MEGABYTES.units();

    private final Reader in;
    private int number;

    public BoundedLines(Reader in) {
        this.in = in;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text null if it is longer than {@link Limit#LINE_MEGABYTES}
     */
    public record Line(int number, @Nullable String text) {}

    /** Returns the next line that is not blank; null after the last. */
    @Nullable
    public Line next() throws IOException {
        var text = new StringBuilder();
        boolean tooLong = false;
        int c = in.read();
        while (c >= 0) {
            if (c == '\n') {
                number++;
                if (tooLong || !text.toString().isBlank()) {
                    return new Line(number, tooLong ? null : text.toString());
                }
                text.setLength(0);
            } else if (text.length() < LONGEST) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
            c = in.read();
        }
        number++;
        return tooLong ? new Line(number, null) : text.toString().isBlank() ? null : new Line(number, text.toString());
    }
}
