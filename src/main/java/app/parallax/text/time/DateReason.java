package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.model.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The reason why words are read as a date.
 *
 * @param base the date that they were counted from, null if none
 */
public record DateReason(Why why, String words, @Nullable Edtf base) {

    /** The kind of a reason. */
    public enum Why {
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
        /** Counted from the previously named date. */
        NAMED,
        /** The year of the date named before or after. */
        YEAR_NAMED,
        EVENT,
        /** The order of day and month is ambiguous. */
        EITHER,
        /** There is no date to count from. */
        NO_BASE,
        DURATION,
        /** A repetition. */
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
