package app.parallax.ui.matrix;

import app.parallax.model.Messages;
import java.math.BigDecimal;
import java.text.NumberFormat;

/** Numbers as the person's language writes them. */
final class Numbers {
    private Numbers() {}

    static String text(BigDecimal number) {
        var format = NumberFormat.getInstance(Messages.locale());
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }
}
