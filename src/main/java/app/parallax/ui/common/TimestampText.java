package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Formats instants as local date and time in the person's language. */
public final class TimestampText {
    private TimestampText() {}

    /** Formats an instant, for example {@code 20 Nov 2026, 09:14}. */
    public static String text(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Messages.locale()).withZone(ZoneId.systemDefault()).format(at);
    }
}
