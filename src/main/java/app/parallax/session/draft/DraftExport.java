package app.parallax.session.draft;

import app.parallax.i18n.Messages;
import app.parallax.io.draft.DraftDocument;
import app.parallax.session.OutputFile;
import app.parallax.session.Session;
import app.parallax.text.draft.DraftRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Exports the result of a draft check. */
public final class DraftExport {
    private DraftExport() {}

    /**
     * Writes the file; it is moved into place when complete.
     *
     * @param title of the draft
     * @param text the version that was checked
     * @param rows by place
     * @param file the file of the draft, which is not replaced; empty if it has none
     * @param output where; a file there is replaced
     * @return done on the FX executor; fails with {@link app.parallax.model.ProjectException} if nothing was written
     */
    public static CompletableFuture<Boolean> run(Session session, String title, String text, List<DraftRow> rows,
            DraftDocument.Format format, Optional<Path> file, Path output) {
        return session.read(project -> {
            file.ifPresent(draft -> OutputFile.refuseSource(output, draft));
            OutputFile.write(output, session.file(),
                    new DraftDocument(project, Messages.words(), title, text, rows).as(format));
            return true;
        });
    }
}
