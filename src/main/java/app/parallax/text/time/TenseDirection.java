package app.parallax.text.time;

/** Determines from its verbs whether a clause is about the past or the future. */
final class TenseDirection {
    /** Maximum length of a clause, in tokens. */
    private static final int FAR = 30;
    private static final int LONGEST_RANGE = 6;
    private static final int LONGEST_BRACKETS = 8;
    private static final byte UNREAD = 0;
    private static final byte NONE = 1;
    private static final byte PAST = 2;
    private static final byte FUTURE = 3;
    private static final byte BORDER = 4;

    private final TimeLanguage language;
    private final TimeTokens tokens;
    /** The cue of each token, computed on demand. */
    private final byte[] cues;

    TenseDirection(TimeLanguage language, TimeTokens tokens) {
        this.language = language;
        this.tokens = tokens;
        this.cues = new byte[tokens.size()];
    }

    /**
     * Returns -1 (past), 0 or 1 (future), by the nearest verb of the clause before the words, else after them. A
     * decided action may lie either way (0), but is in the future if a deadline is given; a modal verb after a
     * possessive ("Friday's vote could …") does not make the date a future one.
     */
    int of(int from, int to) {
        var before = tokens.at(from - 1).low();
        boolean due = language.has("deadline", before)
                || language.has("deadline", tokens.at(from - 2).low() + " " + before);
        boolean owned = tokens.is(to, "'s");
        if (owned && language.has("behind", before)) {
            return -1; // after Monday's defeat
        }
        boolean infinitive = false;
        for (int i = isInserted(from, to) ? from - 3 : from - 1; i >= 0 && from - i < FAR && cue(i) != BORDER; i--) {
            infinitive |= isInfinitive(i, from);
            if (language.has("ahead", tokens.at(i).low())) {
                return 1;
            }
            if (cue(i) == FUTURE && !(owned && language.has("modal", tokens.at(i).low()))) {
                return 1;
            }
            if (cue(i) == PAST && language.has("deferral", before) && language.has("deferred", tokens.at(i).low())) {
                return 1; // was postponed until Saturday
            }
            if (cue(i) == PAST) {
                return !infinitive ? -1 : due ? 1 : 0;
            }
        }
        boolean opens = opensSentence(startOfDates(from));
        for (int i = pastBrackets(to); i < cues.length && i - to < FAR && (cue(i) != BORDER || opens); i++) {
            opens &= isOfDates(i);
            if (cue(i) == PAST || (cue(i) == FUTURE && !(owned && language.has("modal", tokens.at(i).low())))) {
                return cue(i) == FUTURE ? 1 : -1;
            }
        }
        return due ? 1 : 0;
    }

    /** Whether commas part an expression from its own clause: he said, on Friday, that. */
    private boolean isInserted(int from, int to) {
        return isComma(to) && (isComma(from - 1)
                || (language.has("prep", tokens.at(from - 1).low()) && isComma(from - 2)));
    }

    private boolean isComma(int at) {
        return tokens.is(at, ",") || tokens.is(at, "،");
    }

    /** Returns the index after brackets that say more of a day: on Friday (7 p.m.). */
    private int pastBrackets(int at) {
        if (tokens.is(at, "(")) {
            for (int i = at + 1; i < at + LONGEST_BRACKETS && !tokens.endsSentence(i - 1); i++) {
                if (tokens.is(i, ")")) {
                    return i + 1;
                }
            }
        }
        return at;
    }

    /** Returns the first token of the dates and their prepositions before an index: From January to August. */
    private int startOfDates(int from) {
        int at = from;
        while (at > 0 && from - at < LONGEST_RANGE && isOfDates(at - 1)) {
            at--;
        }
        return at;
    }

    private boolean isOfDates(int at) {
        var token = tokens.at(at);
        return token.isNumber() || (token.isWord() && (language.has("month", token.low())
                || language.has("weekday", token.low()) || language.has("range", token.low())
                || language.has("prep", token.low())));
    }

    /**
     * Whether the expression opens its sentence, so that the verb after a comma counts: "In March, he said"; but not "…
     * in March, he said".
     */
    private boolean opensSentence(int from) {
        int first = language.has("prep", tokens.at(from - 1).low()) ? from - 1 : from;
        var before = tokens.at(first - 1);
        return first == 0 || tokens.at(first).opensLine() || !(before.isWord() || before.isNumber() || before.is(","));
    }

    /** Whether a token begins an infinitive: "to admit", but not "to the capital" or "to Berlin". */
    private boolean isInfinitive(int at, int end) {
        var next = tokens.at(at + 1);
        return language.has("infinitive", tokens.at(at).low()) && at + 1 < end && next.isWord() && !next.capital()
                && !language.has("determiner", next.low()) && !language.has("prep", next.low())
                && !language.has("break", next.low());
    }

    /** Whether a word for the future describes a noun or is one: rounds of planned outages, their hopes are slim. */
    private boolean isNoun(int i) {
        var before = tokens.at(i - 1).low();
        var next = tokens.at(i + 1);
        boolean participle = language.isPastForm(tokens.at(i).low());
        return (participle && (language.has("prep", before) || language.has("determiner", before)) && next.isWord()
                && !language.has("break", next.low()) && !language.has("infinitive", next.low()))
                || language.has("copula", next.low());
    }

    /** Whether a comma parts a place from what it lies in: at Mountain View, CA for a show; in Austin, Texas, on. */
    private boolean isOfPlace(int i) {
        var next = tokens.at(i + 1);
        if (!tokens.is(i, ",")) {
            return false;
        }
        boolean opens = tokens.at(i - 1).capital() && next.capital()
                && (tokens.is(i + 2, ",") || language.has("prep", tokens.at(i + 2).low()));
        boolean closes = tokens.at(i - 1).capital() && tokens.is(i - 2, ",") && tokens.at(i - 3).capital()
                && language.has("prep", next.low());
        return opens || closes;
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
                || (language.has("clause", token.low()) && !isOfPlace(i))) {
            return BORDER;
        }
        var before = tokens.at(i - 1);
        boolean name = token.capital() && i > 0 && !token.opensLine()
                && (before.isWord() || before.isNumber() || before.is("-"));
        if ((!token.isWord() && !token.is("'")) || name) {
            return NONE; // such as the month of May
        }
        boolean contracted = tokens.is(i + 1, "'")
                && language.has("future", token.low() + "'" + tokens.at(i + 2).low()); // won't
        if (contracted || language.has("future", token.low()) || language.isFutureForm(token.low())) {
            return isNoun(i) ? NONE : FUTURE;
        }
        if (language.has("be", tokens.at(i - 1).low())) {
            return NONE;
        }
        boolean past = language.has("past", token.low()) || (!token.capital() && language.isPastForm(token.low()));
        var pair = past ? token.low() + " " + tokens.at(i + 1).low() : "";
        if (language.has("future", pair)) {
            return FUTURE; // "החל מ"
        }
        return past && !language.has("notpast", pair) ? PAST : NONE; // "عقد اجتماع"
    }
}
