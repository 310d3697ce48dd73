package app.parallax.ui.common;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Mention;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Quantity;
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

    /**
     * The figures of a mention with a proposed date.
     *
     * @return marked where they are proposed; empty for none
     */
    public static String text(Mention mention) {
        var figures = mention.figures();
        if (figures == null) {
            return "";
        }
        var words = mention.proposes(Field.FIGURE) ? Messages.text("proposed.before", text(figures)) : text(figures);
        var date = mention.proposed().asOf();
        return date == null
                ? words
                : words + ", "
                        + Messages.text("proposed.before", Messages.text("proposed.asOf", DateFormats.text(date)));
    }

    /** The figures of a quantity, for example {@code over 1,400 people}. */
    public static String text(Quantity quantity) {
        return quantity.text(FigureFormat::number);
    }
}
