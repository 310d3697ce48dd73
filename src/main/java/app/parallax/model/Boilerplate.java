package app.parallax.model;

import java.util.UUID;

/**
 * Boilerplate: a range of a version that is not the article's own text, such as an advertisement, a caption or “read
 * also”. It is shown faint, excluded from search and statistics, and never deleted.
 *
 * @param version identifier of the {@link Version}
 * @param start UTF-16 offset
 * @param end UTF-16 offset, exclusive, greater than {@code start}
 */
public record Boilerplate(UUID id, UUID version, int start, int end, Reason reason) implements Entity {

    /** The reasons for excluding a range. */
    public enum Reason {
        /** An analyst excluded it by hand. */
        MARKED,
        /** An advertisement, or its heading. */
        ADVERTISEMENT,
        /** A link to other articles. */
        READ_ALSO,
        /** Site navigation. */
        NAVIGATION,
        /** Readers' comments. */
        COMMENTS,
        /** A request to share. */
        SHARE,
        /** A request to subscribe or to log in. */
        SUBSCRIBE,
        /** A caption or photo credit. */
        CAPTION,
        TOPICS,
        /** A repetition of earlier text. */
        REPEATED,
        /** A loading message of the page. */
        LOADING
    }

    /** Rejects empty and inverted ranges. */
    public Boilerplate {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no stretch from " + start + " to " + end);
        }
    }

    /**
     * Whether the range overlaps another one.
     *
     * @param from UTF-16 offset
     * @param to UTF-16 offset, exclusive; equal to {@code from} for a caret, which overlaps inside the range and at
     *            both of its ends
     */
    public boolean meets(int from, int to) {
        return from == to ? start <= from && from <= end : start < to && from < end;
    }
}
