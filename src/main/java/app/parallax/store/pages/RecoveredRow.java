package app.parallax.store.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row recovered from a page.
 *
 * @param values the values of its columns: {@link Long}, {@link Double}, {@link String}, {@code byte[]} or null
 * @param whole whether all its pages were there; what was not is filled with question marks
 */
public record RecoveredRow(long key, List<@Nullable Object> values, boolean whole) {}
