package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A memo: a note on the project as a whole.
 *
 * @param title empty if none was given; not unique
 * @param modified time of the last change
 */
public record Memo(UUID id, String title, String text, UUID analyst, Instant created,
        Instant modified) implements Entity {

    public Memo with(String newTitle, String newText, Instant at) {
        return new Memo(id, newTitle, newText, analyst, created, at);
    }
}
