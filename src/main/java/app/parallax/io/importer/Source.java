package app.parallax.io.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the bytes of one article come from. */
public interface Source {
    /**
     * The file's name, by which the importer is chosen and which the article keeps.
     *
     * @return without folders
     */
    String name();

    /** How the person knows the source. */
    String shown();

    /** There is something, and it is no file. */
    final class NoFileException extends IOException {
        private static final long serialVersionUID = 1L;

        NoFileException(Path file) {
            super(file.toString());
        }
    }

    /**
     * Opens the bytes; called once.
     *
     * @return to be closed by the caller
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Where the bytes were found on the web, if whoever brings them knows.
     *
     * @return null if not; nothing is ever fetched from there
     */
    default @Nullable String address() {
        return null;
    }

    /** A file. */
    static Source of(Path file) {
        return new Source() {
            @Override
            public String name() {
                return file.toAbsolutePath().normalize().getFileName().toString();
            }

            @Override
            public String shown() {
                return file.toString();
            }

            @Override
            public InputStream open() throws IOException {
                if (Files.exists(file) && !Files.isRegularFile(file)) {
                    throw new NoFileException(file); // a pipe would be waited for, a device read, without end
                }
                return Files.newInputStream(file);
            }
        };
    }

    /**
     * Bytes that are there already, for example from the class path.
     *
     * @param bytes not changed
     */
    static Source of(String name, byte[] bytes) {
        return of(name, bytes, null);
    }

    /**
     * Bytes of which is known where they were found.
     *
     * @param bytes not changed
     * @param address on the web, null if not known
     */
    static Source of(String name, byte[] bytes, @Nullable String address) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String shown() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public @Nullable String address() {
                return address;
            }
        };
    }
}
