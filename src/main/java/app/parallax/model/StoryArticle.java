package app.parallax.model;

import java.util.UUID;

/**
 * The membership of an article in a story; an article may belong to several.
 *
 * @param story identifier of the {@link Story}
 * @param article identifier of the {@link Article}
 */
public record StoryArticle(UUID id, UUID story, UUID article) implements Entity {}
