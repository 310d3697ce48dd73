package app.parallax.io.annotations;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Handles IRIs as in JSON-LD. */
public final class Iri {
    private static final String URN = "urn:uuid:";
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    /** Characters not allowed in an IRI (RFC 3987). */
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\x00-\\x20\\x7F-\\x9F<>\"{}|\\\\^`]");

    private Iri() {}

    /** Percent-encodes characters not allowed in an IRI. */
    public static String escaped(String text) {
        return NOT_ALLOWED.matcher(text).replaceAll(c -> {
            var escapes = new StringBuilder();
            for (byte each : c.group().getBytes(StandardCharsets.UTF_8)) {
                escapes.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
            }
            return escapes.toString();
        });
    }

    /** Whether an IRI is absolute, that is, has a scheme. */
    public static boolean isAbsolute(String iri) {
        return ABSOLUTE.matcher(iri).matches();
    }

    /** Returns the UUID of a {@code urn:uuid:}; null for others. */
    public static @Nullable UUID uuid(@Nullable String iri) {
        if (iri == null || iri.length() != URN.length() + 36
                || !iri.substring(0, URN.length()).toLowerCase(Locale.ROOT).equals(URN)) {
            return null;
        }
        try {
            return UUID.fromString(iri.substring(URN.length()));
        } catch (IllegalArgumentException e) { // another identifier
            return null;
        }
    }
}
