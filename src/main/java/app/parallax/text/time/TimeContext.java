package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The context for resolving times.
 *
 * @param day the day of the dateline, else of publication; null if neither is known
 * @param published whether {@code day} is the day of publication
 * @param language BCP 47 tag; null to detect it from the words
 */
public record TimeContext(@Nullable LocalDate day, boolean published, @Nullable String language,
        List<KnownEvent> events) {
    /** An empty context. */
    public static final TimeContext NONE = new TimeContext(null, false, null, List.of());

    public TimeContext {
        events = List.copyOf(events);
    }

    /** An event of the project. */
    public record KnownEvent(String title, Edtf date) {}

    /**
     * Creates the context of an article.
     *
     * @param dateline place and date, or a date, as written; or null
     * @param published date of publication, or null; used only if it is a single day
     * @param language BCP 47 tag, or null
     * @return with the day of the dateline, else that of publication
     */
    public static TimeContext of(@Nullable String dateline, @Nullable Edtf published, @Nullable String language,
            List<KnownEvent> events) {
        var day = published == null ? null : WrittenDay.of(published);
        if (dateline != null) {
            var found = new TypedDates(language == null ? Language.all().getFirst().tag() : language, day)
                    .dayIn(dateline);
            if (found.isPresent()) {
                return new TimeContext(found.get(), false, language, events);
            }
        }
        return new TimeContext(day, true, language, events);
    }
}
