package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a draft: one frozen text.
 *
 * @param draft identifier of the {@link Draft}
 * @param number 1 for the first
 * @param sha256 lower-case hexadecimal SHA-256 of the UTF-8 of the text
 * @param length UTF-16 units
 * @param originalSha256 SHA-256 of the bytes as they came
 * @param mediaType media type of those bytes, for example {@code text/plain}
 */
public record DraftVersion(UUID id, UUID draft, int number, String sha256, int length, String originalSha256,
        String mediaType, Instant added) implements Entity {}
