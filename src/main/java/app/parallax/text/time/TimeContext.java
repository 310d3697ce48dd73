package app.parallax.text.time;

import app.parallax.model.Edtf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reference dates and events for resolving time expressions.
 *
 * @param day the day of the dateline, else of publication; null if neither is known
 * @param published whether it is the day of publication and no dateline
 * @param language the language of the text as a BCP 47 tag, null if it is to be told from its words
 */
public record TimeContext(@Nullable LocalDate day, boolean published, @Nullable String language,
        List<KnownEvent> events) {
    /** Nothing is known. */
    public static final TimeContext NONE = new TimeContext(null, false, null, List.of());

    /** Takes a copy of the list. */
    public TimeContext {
        events = List.copyOf(events);
    }

    /** An event of the project. */
    public record KnownEvent(String title, Edtf date) {}

    /**
     * What a text is read against by its dateline and date of publication.
     *
     * @param dateline place and date, or a date, as it stands; null if there is none
     * @param published when it was published, null if not known; counts only where it is one day
     * @param language its language, null if not known
     * @return with the day of the dateline where it has one, else that of publication
     */
    public static TimeContext of(@Nullable String dateline, @Nullable Edtf published, @Nullable String language,
            List<KnownEvent> events) {
        var day = published == null ? null : WrittenDay.of(published);
        if (dateline != null) {
            var found = new TypedDates(language == null ? "en" : language, day).dayIn(dateline);
            if (found.isPresent()) {
                return new TimeContext(found.get(), false, language, events);
            }
        }
        return new TimeContext(day, true, language, events);
    }
}
