package app.parallax.io.annotations;

import app.parallax.io.annotations.ForeignAnnotation.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A memo on a project as a whole, read from a file.
 *
 * @param id its UUID, else one derived from its identifier, the same each time
 * @param title may be empty
 * @param text Markdown, may be empty
 * @param creator null if unknown
 * @param created null if unknown
 * @param modified time of the last change, null if unknown
 */
public record ForeignMemo(UUID id, String title, String text, @Nullable Person creator, @Nullable Instant created,
        @Nullable Instant modified) {}
