package app.parallax.io.annotations;

import app.parallax.io.importer.RefusedFileException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Refusals common to all formats. */
public final class ImportRefusals {
    private ImportRefusals() {}

    /** Refuses folders and files above a size; a missing file is an exception that {@link #of} explains. */
    public static void requireFile(Path file, long largest) throws IOException, RefusedFileException {
        requireThere(file);
        if (!Files.isRegularFile(file)) {
            throw RefusedFileException.annotations("annotations.folder", file, null);
        }
        requireSize(file, largest);
    }

    public static void requireThere(Path file) throws NoSuchFileException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }

    public static void requireSize(Path file, long largest) throws IOException, RefusedFileException {
        if (Files.size(file) > largest) {
            throw RefusedFileException.annotations("annotations.tooLargeFor", file, null, largest >> 20);
        }
    }

    public static RefusedFileException of(Path file, IOException e) {
        return switch (e) {
            case NoSuchFileException missing ->
                RefusedFileException.annotations("annotations.missing", file, missing);
            case CharacterCodingException odd -> RefusedFileException.annotations("annotations.encoding", file, odd);
            default -> RefusedFileException.annotations("annotations.unreadable", file, e,
                    e.getClass().getSimpleName());
        };
    }
}
