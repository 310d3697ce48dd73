package app.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * The label of an edit.
 *
 * @param words the label in the language of the analyst who made the edit
 * @param message the label that is translated for each reader; null if the edit was made without one
 */
public record EditLabel(String words, @Nullable Message message) {
    /** Creates a label that has one language only. */
    public static EditLabel of(String words) {
        return new EditLabel(words, null);
    }
}
