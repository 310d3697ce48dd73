package app.parallax.text.time;

import app.parallax.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time expression before it is resolved.
 *
 * @param day the match for the day, if {@code match} is a time of day
 * @param direction -1 for the past, 1 for the future, 0 if unknown
 * @param sentence number of the sentence, from 0
 * @param linked whether "to", "and" or a dash joins it to the next expression
 * @param event the named event, or null
 */
record TimeCandidate(Span span, RuleMatch match, @Nullable RuleMatch day, TimeModifier mod, int direction, int sentence,
        boolean linked,
        TimeContext.@Nullable KnownEvent event) {

    /** The night among the parts of a day. */
    private static final int NIGHT = 4;

    /** Returns the match that determines the day. */
    RuleMatch dayMatch() {
        return day == null ? match : day;
    }

    /** Whether it is a night, named by the day on which it begins. */
    boolean isNight() {
        return dayMatch().has(RuleSlot.BACK) || dayMatch().has(RuleSlot.WEEKDAY2)
                || (dayMatch().rule.operation() == TimeRule.Operation.DATE && dayMatch().has(RuleSlot.DAY2))
                || (match.rule.operation() == TimeRule.Operation.PART && match.get(RuleSlot.PART) == NIGHT);
    }

    /** Returns it with another day. */
    TimeCandidate on(RuleMatch other) {
        boolean time = match.rule.operation().isTime();
        return new TimeCandidate(span, time ? match : other, time ? other : null, mod, direction, sentence, linked,
                event);
    }

    TimeCandidate withYear(int year) {
        return new TimeCandidate(span, match.with(RuleSlot.YEAR, year), day, mod, direction, sentence, linked, event);
    }
}
