package app.parallax.io.metadata;

import app.parallax.model.Limit;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.text.FrozenText;
import app.parallax.text.RefusedTextException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads files of references. The format is recognized by the beginning of the file, because extensions are unreliable.
 */
public final class ReferenceFiles {
    private ReferenceFiles() {}

    /**
     * The extensions of such files, for file choosers.
     *
     * @return with the dot, in lower case
     */
    public static List<String> endings() {
        return List.of(".ris", ".bib", ".json", ".txt");
    }

    /**
     * Reads a file.
     *
     * @return its references in order, at least one
     * @throws ProjectException.Refused if it cannot be read or has none of the formats
     */
    public static List<Reference> read(Path file) {
        var text = text(file);
        var start = text.stripLeading();
        List<Reference> found;
        try {
            if (start.startsWith("[") || start.startsWith("{")) {
                found = CslJson.read(text);
            } else if (Ris.looksLike(start)) {
                found = Ris.read(text);
            } else if (BibTex.looksLike(start)) {
                found = BibTex.read(text);
            } else {
                throw new ProjectException.Refused("metadata.unknown", file);
            }
        } catch (BrokenReferencesException e) {
            throw new ProjectException.Refused("metadata.broken", file, e.line());
        }
        if (found.isEmpty()) {
            throw new ProjectException.Refused("metadata.empty", file);
        }
        return found;
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ProjectException.Refused("metadata.folder", file);
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new ProjectException.Refused("import.noFile", file);
            }
            if (Files.size(file) > Limit.FILE_MEGABYTES.units()) {
                throw new ProjectException.Refused("metadata.tooLarge", file, Limit.FILE_MEGABYTES.value());
            }
            return FrozenText.of(Files.readAllBytes(file)).text();
        } catch (NoSuchFileException e) {
            throw new ProjectException.Refused("metadata.missing", file);
        } catch (IOException e) {
            throw new ProjectException.Refused("metadata.unreadable", file, Message.said(e));
        } catch (RefusedTextException e) {
            throw new ProjectException.Refused(
                    e.reason() == RefusedTextException.Reason.EMPTY ? "metadata.empty" : "metadata.unknown", file);
        }
    }

}
