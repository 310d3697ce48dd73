package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who published an article.
 *
 * @param id
 *            identifier
 * @param name
 *            shown name, unique in the project
 * @param country
 *            where it is, null if not known
 * @param reliability
 *            Admiralty letter A to F, null if not graded
 */
public record Outlet(UUID id, String name, @Nullable String country, @Nullable String reliability) implements Entity {}
