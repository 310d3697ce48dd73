package app.parallax.model;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The publisher of an article.
 *
 * @param country where it is: a code of two letters (ISO 3166-1); null if not known
 * @param reliability Admiralty letter A to F, null if not graded
 * @param note free text, empty if none
 */
public record Outlet(UUID id, String name, @Nullable String country, @Nullable String reliability,
        String note) implements Entity {
    /** Histories written before outlets had notes say nothing of one. */
    public Outlet {
        note = note == null ? "" : note;
    }

    /**
     * An outlet without a note.
     *
     * @param country where it is, null if not known
     * @param reliability Admiralty letter, null if not graded
     */
    public Outlet(UUID id, String name, @Nullable String country, @Nullable String reliability) {
        this(id, name, country, reliability, "");
    }

    /**
     * Outlets whose names differ in case or outer spaces alone are one.
     *
     * @return what is the same for names of one outlet
     */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
