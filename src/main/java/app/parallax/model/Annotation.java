package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A mark: the unit that is exported. Tags, mentions and time links hang on it.
 *
 * @param id
 *            identifier
 * @param passage
 *            what is marked
 * @param note
 *            free text, empty if none
 * @param analyst
 *            identifier of who made it
 * @param created
 *            when it was made
 * @param modified
 *            when it was last changed
 */
public record Annotation(UUID id, Passage passage, String note, UUID analyst, Instant created,
        Instant modified) implements Entity {

    /**
     * The same mark with another note.
     *
     * @param text
     *            the note
     * @param at
     *            when
     * @return a changed copy
     */
    public Annotation withNote(String text, Instant at) {
        return new Annotation(id, passage, text, analyst, created, at);
    }

    /**
     * The same mark on other words.
     *
     * @param words
     *            what is marked now
     * @param at
     *            when
     * @return a changed copy
     */
    public Annotation withPassage(Passage words, Instant at) {
        return new Annotation(id, words, note, analyst, created, at);
    }
}
