package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A memo: a note on the project as a whole.
 *
 * @param title what it is called, empty if nobody named it; several may have one title
 * @param modified when it was last changed
 */
public record Memo(UUID id, String title, String text, UUID analyst, Instant created,
        Instant modified) implements Entity {

    /**
     * The same memo with other words.
     *
     * @param newTitle what it is called now
     */
    public Memo with(String newTitle, String newText, Instant at) {
        return new Memo(id, newTitle, newText, analyst, created, at);
    }
}
