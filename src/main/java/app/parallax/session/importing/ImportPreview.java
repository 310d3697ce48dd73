package app.parallax.session.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ArticlePreview;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.io.importer.SourceFiles;
import app.parallax.session.Job;
import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a person is about to import, without importing it: the names of all, and of the one that is looked at
 * what it holds. To be closed when nothing is looked at any more. Used on the FX thread.
 */
public final class ImportPreview implements AutoCloseable {
    /** In bytes of files and texts. */
    private static final long MOST_KEPT = 64L << 20;

    private final SourceFiles sources;
    private final LatestOnly<Look> newest;
    private final Collection<ImportedArticle> looked = new ConcurrentLinkedQueue<>();
    private final AtomicLong kept = new AtomicLong();

    /**
     * What one source holds.
     *
     * @param preview null if an import will refuse it
     * @param reason why it will, empty if it will not
     */
    public record Look(@Nullable ArticlePreview preview, String reason) {}

    private ImportPreview(Session session, SourceFiles sources) {
        this.sources = sources;
        this.newest = new LatestOnly<>(session);
    }

    /** Looks for the articles among files, without reading any. */
    public static Job<ImportPreview> of(Session session, List<Path> paths) {
        return session.start(progress -> {
        }, job -> {
            var found = SourceFiles.of(paths);
            if (job.isCancelled()) {
                found.close();
            }
            job.throwIfCancelled();
            return new ImportPreview(session, found);
        });
    }

    /** What is not in a file. */
    public static ImportPreview of(Session session, Source source) {
        return new ImportPreview(session, SourceFiles.given(List.of(source)));
    }

    /**
     * What would be imported, in that order.
     *
     * @return at least names are known of each
     */
    public List<Source> sources() {
        return sources.sources();
    }

    /** Whether an import of any of them leaves out what is not the article's, so that looking tells something. */
    public boolean leavesOut() {
        return sources().stream().anyMatch(each -> Importers.leavesOut(each.name()));
    }

    /**
     * Reads one of the sources.
     *
     * @param source one of {@link #sources}
     * @return on the FX executor; empty if another was asked for meanwhile
     */
    public CompletableFuture<Optional<Look>> look(Source source) {
        return newest.ask(outOfDate -> {
            try {
                var preview = Importers.preview(source);
                keep(preview.article());
                return new Look(preview, "");
            } catch (RefusedFileException e) {
                return new Look(null, Messages.of(e));
            }
        });
    }

    private void keep(ImportedArticle article) {
        if (kept.addAndGet(article.original().length + 2L * article.text().length()) <= MOST_KEPT) {
            looked.add(article);
        }
    }

    /** The articles that were looked at, so that their import need not read them again; they are bounded in size. */
    public List<ImportedArticle> looked() {
        return List.copyOf(looked);
    }

    @Override
    public void close() {
        sources.close();
    }
}
