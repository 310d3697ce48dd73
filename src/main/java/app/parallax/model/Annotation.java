package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An annotation: an analyst's note on a passage, and the unit that is exported. Tags, mentions and time links hang on
 * it.
 *
 * @param note free text, empty if none
 * @param modified when it was last changed
 */
public record Annotation(UUID id, Passage passage, String note, UUID analyst, Instant created,
        Instant modified) implements Entity {

    public Annotation withNote(String text, Instant at) {
        return new Annotation(id, passage, text, analyst, created, at);
    }

    public Annotation withPassage(Passage words, Instant at) {
        return new Annotation(id, words, note, analyst, created, at);
    }
}
