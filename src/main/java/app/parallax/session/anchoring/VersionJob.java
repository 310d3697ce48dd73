package app.parallax.session.anchoring;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.io.importer.TextImporter;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Message;
import app.parallax.model.ProgramInfo;
import app.parallax.model.Version;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Adds a new version of an article and anchors its marks in it: one entry in the history. If cancelled, it changes
 * nothing.
 */
public final class VersionJob {
    private final Session session;
    private final Job<?> job;

    private VersionJob(Session session, Job<?> job) {
        this.session = session;
        this.job = job;
    }

    private static Job<VersionReport> start(Session session, Consumer<Progress> follower,
            Function<VersionJob, VersionReport> work) {
        return session.startEditing(follower, job -> work.apply(new VersionJob(session, job)));
    }

    /**
     * Adds a version of pasted text.
     *
     * @param progress receives the number of marks done, on the FX executor
     * @return the running job; changes nothing if cancelled
     */
    public static Job<VersionReport> ofText(Session session, UUID article, String text, Consumer<Progress> progress) {
        return start(session, progress, job -> job.read(article, () -> {
            var shown = Messages.text("version.clipboard");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new TextImporter().read(Source.of(shown, bytes), bytes);
        }));
    }

    /**
     * Adds a version of a file, whatever its name.
     *
     * @param progress receives the number of marks done, on the FX executor
     * @return the running job; changes nothing if cancelled
     */
    public static Job<VersionReport> ofFile(Session session, UUID article, Path file, Consumer<Progress> progress) {
        return start(session, progress, job -> job.read(article, () -> Importers.read(Source.of(file))));
    }

    /**
     * Re-anchors, in the newest version of every article, the marks without an anchor in it.
     *
     * @param progress receives the number of marks done, on the FX executor
     * @return the running job; changes nothing if cancelled
     */
    public static Job<VersionReport> ofUnanchored(Session session, Consumer<Progress> progress) {
        return start(session, progress, VersionJob::reanchorAll);
    }

    private interface Reading {
        ImportedArticle read() throws RefusedFileException;
    }

    private VersionReport read(UUID article, Reading reading) {
        try {
            return add(article, reading.read());
        } catch (RefusedFileException e) {
            return VersionReport.refused(Messages.of(e));
        }
    }

    private VersionReport add(UUID article, ImportedArticle found) {
        var row = session.readNow(reader -> reader.articles()).stream()
                .filter(each -> each.article().id().equals(article)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("no article " + article));
        var label = row.article().label();
        var same = session.readNow(reader -> reader.versions(article)).stream()
                .filter(each -> each.sha256().equals(found.sha256())).findFirst();
        if (same.isPresent()) {
            return VersionReport.refused(Messages.text("version.same", label, same.get().number()));
        }
        var version = version(row, found);
        var result = session.readNow(reader -> {
            var all = MarkAnchorer.unanchored(reader, version);
            return new MarkAnchorer(reader, version, found.text()).anchor(all, looked -> show(looked, all.size()),
                    job::isCancelled);
        });
        if (job.isCancelled()) {
            return VersionReport.refused(Messages.text("version.cancelled"));
        }
        var changes = new ArrayList<Change>();
        changes.add(Change.insert(version));
        changes.addAll(result.changes());
        var edit = session.await(session.begin(new Edit(Messages.label(Message.of("edit.version", label)), changes,
                contents(found))));
        try {
            return VersionReport.made(label, version.number(),
                    anchorRest(session, edit, Message.of("edit.version", label), version, result));
        } finally {
            session.await(session.end(edit));
        }
    }

    /** Anchors marks that were made while the version was added. */
    public static AnchoringResult anchorRest(Session session, UUID edit, Message label, Version version,
            AnchoringResult result) {
        var rest = session.readNow(reader -> {
            var missing = MarkAnchorer.unanchored(reader, version).stream()
                    .filter(mark -> mark.placement(version.id()).isEmpty()).toList();
            return missing.isEmpty()
                    ? AnchoringResult.NONE
                    : new MarkAnchorer(reader, version, reader.text(version.sha256())).anchor(missing, looked -> {
                    }, () -> false);
        });
        if (rest.changes().isEmpty()) {
            return result;
        }
        var all = new ArrayList<>(result.changes());
        all.addAll(rest.changes());
        session.await(session.extend(edit, new Edit(Messages.label(label), rest.changes())));
        return AnchoringResult.of(all);
    }

    public static Version version(ArticleRow row, ImportedArticle found) {
        var text = found.text();
        return new Version(Ids.next(), row.article().id(), row.version().number() + 1, found.sha256(), text.length(),
                text.codePointCount(0, text.length()), found.originalSha256(), found.mediaType(), found.charset(),
                found.facts().url(), Session.now(), ProgramInfo.nameAndVersion());
    }

    public static List<Content> contents(ImportedArticle found) {
        var original = new Content(found.originalSha256(), found.original());
        return found.sha256().equals(found.originalSha256())
                ? List.of(original)
                : List.of(original, new Content(found.sha256(), found.text().getBytes(StandardCharsets.UTF_8)));
    }

    private VersionReport reanchorAll() {
        var changes = new ArrayList<Change>();
        int left = session.readNow(reader -> {
            var byArticle = new LinkedHashMap<UUID, List<Mark>>();
            for (var mark : reader.unanchoredMarks()) {
                reader.version(mark.annotation().passage().version())
                        .ifPresent(version -> byArticle.computeIfAbsent(version.article(), id -> new ArrayList<>())
                                .add(mark));
            }
            int total = byArticle.values().stream().mapToInt(List::size).sum();
            int before = 0;
            for (var each : byArticle.entrySet()) {
                var newest = reader.versions(each.getKey()).getLast();
                int done = before;
                changes.addAll(new MarkAnchorer(reader, newest, reader.text(newest.sha256()))
                        .anchor(each.getValue(), looked -> show(done + looked, total), job::isCancelled).changes());
                before += each.getValue().size();
            }
            return total;
        });
        if (job.isCancelled()) {
            return VersionReport.refused(Messages.text("version.cancelled"));
        }
        if (!changes.isEmpty()) {
            session.await(session.perform(Message.of("edit.lookAgain"), changes));
        }
        return VersionReport.looked(AnchoringResult.of(changes), left);
    }

    private void show(int done, int total) {
        job.report(Progress.Step.READING, done, total);
    }
}
