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

/** Reads the file of a draft again whenever its time or size changes. Used by one thread at a time. */
final class DraftFile {
    private final Path path;
    private @Nullable State seen;
    private boolean told;

    /** Identifies a content of the file without reading it. */
    private record State(FileTime modified, long size) {}

    /** The result of reading. */
    sealed interface FileCheck {
        /** The file is unchanged. */
        record Same() implements FileCheck {}

        /** The file was read. */
        record Read(ImportedArticle article) implements FileCheck {}

        /** The file cannot be read; the sentence says why. */
        record Refused(String sentence) implements FileCheck {}
    }

    DraftFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** Reads a source. */
    static FileCheck read(Source source) {
        try {
            return new FileCheck.Read(Importers.readDraft(source));
        } catch (RefusedFileException e) {
            return new FileCheck.Refused(Messages.of(e));
        }
    }

    /** Reads the file, changed or not. */
    synchronized FileCheck read() {
        seen = state();
        told = false;
        return read(Source.of(path));
    }

    /** Reads the file if it changed; a missing file is reported once. */
    synchronized FileCheck checkFile() {
        var now = state();
        if (now == null) {
            boolean again = told;
            told = true;
            seen = null;
            return again ? new FileCheck.Same() : new FileCheck.Refused(Messages.text("draft.gone", path));
        }
        if (now.equals(seen)) {
            return new FileCheck.Same();
        }
        return read();
    }

    private @Nullable State state() {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new State(attributes.lastModifiedTime(), attributes.size());
        } catch (IOException e) { // missing or out of reach: reported as that
            return null;
        }
    }
}
