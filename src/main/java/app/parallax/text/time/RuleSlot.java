package app.parallax.text.time;

import java.util.Locale;

/** The slots of a match, filled by its pattern or set by its rule. */
enum RuleSlot {
    DAY, DAY2, MONTH, MONTH2, YEAR, YEAR2, NUMBER, NUMBER2, UNIT, WEEKDAY, WEEKDAY2, SEASON, PART, ORDINAL, ORDINAL2,
    HOUR,
    MINUTE, SECOND, MERIDIEM, ZONE, DECADE, SHORT,
    /** The number of units from the reference: -1 for the last one. */
    AT,
    /** 1 if counted from the date named before. */
    FROM,
    /** For weekdays: the number of weeks from the reference week. */
    WEEK,
    /** For months and quarters: the number of years from the current one. */
    Y,
    /** -1 before, 1 after. */
    DIR,
    /** The modifier: the ordinal of a {@link TimeModifier}. */
    MOD,
    /** 1 to add half a unit. */
    HALF,
    /** 1 for a year BC. */
    BC,
    /** 1 for a decade of two digits. */
    TWO,
    /** 1 for the day before: the night to Sunday. */
    BACK,
    /** The holiday, see {@link EdtfCalendar#feast}. */
    FEAST;

    static RuleSlot of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace("#", ""));
    }
}
