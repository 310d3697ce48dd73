package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The source data of an imported annotation.
 *
 * @param annotation identifier of the {@link Annotation}
 * @param iri the sender's identifier, of any scheme; null if it is the annotation's own UUID or there was none
 * @param target the sender's target in JSON
 */
public record Received(UUID id, UUID annotation, @Nullable String iri, String target) implements Entity {}
