package app.parallax.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An orphan: an imported annotation that could not be anchored because its article or its words are not in the project.
 * It is stored as a whole, so that it can be anchored later or exported.
 *
 * @param id identifier of the annotation that it will become
 * @param iri the sender's identifier, null if it is {@code id} or there was none
 * @param article identifier of the article that is meant, null if unknown; it may have been deleted since
 * @param quote the sender's words, empty if none were given
 * @param prefix words before them, empty if none were given
 * @param suffix words after them, empty if none were given
 * @param note free text, empty if none
 * @param translation a translation of the quote, empty if none
 * @param modified time of the last change
 * @param reason the sentence that says why there is no anchor
 * @param isDismissed whether an analyst has reviewed it and left it without an anchor
 */
public record Orphan(UUID id, @Nullable String iri, @Nullable UUID article, String quote, String prefix, String suffix,
        String note, String translation, List<String> tags, UUID analyst, Instant created, Instant modified,
        String reason,
        boolean isDismissed,
        String source) implements Entity {
    /** Makes an immutable copy of the tags; an absent translation, as in older history, is none. */
    public Orphan {
        translation = Objects.requireNonNullElse(translation, "");
        tags = List.copyOf(tags);
    }

    /** Returns a copy that an analyst has reviewed and left without an anchor. */
    public Orphan dismissed() {
        return new Orphan(id, iri, article, quote, prefix, suffix, note, translation, tags, analyst, created, modified,
                reason,
                true, source);
    }
}
