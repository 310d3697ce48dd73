package app.parallax.text.time;

import java.util.List;
import java.util.Locale;

/** A modifier of a time, as in TIMEX3. */
public enum TimeModifier {
    NONE,
    /** Approximately. */
    APPROX,
    /** Before it: more than two years ago. */
    BEFORE,
    /** Its early part. */
    START,
    /** Its middle. */
    MID,
    /** Its late part. */
    END,
    /** At most, of a duration. */
    LESS,
    /** At least, of a duration. */
    MORE,
    /** After it: less than two years ago. */
    AFTER;

    private static final List<TimeModifier> ALL = List.of(values());

    /** Returns the modifier with a number of the language files, from 0. */
    static TimeModifier numbered(int number) {
        return ALL.get(number);
    }

    /** Returns the name in lower case, as printed by the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
