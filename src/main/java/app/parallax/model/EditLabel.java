package app.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * What an edit is called.
 *
 * @param words in the language of the analyst who made it
 * @param message put into the language of whoever reads it; null where the edit was made without one
 */
public record EditLabel(String words, @Nullable Message message) {
    /** A label that stays in one language. */
    public static EditLabel of(String words) {
        return new EditLabel(words, null);
    }
}
