package app.parallax.io.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Detects an unterminated quote at the end of a CSV file. */
final class UnterminatedQuotes extends FilterReader {
    private final char separator;
    private State state = State.BEGIN;

    private enum State {
        BEGIN, PLAIN, QUOTED, QUOTE
    }

    UnterminatedQuotes(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    /** Whether the text read so far ends within quotes. */
    boolean isOpen() {
        return state == State.QUOTED;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            advance((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        int read = super.read(to, offset, length);
        for (int i = 0; i < read; i++) {
            advance(to[offset + i]);
        }
        return read;
    }

    private void advance(char c) {
        state = switch (state) {
            case QUOTED -> c == '"' ? State.QUOTE : State.QUOTED;
            case QUOTE -> c == '"' ? State.QUOTED : next(c);
            case BEGIN -> c == '"' ? State.QUOTED : next(c);
            case PLAIN -> next(c);
        };
    }

    private State next(char c) {
        return c == separator || c == '\n' || c == '\r' ? State.BEGIN : State.PLAIN;
    }
}
