package app.parallax.io.annotations;

import app.parallax.io.annotations.ForeignAnnotation.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note on a project as a whole as a file brings it.
 *
 * @param id its UUID with the sender, else one that is made of its identifier, the same each time
 * @param title what it is called, empty if nobody named it
 * @param text Markdown, empty if none
 * @param creator who made it, null if the file does not say
 * @param created when it was made, null if the file does not say
 * @param modified when it was last changed, null if the file does not say
 */
public record ForeignMemo(UUID id, String title, String text, @Nullable Person creator, @Nullable Instant created,
        @Nullable Instant modified) {}
