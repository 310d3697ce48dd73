package app.parallax.model;

import java.util.UUID;

/**
 * A story: a set of articles about the same events, which {@link StoryArticle} lists.
 *
 * @param note free text, empty if none
 */
public record Story(UUID id, String name, String note) implements Entity {}
