package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came with an annotation from a stranger: the words of the article stand in its passage, the sender's here.
 *
 * @param annotation identifier of the {@link Annotation}
 * @param iri the sender's identifier, of any scheme; null where it is the annotation's own UUID or there was none
 */
public record Received(UUID id, UUID annotation, @Nullable String iri, String target) implements Entity {}
