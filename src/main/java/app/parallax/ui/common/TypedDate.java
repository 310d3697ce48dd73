package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.Edtf;
import app.parallax.text.time.TypedDates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as a person types it in the window: EDTF, or plain words of the window's language or of English. */
public final class TypedDate {
    private TypedDate() {}

    /**
     * Reads what was typed.
     *
     * @param day what relative dates are counted from, null if nothing
     * @return empty if it is no date
     */
    public static Optional<Edtf> read(String text, @Nullable LocalDate day) {
        return new TypedDates(Messages.locale().getLanguage(), day).read(text);
    }

    /**
     * Why something typed is no date.
     *
     * @param text what {@link #read} could not read
     * @return a sentence of what is wrong with it as EDTF where it begins like it, else that it is none
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
