package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mention with its quote.
 *
 * @param published date of publication of the article, null if unknown
 * @param passage the passage in the version on which it was marked
 * @param changedSince number of that version if the words changed since and nobody has confirmed them; else 0
 */
public record MentionWithQuote(Mention mention, UUID article, @Nullable Edtf published, Passage passage, UUID analyst,
        int changedSince) {

    /**
     * Of what time the figures are: what was noted or is proposed of them, else the day on which the article was
     * published.
     *
     * @return null if neither is known
     */
    public @Nullable Edtf asOf() {
        return asOf(mention.figures());
    }

    /** As {@link #asOf}, without what is proposed. */
    public @Nullable Edtf confirmedAsOf() {
        return asOf(mention.quantity());
    }

    private @Nullable Edtf asOf(@Nullable Quantity quantity) {
        var noted = quantity == null ? null : quantity.asOf();
        return noted == null ? published : noted.value();
    }
}
