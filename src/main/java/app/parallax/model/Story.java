package app.parallax.model;

import java.util.UUID;

/**
 * A set of articles about the same happenings. Which articles belong to it is said by {@link StoryArticle}.
 *
 * @param note free text, empty if none
 */
public record Story(UUID id, String name, String note) implements Entity {}
