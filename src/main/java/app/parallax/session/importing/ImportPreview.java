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
 * Previews an import: the names of all articles, and the content of the selected one. Closing it releases its
 * resources. Used on the FX thread.
 */
public final class ImportPreview implements AutoCloseable {
    /** The bound of cached files and texts, in bytes. */
    private static final long MOST_KEPT = 64L << 20;

    private final SourceFiles sources;
    private final LatestOnly<SourcePreview> latest;
    private final Collection<ImportedArticle> looked = new ConcurrentLinkedQueue<>();
    private final AtomicLong kept = new AtomicLong();

    /**
     * The preview of one source.
     *
     * @param preview null if an import will refuse it
     * @param reason why it will be refused, else empty
     */
    public record SourcePreview(@Nullable ArticlePreview preview, String reason) {}

    private ImportPreview(Session session, SourceFiles sources) {
        this.sources = sources;
        this.latest = new LatestOnly<>(session);
    }

    /** Lists the articles among files, without reading them. */
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

    /** Previews a source that is not a file. */
    public static ImportPreview of(Session session, Source source) {
        return new ImportPreview(session, SourceFiles.given(List.of(source)));
    }

    /** Returns the sources to be imported, in order. */
    public List<Source> sources() {
        return sources.sources();
    }

    /** Whether an import of any source excludes boilerplate, so that a preview is useful. */
    public boolean excludesBoilerplate() {
        return sources().stream().anyMatch(each -> Importers.leavesOut(each.name()));
    }

    /**
     * Reads one of the sources, on the FX executor; empty if a newer request came.
     *
     * @param source one of {@link #sources}
     */
    public CompletableFuture<Optional<SourcePreview>> read(Source source) {
        return latest.ask(outOfDate -> {
            try {
                var preview = Importers.preview(source);
                keep(preview.article());
                return new SourcePreview(preview, "");
            } catch (RefusedFileException e) {
                return new SourcePreview(null, Messages.of(e));
            }
        });
    }

    private void keep(ImportedArticle article) {
        if (kept.addAndGet(article.original().length + 2L * article.text().length()) <= MOST_KEPT) {
            looked.add(article);
        }
    }

    /** Returns the articles that were read, so that the import need not read them again; bounded in size. */
    public List<ImportedArticle> articlesRead() {
        return List.copyOf(looked);
    }

    @Override
    public void close() {
        sources.close();
    }
}
