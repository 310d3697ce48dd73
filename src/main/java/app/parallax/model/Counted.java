package app.parallax.model;

/**
 * An entity with how often it is used.
 *
 * @param <T>
 *            kind of the entity
 * @param entity
 *            the entity
 * @param count
 *            annotations of a tag or analyst, mentions of a claim, links of an event, articles of an outlet
 */
public record Counted<T>(T entity, int count) {}
