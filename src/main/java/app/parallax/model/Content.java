package app.parallax.model;

/**
 * Content stored by its hash: the frozen text of a version in UTF-8, or an original file.
 *
 * @param sha256 lower-case hexadecimal SHA-256 of the bytes
 * @param bytes must not be modified
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hash alone, and never copied: texts may be megabytes
public record Content(String sha256, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && content.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "Content[" + sha256 + ", " + bytes.length + " bytes]";
    }
}
