package app.parallax.text.time;

/** Decides by the verbs of a clause whether it refers to the past or the future. */
final class TenseDirection {
    /** No clause that is read is longer, in tokens. */
    private static final int FAR = 30;
    private static final byte UNREAD = 0;
    private static final byte NONE = 1;
    private static final byte PAST = 2;
    private static final byte FUTURE = 3;
    private static final byte BORDER = 4;

    private final TimeLanguage language;
    private final TimeTokens tokens;
    /** What each token says of the direction, read when it is first asked for. */
    private final byte[] cues;

    TenseDirection(TimeLanguage language, TimeTokens tokens) {
        this.language = language;
        this.tokens = tokens;
        this.cues = new byte[tokens.size()];
    }

    /**
     * -1, 0 or 1, by the nearest verb before the words, else the nearest after them, in their clause. What was decided
     * to be done may lie either way (0), and is to come where it is due by then; that "Friday's vote" could change
     * something does not put Friday ahead.
     */
    int of(int from, int to) {
        boolean due = language.has("deadline", tokens.at(from - 1).low());
        boolean owned = tokens.is(to, "'s");
        boolean infinitive = false;
        for (int i = from - 1; i >= 0 && from - i < FAR && cue(i) != BORDER; i--) {
            infinitive |= isInfinitive(i, from);
            if (language.has("ahead", tokens.at(i).low())) {
                return 1;
            }
            if (cue(i) == FUTURE && !(owned && language.has("modal", tokens.at(i).low()))) {
                return 1;
            }
            if (cue(i) == PAST) {
                return !infinitive ? -1 : due ? 1 : 0;
            }
        }
        boolean opens = opensSentence(from);
        for (int i = to; i < cues.length && i - to < FAR && (cue(i) != BORDER || (i == to && opens)); i++) {
            if (cue(i) == PAST || (cue(i) == FUTURE && !(owned && language.has("modal", tokens.at(i).low())))) {
                return cue(i) == FUTURE ? 1 : -1;
            }
        }
        return due ? 1 : 0;
    }

    /** "In March, he said": a verb behind the comma counts; "… in March, he said": it is of another clause. */
    private boolean opensSentence(int from) {
        int first = language.has("prep", tokens.at(from - 1).low()) ? from - 1 : from;
        var before = tokens.at(first - 1);
        return first == 0 || tokens.at(first).opensLine() || !(before.isWord() || before.isNumber() || before.is(","));
    }

    /** "To admit", and not "to the capital" or "to Berlin". */
    private boolean isInfinitive(int at, int end) {
        var next = tokens.at(at + 1);
        return language.has("infinitive", tokens.at(at).low()) && at + 1 < end && next.isWord() && !next.capital()
                && !language.has("determiner", next.low()) && !language.has("prep", next.low())
                && !language.has("break", next.low());
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
        boolean name = token.capital() && i > 0 && !token.opensLine() && tokens.at(i - 1).isWord();
        if ((!token.isWord() && !token.is("'")) || name) {
            return NONE; // nor is the month of May a verb
        }
        if (language.has("future", token.low())) {
            return FUTURE;
        }
        if (language.has("be", tokens.at(i - 1).low())) {
            return NONE;
        }
        if (language.has("past", token.low())) {
            return PAST;
        }
        var participle = language.option("participle");
        boolean ends = !participle.isEmpty() && token.length() > 4 && token.low().endsWith(participle);
        return ends && !token.capital() ? PAST : NONE;
    }
}
