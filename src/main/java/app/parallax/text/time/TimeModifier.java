package app.parallax.text.time;

import java.util.List;
import java.util.Locale;

/** A TIMEX3 modifier of a time expression. */
public enum TimeModifier {
    /** Nothing; not given. */
    NONE,
    /** About. */
    APPROX,
    /** Before it: more than two years ago. */
    BEFORE,
    /** Its early part. */
    START,
    /** Its middle. */
    MID,
    /** Its late part. */
    END,
    /** At most, of a length. */
    LESS,
    /** At least, of a length. */
    MORE,
    /** After it: less than two years ago. */
    AFTER;

    private static final List<TimeModifier> ALL = List.of(values());

    /** By the number that the language files give it, from 0. */
    static TimeModifier numbered(int number) {
        return ALL.get(number);
    }

    /**
     * As it stands in a line of the command line.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
