package app.parallax.io.annotations;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IRIs as JSON-LD takes them. */
public final class Iri {
    private static final String URN = "urn:uuid:";
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    /** RFC 3987 has none of these in an IRI. */
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\x00-\\x20\\x7F-\\x9F<>\"{}|\\\\^`]");

    private Iri() {}

    /** An IRI without characters that none may have. */
    public static String escaped(String text) {
        return NOT_ALLOWED.matcher(text).replaceAll(c -> {
            var escapes = new StringBuilder();
            for (byte each : c.group().getBytes(StandardCharsets.UTF_8)) {
                escapes.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
            }
            return escapes.toString();
        });
    }

    /**
     * Whether an IRI means the same wherever it stands.
     *
     * @return whether it has a scheme
     */
    public static boolean isAbsolute(String iri) {
        return ABSOLUTE.matcher(iri).matches();
    }

    /** The UUID of a {@code urn:uuid:}; null for all else. */
    public static @Nullable UUID uuid(@Nullable String iri) {
        if (iri == null || iri.length() != URN.length() + 36
                || !iri.substring(0, URN.length()).toLowerCase(Locale.ROOT).equals(URN)) {
            return null;
        }
        try {
            return UUID.fromString(iri.substring(URN.length()));
        } catch (IllegalArgumentException e) { // an identifier like any other
            return null;
        }
    }
}
