package app.parallax.text.quantity;

import app.parallax.model.Edtf;
import java.util.Locale;
import java.util.Optional;

/** Finds the reference date that a sentence gives for its numbers: “as of 17 October 2023”, “as at March 2021”. */
final class AsOf {
    private final Vocabulary words;
    private final QuantityTokens tokens;
    /** The sentence that was read last, and its date. */
    private int from;
    private int end;
    private Optional<Edtf> date = Optional.empty();

    AsOf(Vocabulary words, QuantityTokens tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** Returns the date in the sentence around an index; a date without a year is ignored. */
    Optional<Edtf> around(int index) {
        if (index < from || index >= end) {
            from = index;
            while (from > 0 && !ends(from - 1)) {
                from--;
            }
            end = index + 1;
            while (end < tokens.size() && !ends(end - 1)) {
                end++;
            }
            date = between(from, end);
        }
        return date;
    }

    private Optional<Edtf> between(int first, int last) {
        for (int i = first; i < last; i++) {
            int phrase = words.length(WordClass.AS_OF, tokens, i);
            if (phrase > 0) {
                return date(i + phrase);
            }
        }
        return Optional.empty();
    }

    private boolean ends(int index) {
        boolean day = DigitValues.isPlain(tokens.at(index - 1)) && words.month(tokens, index + 1) > 0; // 17. Oktober
        return tokens.at(index).endsSentence() && tokens.at(index + 1).spaced() && !day;
    }

    private Optional<Edtf> date(int index) {
        int at = words.isWeekday(tokens, index) ? index + 1 : index;
        at = tokens.is(at, ",") ? at + 1 : at;
        if (DigitValues.isYearLike(tokens.at(at))) {
            return Edtf.tryParse(DigitValues.ascii(tokens.at(at)));
        }
        String day = "";
        if (DigitValues.isPlain(tokens.at(at))) {
            day = DigitValues.ascii(tokens.at(at));
            at = tokens.is(at + 1, ".") && tokens.joined(at + 1) ? at + 2 : at + 1;
            at += words.length(WordClass.OF_MONTH, tokens, at);
        }
        int length = words.month(tokens, at);
        var month = length == 0 ? null : words.months.at(tokens, at);
        int next = at + length;
        if (day.isEmpty() && DigitValues.isPlain(tokens.at(next)) && tokens.at(next).length() <= 2) {
            day = DigitValues.ascii(tokens.at(next));
            next++;
        }
        next = tokens.is(next, ",") ? next + 1 : next + words.length(WordClass.OF_MONTH, tokens, next);
        if (month == null || !DigitValues.isYearLike(tokens.at(next))) {
            return Optional.empty();
        }
        var date = String.format(Locale.ROOT, "%s-%02d", DigitValues.ascii(tokens.at(next)), month.meaning());
        return Edtf.tryParse(day.isEmpty() ? date : date + "-" + "0".repeat(Math.max(0, 2 - day.length())) + day);
    }
}
