package app.parallax.store.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row read from a page.
 *
 * @param values column values: {@link Long}, {@link Double}, {@link String}, {@code byte[]} or null
 * @param whole whether all its pages were readable; missing parts are filled with question marks
 */
public record RecoveredRow(long key, List<@Nullable Object> values, boolean whole) {}
