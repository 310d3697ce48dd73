package app.parallax.model;

import java.util.UUID;

/**
 * A passage: one contiguous range of one version.
 *
 * @param version identifier of the {@link Version}
 * @param start UTF-16 offset
 * @param end UTF-16 offset, exclusive, greater than {@code start}
 * @param prefix up to 32 UTF-16 units before
 * @param suffix up to 32 UTF-16 units after
 */
public record Passage(UUID version, int start, int end, String quote, String prefix, String suffix) {
    /** Rejects empty and inverted ranges. */
    public Passage {
        if (start < 0 || end <= start || end - start != quote.length()) {
            throw new IllegalArgumentException("span " + start + "–" + end + " of " + quote.length() + " units");
        }
    }
}
