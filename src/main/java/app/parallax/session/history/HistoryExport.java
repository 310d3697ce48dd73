package app.parallax.session.history;

import app.parallax.i18n.Messages;
import app.parallax.io.csv.HistoryFile;
import app.parallax.model.HistoryFilter;
import app.parallax.session.OutputFile;
import app.parallax.session.Session;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Exports the history, or a filtered part of it. */
public final class HistoryExport {
    /** The ending of JSON lines files; all others are CSV. */
    public static final String JSON = ".jsonl";

    private HistoryExport() {}

    /**
     * Exports the history.
     *
     * @param output JSON lines if its name ends with {@link #JSON}, else CSV
     * @return number of edits written; fails with {@link app.parallax.model.ProjectException} if nothing was
     */
    public static CompletableFuture<Integer> run(Session session, HistoryFilter filter, Path output) {
        return session.inBackground(() -> session.readNow(reader -> {
            var count = new int[1];
            OutputFile.write(output, session.file(), target -> {
                try (var out = Files.newBufferedWriter(target)) {
                    var file = new HistoryFile(out, output.toString().endsWith(JSON), Messages.words());
                    new HistoryPage(reader).each(filter, (entry, lines) -> {
                        count[0]++;
                        file.edit(entry, lines);
                    });
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            });
            return count[0];
        }));
    }
}
