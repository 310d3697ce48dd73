package app.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * A detail of an article with its source.
 *
 * @param basis the source
 * @param note the reason in a few words; null if the source suffices
 */
public record Fact<T>(T value, Basis basis, @Nullable String note) {
    /** Returns the value of a detail, null for null. */
    public static <T> @Nullable T valueOf(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value;
    }
}
