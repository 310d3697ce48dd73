package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.text.time.DateReason.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The date meant by an expression, with the reason.
 *
 * @param edtf the date, null if unknown
 * @param base the date it was counted from, or null
 * @param others other possible dates
 */
record DateReading(@Nullable String edtf, Why why, @Nullable Edtf base, List<String> others) {
    static final DateReading OPEN = new DateReading(null, Why.NO_BASE, null, List.of());

    static DateReading written(String edtf) {
        return new DateReading(edtf, Why.WRITTEN, null, List.of());
    }
}
