package app.parallax.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes SHA-256 as 64 hexadecimal digits in lower case. */
public final class Sha256 {
    private Sha256() {}

    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform must have SHA-256 (java.security.MessageDigest, class comment).
            throw new IllegalStateException(e);
        }
    }

    /**
     * Hashes the UTF-8 of a text.
     *
     * @param text a text without lone surrogates (each would count as a question mark)
     */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
