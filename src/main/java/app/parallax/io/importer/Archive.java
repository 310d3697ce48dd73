package app.parallax.io.importer;

import app.parallax.model.Limit;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP file whose articles are imported as from a folder. Nothing is unpacked to disk, so that its paths are harmless;
 * nested archives are refused.
 */
final class Archive implements AutoCloseable {
    static final String ENDING = ".zip";

    private final Path file;
    private final ZipFile zip;
    private long unpacked;

    private Archive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static boolean takes(Path file) {
        var name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    static Archive open(Path file) throws IOException {
        try {
            return new Archive(file, new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException e) { // names not in UTF-8 use the encoding of the first PCs
            return new Archive(file, new ZipFile(file.toFile(), Charset.forName("IBM437")));
        }
    }

    /**
     * Returns its articles by path; files without importer are skipped, as in folders.
     *
     * @param refused receives what is not opened
     */
    List<Source> sources(List<RefusedFileException> refused) {
        if (zip.size() > Limit.ARCHIVE_FILES.value()) {
            refused.add(RefusedFileException.tooManyIn(file.toString(), Limit.ARCHIVE_FILES.value()));
            return List.of();
        }
        var found = new ArrayList<Entry>();
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            var path = entry.getName().replace('\\', '/');
            var name = path.substring(path.lastIndexOf('/') + 1);
            if (hidden(path) || name.isBlank()) {
                return;
            }
            if (name.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
                refused.add(RefusedFileException.nested(shown(path)));
            } else if (Importers.of(name).isPresent()) {
                found.add(new Entry(entry, name, shown(path)));
            }
        });
        found.sort((one, other) -> one.shown.compareTo(other.shown));
        if (found.isEmpty() && refused.isEmpty()) {
            refused.add(RefusedFileException.nothingInArchive(file.toString()));
        }
        return List.copyOf(found);
    }

    private String shown(String path) {
        return file + " › " + path.replaceAll("\\p{Cntrl}", " ");
    }

    private static boolean hidden(String path) {
        for (var part : path.split("/", -1)) {
            if ((part.startsWith(".") && !part.equals(".") && !part.equals("..")) || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Entry implements Source {
        private final ZipEntry entry;
        private final String name;
        private final String shown;

        Entry(ZipEntry entry, String name, String shown) {
            this.entry = entry;
            this.name = name;
            this.shown = shown;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String shown() {
            return shown;
        }

        @Override
        public InputStream open() throws IOException {
            return new Bounded(zip.getInputStream(entry), entry);
        }
    }

    /** Thrown when a file unpacks to too much. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Limits the unpacked size and verifies the checksum; the JDK does neither. */
    private final class Bounded extends FilterInputStream {
        private final CRC32 sum = new CRC32();
        private final ZipEntry entry;
        private long count;

        Bounded(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read < 0) {
                if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                    throw new ZipException("sum of " + entry.getName());
                }
                return read;
            }
            sum.update(into, from, read);
            count += read;
            unpacked += read;
            if (count > Limit.unpacked(entry.getCompressedSize()) || unpacked > Limit.ARCHIVE_MEGABYTES.units()) {
                throw new BombException();
            }
            return read;
        }
    }
}
