package app.parallax.text.time;

import java.util.Locale;

/** The numbers that a pattern takes from words, and those that its rule sets. */
enum RuleSlot {
    DAY, DAY2, MONTH, MONTH2, YEAR, YEAR2, NUMBER, NUMBER2, UNIT, WEEKDAY, WEEKDAY2, SEASON, PART, ORDINAL, ORDINAL2,
    HOUR,
    MINUTE, SECOND, MERIDIEM, ZONE, DECADE, SHORT,
    /** How many units from what it counts from: the last one is -1. */
    AT,
    /** 1 if it counts from the date that was named before. */
    FROM,
    /** Of weekdays: how many weeks from the one it counts from. */
    WEEK,
    /** Of months and quarters: how many years from this one. */
    Y,
    /** -1 before, 1 after. */
    DIR,
    /** What modifies it: the ordinal of a {@link TimeModifier}. */
    MOD,
    /** 1 if half a unit more is meant. */
    HALF,
    /** 1 if the year is one before the year 1. */
    BC,
    /** 1 if a decade has two digits. */
    TWO,
    /** Which feast. */
    FEAST;

    static RuleSlot of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace("#", ""));
    }
}
