package app.parallax.io.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The source of the bytes of one article. */
public interface Source {
    /** Returns the file name without folders, which selects the importer and is kept by the article. */
    String name();

    /** Returns the name shown to the analyst. */
    String shown();

    /** Thrown when the path exists and is no file. */
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

    /** Returns the web address of the bytes, or null if unknown; it is never fetched. */
    default @Nullable String address() {
        return null;
    }

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
                    throw new NoFileException(file); // reading a pipe or device would never end
                }
                return Files.newInputStream(file);
            }
        };
    }

    /**
     * Creates a source from bytes, for example of the class path.
     *
     * @param bytes not changed
     */
    static Source of(String name, byte[] bytes) {
        return of(name, bytes, null);
    }

    /**
     * Creates a source from bytes with their address.
     *
     * @param bytes not changed
     * @param address on the web, or null
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
