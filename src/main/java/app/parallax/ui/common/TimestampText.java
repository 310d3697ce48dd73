package app.parallax.ui.common;

import app.parallax.i18n.DateFormats;
import java.time.Instant;

/** Formats instants as local date and time in the person's language. */
public final class TimestampText {
    private TimestampText() {}

    /** Formats an instant, for example {@code 20 Nov 2026, 09:14}. */
    public static String text(Instant at) {
        return DateFormats.text(at);
    }
}
