package app.parallax.model;

import java.util.UUID;

/**
 * The anchor of an annotation in a version other than the one on which it was made; the original passage never changes.
 *
 * @param annotation identifier of the {@link Annotation}
 * @param version identifier of the {@link Version} that the offsets refer to
 * @param start UTF-16 offset, 0 if there is no match
 * @param end UTF-16 offset, exclusive, greater than {@code start}; 0 if there is no match
 * @param score agreement of quote and context, from 0 to 100
 */
public record Placement(UUID id, UUID annotation, UUID version, State state, int start, int end,
        int score) implements Entity {

    /** The method by which the anchor was determined. */
    public enum State {
        /** The same words were found; white space and kinds of quotation marks may differ. */
        EXACT,
        /** A fuzzy match was found, and no analyst has confirmed it: changed since the annotation was made. */
        APPROXIMATE,
        /** An analyst chose or confirmed the anchor. */
        BY_HAND,
        /** No match was found in this version. */
        GONE,
        /** No match was found in this version, and an analyst has reviewed that. */
        LEFT_GONE
    }

    /** Rejects empty and inverted ranges, and a range where there is no match. */
    public Placement {
        boolean gone = state == State.GONE || state == State.LEFT_GONE;
        if (gone ? start != 0 || end != 0 : start < 0 || end <= start) {
            throw new IllegalArgumentException(state + " at " + start + "–" + end);
        }
    }

    /** Whether the annotation is anchored in the version. */
    public boolean isPlaced() {
        return end > 0;
    }
}
