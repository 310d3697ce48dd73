package app.parallax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version: one frozen text of an article with its chain of custody.
 *
 * @param article identifier of the {@link Article}
 * @param number 1 for the first
 * @param sha256 lower-case hexadecimal SHA-256 of the UTF-8 of the text
 * @param length in UTF-16 units
 * @param characters in code points
 * @param originalSha256 SHA-256 of the original bytes
 * @param mediaType media type of the original bytes, for example {@code text/plain}
 * @param charset charset in which they were decoded, for example {@code UTF-8}
 * @param url where the text was found, null if unknown
 */
public record Version(UUID id, UUID article, int number, String sha256, int length, int characters,
        String originalSha256, String mediaType, String charset, @Nullable String url, Instant retrieved,
        String retrievedWith) implements Entity {}
