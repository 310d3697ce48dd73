package app.parallax.model;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An annotation: an analyst's note on a passage, and the unit that is exported. Tags, mentions and time links hang on
 * it.
 *
 * @param note free text, empty if none
 * @param translation the analyst's translation of the quote, empty if none
 * @param modified when it was last changed
 */
public record Annotation(UUID id, Passage passage, String note, String translation, UUID analyst,
        Instant created, Instant modified) implements Entity {
    /** Reads an absent translation, as in history written before there was one, as none. */
    public Annotation {
        translation = Objects.requireNonNullElse(translation, "");
    }

    /** Whether it has neither note nor translation. */
    public boolean isBare() {
        return note.isEmpty() && translation.isEmpty();
    }

    public Annotation withNote(String text, Instant at) {
        return new Annotation(id, passage, text, translation, analyst, created, at);
    }

    public Annotation withTranslation(String text, Instant at) {
        return new Annotation(id, passage, note, text, analyst, created, at);
    }

    public Annotation withPassage(Passage words, Instant at) {
        return new Annotation(id, words, note, translation, analyst, created, at);
    }
}
