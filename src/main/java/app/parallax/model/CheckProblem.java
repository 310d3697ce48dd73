package app.parallax.model;

/** A problem found by the project check. */
public record CheckProblem(String kind, String id, Message problem) {}
