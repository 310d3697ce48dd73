package app.parallax.model;

import java.util.UUID;

/**
 * The anchor of an annotation in a version that it was not made on. Its passage stays on its own version for ever.
 *
 * @param annotation identifier of the {@link Annotation}
 * @param version identifier of the {@link Version} that the offsets count in
 * @param start UTF-16 offset, 0 where it is gone
 * @param end UTF-16 offset, exclusive, greater than {@code start}; 0 where it is gone
 * @param score how well quote and surroundings agree, from 0 to 100
 */
public record Placement(UUID id, UUID annotation, UUID version, State state, int start, int end,
        int score) implements Entity {

    /** How an annotation was placed. */
    public enum State {
        /** The same words stand there, at most with other spaces or kinds of marks. */
        EXACT,
        /** Words like them stand there, and no analyst has confirmed them: changed since the mark was made. */
        APPROXIMATE,
        /** An analyst chose or confirmed the place. */
        BY_HAND,
        /** The words are not in this version: a finding. */
        GONE,
        /** The words are not in this version, and an analyst has looked. */
        LEFT_GONE
    }

    /** Refuses places that are empty or run backwards, and places of what is gone. */
    public Placement {
        boolean gone = state == State.GONE || state == State.LEFT_GONE;
        if (gone ? start != 0 || end != 0 : start < 0 || end <= start) {
            throw new IllegalArgumentException(state + " at " + start + "–" + end);
        }
    }

    /**
     * Whether the annotation stands somewhere in the version.
     *
     * @return false if it is gone
     */
    public boolean isPlaced() {
        return end > 0;
    }
}
