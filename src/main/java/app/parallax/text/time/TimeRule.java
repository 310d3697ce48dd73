package app.parallax.text.time;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule: the pattern of an expression and its operation.
 *
 * @param fixed slots set by the rule
 * @param conditions requirements on the context
 * @param order number of the rule in its file
 */
record TimeRule(Operation operation, Map<RuleSlot, Integer> fixed, List<PatternElement> elements,
        Set<Condition> conditions,
        int order) {

    /** The operation of an expression. */
    enum Operation {
        MOD, DATE, RANGE, YEARS, ISO, SLASHED, DOTTED, SEASON, QUARTER, HALF, DECADE, CENTURY, WEEKDAY, UNIT, PART,
        SHIFT, EVENT, MONTHS, CLOCK, SET, DURATION, HOLIDAY,
        HIJRI, HEBREW;

        /** Whether it names a day or a period that contains one. */
        boolean isDate() {
            return switch (this) {
                case DATE, WEEKDAY, UNIT, ISO, SLASHED, DOTTED, HOLIDAY, HIJRI, HEBREW -> true;
                default -> false;
            };
        }

        /** Whether it may mean today or a part of it, unless a clause follows: "the night in which". */
        boolean isToday() {
            return this == UNIT || this == PART;
        }

        /** Whether it names a time of day. */
        boolean isTime() {
            return this == CLOCK || this == PART;
        }
    }

    /** A requirement on the context of an expression. */
    enum Condition {
        /** A preposition precedes. */
        PREP,
        /** The year is no modifier of a noun. */
        FREE,
        /** The phrase ends after it. */
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
        /** No article precedes. */
        NOTHE,
        /** The name of an event of the project follows. */
        EVENT,
        /** It is a duration and no age. */
        DURATION,
        /** A word of lasting precedes. */
        LASTING,
        /** It does not modify a following noun. */
        NONOUN,
        /** Its clause is about the future. */
        AHEAD,
        /** No word precedes after which hours are a length: "pendant", "d’". */
        NOLENGTH,
        /** A preposition of days precedes: "ב". */
        ONDAY,
        /** No genitive follows: the eve of the vote. */
        NOOF,
        /** In lower case: "morgen". */
        SMALL,
        /** With a capital letter: "l’Ascension". */
        CAPITAL
    }

    /** Returns 1 if the pattern has the month before the day, -1 if after it, 0 without both. */
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
