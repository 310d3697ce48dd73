package app.parallax.session.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.io.importer.SourceFiles;
import app.parallax.model.ArticleRow;
import app.parallax.model.Message;
import app.parallax.model.Outlet;
import app.parallax.model.Version;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.anchoring.AnchoringResult;
import app.parallax.session.anchoring.MarkAnchorer;
import app.parallax.session.anchoring.VersionJob;
import app.parallax.session.anchoring.VersionReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Imports many files as one entry in the history, on disk batch by batch. A file that cannot be imported is reported,
 * the others are imported. If killed or cancelled, the job leaves complete articles and an entry that can be undone.
 */
public final class ImportJob {
    private final Session session;
    private final Job<?> job;
    private final ImportListener listener;
    private final List<String> refused = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<String> renewed = new ArrayList<>();
    private final KnownTexts known = new KnownTexts();
    private final Map<String, Outlet> outlets = new HashMap<>();
    private ImportBatch batch = new ImportBatch();
    private @Nullable PendingBatch underway;
    private @Nullable UUID edit;
    private int imported;
    private int versions;
    private Message label = Message.verbatim("");
    private final Map<Version, AnchoringResult> placed = new LinkedHashMap<>();

    private final List<ImportedArticle> looked;

    private ImportJob(Session session, Job<?> job, List<ImportedArticle> looked, ImportListener listener) {
        this.session = session;
        this.job = job;
        this.looked = List.copyOf(looked);
        this.listener = listener;
    }

    private static Job<ImportReport> start(Session session, Supplier<SourceFiles> sources,
            List<ImportedArticle> looked, ImportListener listener) {
        return session.startEditing(listener::progress, job -> {
            try (var found = sources.get()) {
                return new ImportJob(session, job, looked, listener).run(found);
            }
        });
    }

    /**
     * Imports files and the files of folders.
     *
     * @param listener receives the progress
     * @return the running job; articles on disk stay if it is cancelled or the disk is full
     */
    public static Job<ImportReport> ofPaths(Session session, List<Path> paths, ImportListener listener) {
        return ofPaths(session, paths, List.of(), listener);
    }

    /**
     * Imports files and the files of folders.
     *
     * @param looked articles that a preview has read; a file of the same name and bytes is not read again
     * @param listener receives the progress
     * @return the running job; articles on disk stay if it is cancelled or the disk is full
     */
    public static Job<ImportReport> ofPaths(Session session, List<Path> paths, List<ImportedArticle> looked,
            ImportListener listener) {
        var given = List.copyOf(paths);
        return start(session, () -> SourceFiles.of(given), looked, listener);
    }

    /**
     * Imports sources that are not files.
     *
     * @param sources names and bytes
     * @param listener receives the progress
     * @return the running job; articles on disk stay if it is cancelled or the disk is full
     */
    public static Job<ImportReport> ofSources(Session session, List<Source> sources, ImportListener listener) {
        var given = List.copyOf(sources);
        return start(session, () -> SourceFiles.given(given), List.of(), listener);
    }

    private ImportReport run(SourceFiles sources) {
        var labels = session.await(session.read(reader -> {
            var rows = reader.articles();
            known.addAll(reader);
            reader.outlets().forEach(each -> outlets.put(Outlet.key(each.entity().name()), each.entity()));
            return new ArticleLabels(rows.stream().map(row -> row.article().label()).collect(Collectors.toSet()));
        }));
        sources.refused().forEach(this::refuse);
        int looked = 0;
        try {
            for (var source : sources.sources()) {
                if (job.isCancelled()) {
                    break;
                }
                add(source, labels);
                job.report(Progress.Step.READING, ++looked, sources.sources().size());
            }
            write();
            settle();
            if (edit != null) {
                for (var each : placed.entrySet()) {
                    VersionJob.anchorRest(session, edit, label, each.getKey(), each.getValue());
                }
            }
        } finally {
            if (edit != null) {
                session.await(session.end(edit)); // after all batches: the writer works in order
            }
        }
        return new ImportReport(imported, refused, notices, renewed, job.isCancelled());
    }

    private void add(Source source, ArticleLabels labels) {
        ImportedArticle found;
        try {
            found = Importers.read(source, looked);
        } catch (RefusedFileException e) {
            refuse(e);
            return;
        }
        var same = known.add(found);
        if (same.isPresent() && same.get().again()) {
            report(Messages.text("import.already", source.shown()), true);
            return;
        }
        found.notices().forEach(notice -> report(Messages.text(notice), false));
        same.ifPresent(other -> report(Messages.text("import.sameText", source.shown(), other.shown()), false));
        var older = known.olderVersion(found, version -> {
            settle();
            return session.readNow(reader -> reader.text(version.sha256()));
        });
        if (older.isPresent()) {
            addVersion(older.get(), found, source.shown());
        } else {
            batch.add(found, labels.take(found.file()), outlets);
        }
        if (batch.full()) {
            write();
        }
    }

    /** Adds a new version of an article and anchors its marks in it. */
    private void addVersion(ArticleRow article, ImportedArticle found, String shown) {
        var version = VersionJob.version(article, found);
        var places = session.readNow(reader -> new MarkAnchorer(reader, version, found.text())
                .anchor(MarkAnchorer.unanchored(reader, version), looked -> {
                }, () -> false));
        placed.put(version, places);
        batch.add(article, version, found, places.changes());
        var sentence = VersionReport.made(article.article().label(), version.number(), places).sentence();
        renewed.add(sentence);
        session.onFx(() -> listener.reported(Messages.text("import.newVersion", shown, sentence), false));
    }

    private Message label() {
        int articles = imported + batch.rows().size() - versions - batch.versions();
        return articles > 0 || versions + batch.versions() == 0
                ? Message.count("edit.import", imported + batch.rows().size())
                : Message.count("edit.versions", versions + batch.versions());
    }

    /** Starts writing a batch; the next files are read meanwhile. */
    private void write() {
        settle();
        if (batch.isEmpty()) {
            return;
        }
        label = label();
        var next = batch.edit(label);
        var written = batch;
        batch = new ImportBatch();
        if (edit == null) {
            edit = session.await(session.begin(next));
            tell(written);
        } else {
            underway = new PendingBatch(session.extend(edit, next), written);
        }
    }

    /** A batch that is being written. */
    private record PendingBatch(CompletableFuture<Void> done, ImportBatch batch) {}

    /** Waits until the last batch is on disk. */
    private void settle() {
        var before = underway;
        underway = null;
        if (before != null) {
            session.await(before.done);
            tell(before.batch);
        }
    }

    private void tell(ImportBatch written) {
        var rows = written.rows();
        imported += rows.size();
        versions += written.versions();
        session.onFx(() -> rows.forEach(listener::imported));
    }

    private void refuse(RefusedFileException reason) {
        report(Messages.of(reason), true);
    }

    private void report(String sentence, boolean refusal) {
        (refusal ? refused : notices).add(sentence);
        session.onFx(() -> listener.reported(sentence, refusal));
    }
}
