package app.parallax.ui.common;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParseException;
import java.util.Optional;

/** Formats and parses numbers in the person's language. */
public final class FigureFormat {
    private static final int LONGEST = 60;

    private FigureFormat() {}

    private static DecimalFormat format() {
        var format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Messages.locale()));
        format.setParseBigDecimal(true);
        format.setStrict(true); // “1.5” must not be read as fifteen
        return format;
    }

    /** Formats a number, for example {@code 1,400}. */
    public static String number(BigDecimal number) {
        return format().format(number);
    }

    /** Parses a number in the person's language, with or without grouping; empty if it is invalid. */
    public static Optional<BigDecimal> read(String text) {
        var typed = text.strip();
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        if (typed.matches("-?[0-9]+")) {
            return Optional.of(new BigDecimal(typed));
        }
        try {
            return format().parse(typed) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty(); // reported as empty
        }
    }
}
