package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.Edtf;
import app.parallax.text.time.TypedDates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses typed dates: EDTF, or plain words of the window's language or English. */
public final class TypedDate {
    private TypedDate() {}

    /**
     * Parses typed text; empty if it is not a date.
     *
     * @param day reference day of relative dates, null for none
     */
    public static Optional<Edtf> read(String text, @Nullable LocalDate day) {
        return new TypedDates(Messages.locale().getLanguage(), day).read(text);
    }

    /**
     * Returns why typed text is not a date.
     *
     * @param text what {@link #read} could not parse
     * @return the problem as EDTF if the text begins like EDTF, else a general sentence
     */
    public static String problem(String text) {
        var typed = text.strip();
        if (typed.matches("[\\[{.\\d/?~%Y-].*")) {
            try {
                Edtf.parse(typed);
            } catch (Edtf.SyntaxException e) {
                return Messages.of(e);
            }
        }
        return Messages.text("typedDate.unknown", typed);
    }
}
