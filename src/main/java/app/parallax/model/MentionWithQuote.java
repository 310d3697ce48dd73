package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mention with its quote.
 *
 * @param published when the article was published, null if not known
 * @param passage where the words stand, in the version they were marked in
 * @param changedSince number of that version, where the words changed since and nobody has confirmed them; else 0
 */
public record MentionWithQuote(Mention mention, UUID article, @Nullable Edtf published, Passage passage, UUID analyst,
        int changedSince) {

    /**
     * Of what time the figures are: what was noted of them, else the day on which the article was published.
     *
     * @return null if neither is known
     */
    public @Nullable Edtf asOf() {
        var quantity = mention.quantity();
        var noted = quantity == null ? null : quantity.asOf();
        return noted == null ? published : noted.value();
    }
}
