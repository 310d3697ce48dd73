package app.parallax.model;

/** An entity with its number of uses. */
public record Counted<T>(T entity, int count) {}
