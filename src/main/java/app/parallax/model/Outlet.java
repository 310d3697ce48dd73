package app.parallax.model;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The publisher of an article.
 *
 * @param country code of two letters (ISO 3166-1); null if unknown
 * @param reliability Admiralty letter A to F, null if not graded
 * @param note free text, empty if none
 */
public record Outlet(UUID id, String name, @Nullable String country, @Nullable String reliability,
        String note) implements Entity {
    /** Defaults the note, which histories written before outlets had one lack. */
    public Outlet {
        note = note == null ? "" : note;
    }

    /**
     * Creates an outlet without a note.
     *
     * @param country null if unknown
     * @param reliability Admiralty letter, null if not graded
     */
    public Outlet(UUID id, String name, @Nullable String country, @Nullable String reliability) {
        this(id, name, country, reliability, "");
    }

    /** Returns the key of a name, equal for names that differ in case or surrounding spaces only. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
