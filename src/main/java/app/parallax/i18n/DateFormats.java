package app.parallax.i18n;

import app.parallax.model.Edtf;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Formats dates in the language of the window. */
public final class DateFormats {
    private DateFormats() {}

    /** Formats a date, such as {@code 7 Oct 2023} or {@code 27. Okt. 2023 oder später}. */
    public static String text(Edtf date) {
        return date.display(Messages.locale(), DateFormats::pattern);
    }

    /** Formats a moment by the clock of this computer, such as {@code 20 Nov 2026, 09:14}. */
    public static String text(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Messages.locale()).withZone(ZoneId.systemDefault()).format(at);
    }

    /**
     * Returns the pattern of a phrase in {@code messages.properties}, with {@code {0}}, {@code {1}} … for the dates.
     */
    public static String pattern(Edtf.Phrase phrase) {
        return Messages.bundle().getString("edtf." + phrase.name().toLowerCase(Locale.ROOT));
    }
}
