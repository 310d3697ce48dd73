package app.parallax.model;

import java.util.UUID;

/**
 * Boilerplate: a range of a version that is not the article's own text, such as an advertisement, a caption or “read
 * also”. It is shown faint and left out of search and statistics, and never deleted.
 *
 * @param version identifier of the {@link Version}
 * @param start UTF-16 offset
 * @param end UTF-16 offset, exclusive, greater than {@code start}
 * @param reason why it is not the article's
 */
public record Boilerplate(UUID id, UUID version, int start, int end, Reason reason) implements Entity {

    /** Why a stretch is not the article's text. */
    public enum Reason {
        /** Somebody marked it and did not say more. */
        MARKED,
        /** An advertisement, or the words above one. */
        ADVERTISEMENT,
        /** Points to other articles. */
        READ_ALSO,
        /** Leads about the site. */
        NAVIGATION,
        /** Belongs to readers' comments. */
        COMMENTS,
        /** Asks to share. */
        SHARE,
        /** Asks to subscribe or to log in. */
        SUBSCRIBE,
        /** Stands under a picture, or says who made it. */
        CAPTION,
        /** Lists topics. */
        TOPICS,
        /** Stands in the text before. */
        REPEATED,
        /** What a page shows while it loads. */
        LOADING
    }

    /** Refuses stretches that are empty or run backwards. */
    public Boilerplate {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no stretch from " + start + " to " + end);
        }
    }

    /**
     * Whether the stretch shares a unit with another.
     *
     * @param from UTF-16 offset
     * @param to UTF-16 offset, exclusive; equal to {@code from} for a caret, which is met inside and at both ends
     * @return true if they overlap
     */
    public boolean meets(int from, int to) {
        return from == to ? start <= from && from <= end : start < to && from < end;
    }
}
