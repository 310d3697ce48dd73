package app.parallax.session.draft;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** The file of a draft, which is read again whenever its time or size is another. Of one thread at a time. */
final class DraftFile {
    private final Path path;
    private @Nullable State seen;
    private boolean told;

    /** What tells one content of a file from another without reading it. */
    private record State(FileTime modified, long size) {}

    /** What a look at a file came to. */
    sealed interface Look {
        /** Nothing new. */
        record Same() implements Look {}

        /** It was read. */
        record Read(ImportedArticle article) implements Look {}

        /** It cannot be read: a sentence. */
        record Refused(String sentence) implements Look {}
    }

    DraftFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** Reads a source. */
    static Look read(Source source) {
        try {
            return new Look.Read(Importers.read(source));
        } catch (RefusedFileException e) {
            return new Look.Refused(Messages.of(e));
        }
    }

    /** Reads the file, whatever was seen of it before. */
    synchronized Look read() {
        seen = state();
        told = false;
        return read(Source.of(path));
    }

    /** Reads the file if it is another than when it was last seen; that it is gone is said once. */
    synchronized Look look() {
        var now = state();
        if (now == null) {
            boolean again = told;
            told = true;
            seen = null;
            return again ? new Look.Same() : new Look.Refused(Messages.text("draft.gone", path));
        }
        if (now.equals(seen)) {
            return new Look.Same();
        }
        return read();
    }

    private @Nullable State state() {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new State(attributes.lastModifiedTime(), attributes.size());
        } catch (IOException e) { // gone, or out of reach: told as that
            return null;
        }
    }
}
