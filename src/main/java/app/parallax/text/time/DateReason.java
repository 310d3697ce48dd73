package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.model.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The reason for a date reading.
 *
 * @param base the date that they were counted from, null if none
 */
public record DateReason(Why why, String words, @Nullable Edtf base) {

    /** The kinds of reasons. */
    public enum Why {
        /** The date stands there. */
        WRITTEN,
        /** Counted from the dateline. */
        DATELINE,
        /** The last one before the dateline. */
        BEFORE_DATELINE,
        /** The next one after the dateline. */
        AFTER_DATELINE,
        /** Counted from the day of publication. */
        PUBLISHED,
        /** The last one before the day of publication. */
        BEFORE_PUBLISHED,
        /** The next one after the day of publication. */
        AFTER_PUBLISHED,
        /** Counted from the date that was named before. */
        NAMED,
        /** The year of the date that was named before or after. */
        YEAR_NAMED,
        /** The date of an event. */
        EVENT,
        /** Day and month may stand either way. */
        EITHER,
        /** There is nothing to count from. */
        NO_BASE,
        /** A length of time. */
        DURATION,
        /** Comes again. */
        SET
    }

    /** The reason as a sentence. */
    public Message message() {
        return Message.of(key(), words, base == null ? "" : base);
    }

    private String key() {
        return "time.why." + why.name().toLowerCase(Locale.ROOT);
    }
}
