package app.parallax.text.time;

import java.util.List;

/** A list of tokens; beyond its ends {@link TimeToken#NONE}. */
record TimeTokens(List<TimeToken> list) {
    TimeToken at(int index) {
        return index >= 0 && index < list.size() ? list.get(index) : TimeToken.NONE;
    }

    int size() {
        return list.size();
    }

    boolean is(int index, String word) {
        return at(index).low().equals(word);
    }

    /** Whether a token directly follows another one. */
    boolean glued(int index) {
        return index > 0 && index < list.size() && !list.get(index).spaced();
    }

    boolean endsSentence(int index) {
        return at(index).endsSentence() && (at(index + 1).spaced() || !at(index + 1).isNumber())
                && !at(index + 1).is(",") && (at(index + 1).capital() || at(index + 1).opensLine()
                        || !at(index + 1).isWord());
    }
}
