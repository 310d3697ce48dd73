package app.parallax.model;

import java.util.List;
import java.util.UUID;

/**
 * A quote that dates an event, with what the timeline shows of it.
 *
 * @param start UTF-16 offset of the words
 * @param words the words, at most 120 characters
 */
public record DatedQuote(TimeLink link, UUID article, UUID version, int start, String words, List<UUID> tags,
        List<UUID> claims) {
    public DatedQuote {
        tags = List.copyOf(tags);
        claims = List.copyOf(claims);
    }
}
