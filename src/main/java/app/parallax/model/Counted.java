package app.parallax.model;

/** An entity with how often it is used. */
public record Counted<T>(T entity, int count) {}
