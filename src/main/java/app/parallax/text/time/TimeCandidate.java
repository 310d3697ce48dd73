package app.parallax.text.time;

import app.parallax.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time expression before its date is resolved.
 *
 * @param span where they stand
 * @param day what is said of the day, where match is a time of it
 * @param direction -1 if what is told lies in the past, 1 in the future, 0 if that is not said
 * @param sentence number of the sentence, from 0
 * @param linked whether "to", "and" or a dash joins them to the expression that follows
 * @param event the event that they name, null if none
 */
record TimeCandidate(Span span, RuleMatch match, @Nullable RuleMatch day, TimeModifier mod, int direction, int sentence,
        boolean linked,
        TimeContext.@Nullable KnownEvent event) {

    /** What says which day. */
    RuleMatch dayMatch() {
        return day == null ? match : day;
    }

    TimeCandidate withYear(int year) {
        return new TimeCandidate(span, match.with(RuleSlot.YEAR, year), day, mod, direction, sentence, linked, event);
    }
}
