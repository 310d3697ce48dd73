package app.parallax.text.time;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an expression is put together and what it does.
 *
 * @param conditions what must be so around it
 */
record TimeRule(Operation operation, Map<RuleSlot, Integer> fixed, List<PatternElement> elements,
        Set<Condition> conditions,
        int order) {

    /** What an expression does. */
    enum Operation {
        MOD, DATE, RANGE, YEARS, ISO, SLASHED, DOTTED, SEASON, QUARTER, HALF, DECADE, CENTURY, WEEKDAY, UNIT, PART,
        SHIFT, EVENT, MONTHS, CLOCK, SET, DURATION, HOLIDAY;

        /** Whether it names a day, or what holds one. */
        boolean isDate() {
            return switch (this) {
                case DATE, WEEKDAY, UNIT, ISO, SLASHED, DOTTED, HOLIDAY -> true;
                default -> false;
            };
        }

        /** Whether it names a time of a day. */
        boolean isTime() {
            return this == CLOCK || this == PART;
        }
    }

    /** What must be so around an expression. */
    enum Condition {
        /** A preposition stands before it. */
        PREP,
        /** The year is no adjective. */
        FREE,
        /** The phrase ends there. */
        STOP,
        /** No name follows. */
        NONAME,
        /** Only after a modifier. */
        MOD,
        /** Only beside a day. */
        JOIN,
        /** A day of the month by its number alone. */
        ONTHE,
        /** No noun follows. */
        ADVERB,
        /** No article stands before it. */
        NOTHE,
        /** What follows names an event of the project. */
        EVENT,
        /** It stands in time, and is no age. */
        DURATION,
        /** A word before it says that it lasts. */
        LASTING,
        /** No noun follows that it would be an adjective of. */
        NONOUN
    }

    /** Whether its pattern has the month before the day (1), behind it (-1), or not both (0). */
    int monthFirst() {
        int month = place("month");
        int day = place("day");
        return month < 0 || day < 0 ? 0 : Integer.compare(day, month);
    }

    private int place(String what) {
        for (int i = 0; i < elements.size(); i++) {
            boolean here = switch (elements.get(i)) {
                case PatternElement.Kind kind -> what.equals("month") && kind.slot() == RuleSlot.MONTH;
                case PatternElement.Figure figure -> what.equals("day") && figure.slot() == RuleSlot.DAY;
                case PatternElement.Words _ -> false;
            };
            if (here) {
                return i;
            }
        }
        return -1;
    }

    boolean has(Condition condition) {
        return conditions.contains(condition);
    }
}
