package app.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * A detail of an article with its source.
 *
 * @param basis where it comes from
 * @param note why, in a few words; null if the basis says enough
 */
public record Fact<T>(T value, Basis basis, @Nullable String note) {}
