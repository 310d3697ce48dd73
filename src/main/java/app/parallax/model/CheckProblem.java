package app.parallax.model;

/**
 * Something that a check of the project found.
 *
 * @param kind
 *            what was looked at, for example {@code annotation}
 * @param id
 *            which one
 * @param problem
 *            a sentence
 */
public record CheckProblem(String kind, String id, String problem) {}
