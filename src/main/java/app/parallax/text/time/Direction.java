package app.parallax.text.time;

/** Tells from the verbs of a clause whether what it tells lies in the past or in the future. */
final class Direction {
    /** No clause that is read is longer, in tokens. */
    private static final int FAR = 30;
    private static final byte UNREAD = 0;
    private static final byte NONE = 1;
    private static final byte PAST = 2;
    private static final byte FUTURE = 3;
    private static final byte BORDER = 4;

    private final Language language;
    private final Tokens tokens;
    /** What each token says of the direction, read when it is first asked for. */
    private final byte[] cues;

    Direction(Language language, Tokens tokens) {
        this.language = language;
        this.tokens = tokens;
        this.cues = new byte[tokens.size()];
    }

    /** -1, 0 or 1, by the nearest verb before the words, else the nearest after them, in their clause. */
    int of(int from, int to) {
        for (int i = from - 1; i >= 0 && from - i < FAR && cue(i) != BORDER; i--) {
            if (cue(i) != NONE) {
                return cue(i) == FUTURE ? 1 : -1;
            }
        }
        for (int i = to; i < cues.length && i - to < FAR && (cue(i) != BORDER || i == to); i++) {
            if (cue(i) == FUTURE || cue(i) == PAST) {
                return cue(i) == FUTURE ? 1 : -1;
            }
        }
        return 0;
    }

    private byte cue(int i) {
        if (cues[i] == UNREAD) {
            cues[i] = read(i);
        }
        return cues[i];
    }

    private byte read(int i) {
        var token = tokens.at(i);
        if ((token.opensLine() && i > 0 && tokens.at(i - 1).endsSentence()) || tokens.endsSentence(i)
                || language.has("clause", token.low())) {
            return BORDER;
        }
        if (!token.isWord() && !token.is("'")) {
            return NONE;
        }
        if (language.has("future", token.low())) {
            return FUTURE;
        }
        if (language.has("past", token.low())) {
            return PAST;
        }
        var participle = language.option("participle");
        boolean ends = !participle.isEmpty() && token.length() > 4 && token.low().endsWith(participle);
        return ends && !language.has("be", tokens.at(i - 1).low()) && !token.capital() ? PAST : NONE;
    }
}
