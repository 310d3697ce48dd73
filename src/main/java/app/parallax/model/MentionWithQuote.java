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
     * Returns the date that the figures hold for: the one noted with them, else the day of publication; null if neither
     * is known.
     */
    public @Nullable Edtf asOf() {
        var quantity = mention.quantity();
        var noted = quantity == null ? null : quantity.asOf();
        return noted == null ? published : noted.value();
    }
}
