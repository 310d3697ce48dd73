package app.parallax.session.importing;

import app.parallax.io.importer.Importers;
import app.parallax.io.importer.Preview;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Looks at what a person is about to import, without importing it. */
public final class ImportPreview {
    private ImportPreview() {}

    /**
     * Looks at a file.
     *
     * @param session
     *            the project
     * @param file
     *            the file
     * @return on the FX executor; empty if the import will refuse it, and say why
     */
    public static CompletableFuture<Optional<Preview>> of(Session session, Path file) {
        return of(session, Source.of(file));
    }

    /**
     * Looks at what is not in a file.
     *
     * @param session
     *            the project
     * @param source
     *            can be opened again
     * @return on the FX executor; empty if the import will refuse it, and say why
     */
    public static CompletableFuture<Optional<Preview>> of(Session session, Source source) {
        return session.inBackground(() -> {
            try {
                return Optional.of(Importers.preview(source));
            } catch (RefusedFileException e) {
                return Optional.empty();
            }
        });
    }
}
