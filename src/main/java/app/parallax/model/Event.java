package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param id
 *            identifier
 * @param title
 *            short name
 * @param date
 *            when, as exactly as it is known
 * @param place
 *            where, null if not said
 * @param note
 *            free text, empty if none
 */
public record Event(UUID id, String title, Edtf date, @Nullable String place, String note) implements Entity {}
