package app.parallax.text.quantity;

import app.parallax.model.Edtf;
import java.util.Locale;
import java.util.Optional;

/** Finds the reference date that a sentence gives for its numbers: “as of 17 October 2023”, “as at March 2021”. */
final class AsOf {
    private final Vocabulary words = Vocabulary.ENGLISH;
    private final QuantityTokens tokens;
    /** The sentence that was read last, and its date. */
    private int from;
    private int end;
    private Optional<Edtf> date = Optional.empty();

    AsOf(QuantityTokens tokens) {
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
            if (tokens.is(i, "as") && (tokens.is(i + 1, "of") || tokens.is(i + 1, "at"))) {
                return date(i + 2);
            }
        }
        return Optional.empty();
    }

    private boolean ends(int index) {
        return tokens.at(index).endsSentence() && tokens.at(index + 1).spaced();
    }

    private Optional<Edtf> date(int index) {
        int at = words.has("weekday", tokens.at(index).low()) ? index + 1 : index;
        at = tokens.is(at, ",") ? at + 1 : at;
        if (DigitValues.isYearLike(tokens.at(at))) {
            return edtf(tokens.at(at).low());
        }
        boolean dayFirst = tokens.at(at).isFigure();
        int month = dayFirst ? at + 1 : at;
        if (!words.isMonth(tokens.at(month))) {
            return Optional.empty();
        }
        int next = month + 1;
        String day = dayFirst ? tokens.at(at).low() : "";
        if (!dayFirst && tokens.at(next).isFigure() && tokens.at(next).length() <= 2) {
            day = tokens.at(next).low();
            next++;
        }
        next = tokens.is(next, ",") ? next + 1 : next;
        if (!DigitValues.isYearLike(tokens.at(next))) {
            return Optional.empty();
        }
        var date = String.format(Locale.ROOT, "%s-%02d", tokens.at(next).low(),
                words.months.getOrDefault(tokens.at(month).low(), 1));
        return edtf(day.isEmpty() ? date : date + "-" + "0".repeat(Math.max(0, 2 - day.length())) + day);
    }

    private static Optional<Edtf> edtf(String text) {
        return Edtf.tryParse(text);
    }
}
