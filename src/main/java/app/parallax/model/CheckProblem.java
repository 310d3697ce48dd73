package app.parallax.model;

/** Something that a check of the project found. */
public record CheckProblem(String kind, String id, String problem) {}
