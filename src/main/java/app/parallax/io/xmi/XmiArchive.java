package app.parallax.io.xmi;

import app.parallax.io.importer.RefusedFileException;
import app.parallax.model.Limit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a zip of XMI files, or of zips of one annotator each ({@code annotation/DOCUMENT/ANNOTATOR.zip}). Files are
 * unpacked into memory one by one, never to disk, up to limits that do not depend on the declared sizes.
 */
final class XmiArchive {
    /** Limit of one file in bytes; reading takes twice as much memory for a moment. */
    static final int LARGEST_ENTRY = 256 << 20;

    private final Path file;
    private long unpacked;
    private int entries;

    XmiArchive(Path file) {
        this.file = file;
    }

    /** Receives the CASes of the archive. */
    interface Taker {
        /**
         * Receives one CAS.
         *
         * @param name path in the archive
         * @param typeSystem the type system in the same folder, null if there is none
         * @param person the annotator, null if the archive does not say
         */
        void take(String name, byte[] xmi, byte @Nullable [] typeSystem, String document, @Nullable String person)
                throws IOException, RefusedFileException;
    }

    /** The archive exceeds the limits of size or number. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    void each(Taker taker) throws IOException, RefusedFileException {
        try (var zip = new ZipFile(file.toFile())) {
            var types = new HashMap<String, byte[]>();
            for (var all = zip.entries(); all.hasMoreElements();) {
                var entry = all.nextElement();
                count();
                if (last(entry.getName()).equals("TypeSystem.xml")) {
                    types.put(folder(entry.getName()), bytes(zip.getInputStream(entry), entry.getCompressedSize()));
                }
            }
            for (var all = zip.entries(); all.hasMoreElements();) {
                var entry = all.nextElement();
                var name = entry.getName();
                if (name.endsWith(".xmi")) {
                    taker.take(name, bytes(zip.getInputStream(entry), entry.getCompressedSize()),
                            types.get(folder(name)), stem(last(name)), null);
                } else if (name.endsWith(".zip")) {
                    inner(name, bytes(zip.getInputStream(entry), entry.getCompressedSize()), taker);
                }
            }
        }
    }

    private void inner(String name, byte[] bytes, Taker taker) throws IOException, RefusedFileException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                count();
                if (entry.getName().endsWith(".xmi") || last(entry.getName()).equals("TypeSystem.xml")) {
                    files.put(entry.getName(), bytes(zip, bytes.length));
                }
            }
        }
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (each.getKey().endsWith(".xmi")) {
                var document = last(folder(name));
                var types = files.get((folder(each.getKey()) + "/TypeSystem.xml").replaceFirst("^/", ""));
                taker.take(name + "!/" + each.getKey(), each.getValue(), types,
                        document.isEmpty() ? stem(last(each.getKey())) : document,
                        document.isEmpty() ? null : stem(last(name)));
            }
        }
    }

    private void count() throws TooLargeException {
        if (++entries > Limit.EXCHANGE_FILES.value()) {
            throw new TooLargeException();
        }
    }

    private byte[] bytes(InputStream in, long packed) throws IOException {
        int most = (int) Math.min(Math.min(LARGEST_ENTRY, Limit.EXCHANGE_MEGABYTES.units() - unpacked),
                Limit.unpacked(packed));
        var bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLargeException();
        }
        unpacked += bytes.length;
        return bytes;
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))));
    }

    /** The name of a document without the extension of its export. */
    static String stem(String name) {
        return name.endsWith(".xmi") || name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
    }
}
