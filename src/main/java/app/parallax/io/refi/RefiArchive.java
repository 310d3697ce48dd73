package app.parallax.io.refi;

import app.parallax.model.Limit;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The archive of a REFI-QDA project. Nothing is unpacked to disk, and names in it can only refer to entries of the
 * archive.
 */
public final class RefiArchive implements Closeable {
    private static final String INTERNAL = "internal://";
    /** Maximum length of a source's text in bytes, as of an imported article. */
    private static final int LARGEST_TEXT = (int) Limit.FILE_MEGABYTES.units();
    private static final long LARGEST_PROJECT = 4L << 30;

    private final ZipFile zip;
    private final ZipEntry project;
    private final Map<String, ZipEntry> byName = new HashMap<>();

    private RefiArchive(ZipFile zip) throws IOException {
        this.zip = zip;
        if (zip.size() > Limit.EXCHANGE_FILES.value()) {
            throw new ZipException("entries: " + zip.size());
        }
        ZipEntry found = null;
        for (var entry : Collections.list(zip.entries())) {
            var name = plain(entry.getName());
            if (entry.isDirectory()) {
                continue;
            }
            byName.putIfAbsent(name, entry);
            if (name.endsWith(".qde") && (found == null || name.equals("project.qde"))) {
                found = entry;
            }
        }
        if (found == null) {
            throw new NoProjectException();
        }
        project = found;
    }

    /** Thrown when the archive contains no project. */
    public static final class NoProjectException extends IOException {
        private static final long serialVersionUID = 1L;

        NoProjectException() {
            super("no .qde");
        }
    }

    /** Thrown when something exceeds its limit. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String entry) {
            super(entry);
        }
    }

    /**
     * Opens an XML file with a limit.
     *
     * @return to be closed
     * @throws IOException if it cannot be read
     */
    public static InputStream plainFile(Path file) throws IOException {
        return new Bounded(new BufferedInputStream(Files.newInputStream(file)), file.toString(), LARGEST_TEXT);
    }

    /**
     * Opens an archive.
     *
     * @return to be closed
     * @throws IOException a {@link ZipException} if it is damaged, {@link NoProjectException} if it contains no project
     */
    public static RefiArchive open(Path file) throws IOException {
        // names without a UTF-8 flag may be in any encoding, and would be refused in UTF-8
        var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        try {
            return new RefiArchive(zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * Opens the XML of the project.
     *
     * @return to be closed
     * @throws IOException if it cannot be read
     */
    public InputStream project() throws IOException {
        return new Bounded(zip.getInputStream(project), project.getName(),
                Math.min(LARGEST_PROJECT, Limit.unpacked(project.getCompressedSize())));
    }

    /**
     * Returns a text stored beside the XML.
     *
     * @return empty if the path leads out of the archive or to nothing
     * @throws IOException if it cannot be read
     */
    public Optional<byte[]> text(@Nullable String path) throws IOException {
        if (path == null || (path.contains("://") && !path.startsWith(INTERNAL))) {
            return Optional.empty();
        }
        var name = plain(path.startsWith(INTERNAL) ? path.substring(INTERNAL.length()) : path);
        var entry = byName.getOrDefault("sources/" + name, byName.get(name));
        if (entry == null) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            int most = (int) Math.min(LARGEST_TEXT, Limit.unpacked(entry.getCompressedSize()));
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLargeException(entry.getName());
            }
            return Optional.of(bytes);
        }
    }

    /** Normalises a path: some programs write {@code Sources}, a leading slash or backslashes. */
    private static String plain(String name) {
        return name.replace('\\', '/').replaceFirst("^[./]+", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Limits the length of a stream, and the distance between markup, so that no single value can fill the memory. */
    static final class Bounded extends FilterInputStream {
        private final String name;
        private final long most;
        private long read;
        private long sinceMarkup;

        Bounded(InputStream in, String name, long most) {
            super(in);
            this.name = name;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            read += Math.max(count, 0);
            int at = from + count - 1;
            while (at >= from && into[at] != '<') {
                at--;
            }
            sinceMarkup = at >= from ? from + count - 1L - at : sinceMarkup + Math.max(count, 0);
            if (read > most || sinceMarkup > LARGEST_TEXT) {
                throw new TooLargeException(name);
            }
            return count;
        }
    }
}
