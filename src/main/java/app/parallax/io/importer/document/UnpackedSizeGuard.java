package app.parallax.io.importer.document;

import app.parallax.model.Limit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** Unpacks what is packed once for its size alone, before a reader fills the memory with it. */
public final class UnpackedSizeGuard {
    private UnpackedSizeGuard() {}

    /**
     * Refuses an archive that unpacks to too much.
     *
     * @throws NotReadableException if it does, or is damaged
     */
    public static void check(byte[] bytes) throws NotReadableException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                if (++entries > Limit.DOCUMENT_PARTS.value()) {
                    throw new NotReadableException("import.tooManyParts", null);
                }
                int count;
                while ((count = zip.read(buffer)) >= 0) {
                    all += count;
                    if (all > Math.min(Limit.DOCUMENT_MEGABYTES.units(), Limit.unpacked(bytes.length))) {
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
