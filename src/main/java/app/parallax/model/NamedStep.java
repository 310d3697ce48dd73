package app.parallax.model;

/**
 * A step of an attribution chain by name, before it is a step with a {@link Speaker}.
 *
 * @param cue the words that attribute, empty if not noted
 */
public record NamedStep(String name, String cue) {}
