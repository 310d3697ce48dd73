package app.parallax.io.importer.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** Unpacks what is packed once for its size alone, before a reader fills the memory with it. */
public final class Unpacked {
    /** Of all parts of a document together. */
    private static final long MOST = 256L << 20;
    /** A part that is larger unpacked than so many times its size is a bomb, from a size on. */
    private static final long MOST_TIMES = 200;
    private static final long SMALL = 8L << 20;
    private static final int MOST_ENTRIES = 20_000;

    private Unpacked() {}

    /**
     * Refuses an archive that unpacks to too much.
     *
     * @param bytes
     *            a ZIP file
     * @throws NotReadableException
     *             if it does, or is damaged
     */
    public static void check(byte[] bytes) throws NotReadableException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                if (++entries > MOST_ENTRIES) {
                    throw new NotReadableException("import.tooManyParts", null);
                }
                int count;
                while ((count = zip.read(buffer)) >= 0) {
                    all += count;
                    if (all > MOST || (all > SMALL && all > MOST_TIMES * bytes.length)) {
                        throw new NotReadableException("import.tooMuch", null);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) { // the latter for names in no encoding
            throw new NotReadableException("import.damagedZip", e);
        }
        if (entries == 0) {
            throw new NotReadableException("import.damagedZip", null);
        }
    }
}
