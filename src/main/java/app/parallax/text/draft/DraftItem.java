package app.parallax.text.draft;

import app.parallax.model.Edtf;
import app.parallax.text.Span;
import app.parallax.text.quantity.FoundQuantity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quotation, figure or date to check in a draft.
 *
 * @param span its words; of a quotation those between the quotation marks
 * @param sentence the sentence or sentences that contain it
 * @param speakers whom the draft names as the source of the quotation, or of the sentence; several if any of them may
 *            be meant
 * @param figure the quantity, of a figure alone
 * @param date the date meant, of a date alone
 * @param language in which it was read
 */
public record DraftItem(Kind kind, Span span, Span sentence, List<Span> speakers, Optional<FoundQuantity> figure,
        Optional<Edtf> date, Locale language) {

    public DraftItem {
        speakers = List.copyOf(speakers);
    }

    /** Returns the same item in a sentence; without one if null. */
    DraftItem in(@Nullable Span whole) {
        return new DraftItem(kind, span, whole == null ? span : whole, speakers, figure, date, language);
    }

    /** Returns the likeliest of the speakers. */
    public Optional<Span> speaker() {
        return speakers.stream().findFirst();
    }

    /** The kind of an item. */
    public enum Kind {
        /** Words between quotation marks. */
        QUOTATION,
        /** A quantity outside quotations. */
        FIGURE,
        /** A date outside quotations. */
        DATE;

        /** Returns the name in lower case, as in JSON lines and tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
