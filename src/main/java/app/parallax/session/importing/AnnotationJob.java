package app.parallax.session.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.AnnotationImporters;
import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ForeignArticle;
import app.parallax.io.annotations.ForeignCode;
import app.parallax.io.annotations.ForeignMemo;
import app.parallax.io.annotations.ForeignSet;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.model.Edit;
import app.parallax.model.Message;
import app.parallax.model.Wording;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Imports annotations as one entry in the history, on disk batch by batch. Each file is read twice, first to verify
 * that it is complete, so that nothing of a damaged file is imported, however large it is. If killed or cancelled, the
 * job leaves complete annotations and an entry that can be undone.
 */
public final class AnnotationJob {
    /** The maximal number of sentences in a report. */
    public static final int MOST_SENTENCES = 1000;
    /** The number of annotations per transaction; edits of a person wait for one at most, a fifth of a second. */
    private static final int BATCH = 2_000;
    /** The size of the JSON per transaction, in UTF-16 units. */
    private static final long MOST_UNITS = 16 << 20;

    private final Session session;
    private final @Nullable AnnotationImporter format;
    private final AnnotationListener listener;
    private final Job<?> job;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final ForeignTexts texts = new ForeignTexts();
    private final ForeignLibrary library = new ForeignLibrary();
    private final ForeignMemos memos = new ForeignMemos();
    /** The annotations of this job, to distinguish repeated annotations from different ones with one identifier. */
    private final Map<UUID, Integer> seen = new HashMap<>();
    private boolean complete = true;
    private List<ForeignAnnotation> batch = new ArrayList<>();
    private long units;
    private @Nullable UUID edit;
    private int placed;
    private int orphans;
    private int already;
    private int looked;
    private int total;

    private AnnotationJob(Session session, Job<?> job, @Nullable AnnotationImporter format,
            AnnotationListener listener) {
        this.session = session;
        this.job = job;
        this.format = format;
        this.listener = listener;
    }

    /**
     * Starts an import.
     *
     * @param format null to detect it by name and first bytes
     * @param listener receives the progress
     * @return the running job; annotations on disk stay if it is cancelled or the disk is full
     */
    public static Job<AnnotationReport> of(Session session, List<Path> files, @Nullable AnnotationImporter format,
            AnnotationListener listener) {
        var given = List.copyOf(files);
        return session.startEditing(listener::progress,
                job -> new AnnotationJob(session, job, format, listener).run(given));
    }

    private AnnotationReport run(List<Path> files) {
        boolean stumbled = true;
        try {
            var whole = new LinkedHashMap<Path, AnnotationImporter>();
            for (var file : files) {
                check(file, whole);
            }
            for (var file : whole.entrySet()) {
                take(file.getKey(), file.getValue());
            }
            stumbled = false;
        } catch (RefusedFileException e) { // the file changed between the two readings
            placed = 0;
            orphans = 0;
            already = 0;
            wrong.clear();
            notices.clear();
            report(Messages.of(e), true);
        } catch (CancellationException e) { // by the person
            stumbled = false;
            if (!job.isCancelled()) {
                throw e;
            }
        } catch (CompletionException e) { // the disk is full, or the project was closed
            stumbled = false;
            throw e;
        } finally {
            if (edit != null) {
                session.await(session.end(edit));
                if (stumbled) { // a part of a file is not imported
                    session.await(session.undoIfLast(edit));
                }
            }
        }
        return new AnnotationReport(placed, orphans, already, wrong, notices, complete, job.isCancelled());
    }

    /** Reads a file to its end and counts its annotations. */
    private void check(Path file, Map<Path, AnnotationImporter> whole) {
        int before = total;
        try {
            AnnotationImporters.requireFile(file);
            var importer = format == null ? AnnotationImporters.of(file) : format;
            AnnotationImporters.read(importer, file, new AnnotationImporter.Sink() {
                @Override
                public void annotation(ForeignAnnotation annotation) {
                    job.throwIfCancelled();
                    total++;
                }

                @Override
                public void said(Message message, boolean refused) {
                    // reported when it is imported
                }

                @Override
                public Wording words() {
                    return Messages.words();
                }
            });
            whole.put(file, importer);
        } catch (RefusedFileException e) {
            total = before;
            report(Messages.of(e), true);
        }
    }

    private void take(Path file, AnnotationImporter importer) throws RefusedFileException {
        AnnotationImporters.read(importer, file, new AnnotationImporter.Sink() {
            @Override
            public void annotation(ForeignAnnotation annotation) {
                job.throwIfCancelled();
                add(file, annotation);
            }

            @Override
            public void article(ForeignArticle article) {
                job.throwIfCancelled();
                if (library.add(article)) {
                    write(file);
                }
            }

            @Override
            public void code(ForeignCode code) {
                library.add(code);
            }

            @Override
            public void set(ForeignSet set) {
                library.add(set);
            }

            @Override
            public void memo(ForeignMemo memo) {
                job.throwIfCancelled();
                memos.add(memo);
                units += memo.text().length();
                if (units >= MOST_UNITS) {
                    write(file);
                }
            }

            @Override
            public void said(Message message, boolean refused) {
                report(Messages.text(message), refused);
            }

            @Override
            public Wording words() {
                return Messages.words();
            }
        });
        write(file);
        library.end().forEach(sentence -> report(file + ": " + sentence, false));
        memos.end().ifPresent(sentence -> report(file + ": " + sentence, false));
    }

    private void add(Path file, ForeignAnnotation annotation) {
        var other = seen.putIfAbsent(annotation.id(), annotation.source().hashCode());
        if (other != null) {
            looked++;
            if (other == annotation.source().hashCode()) {
                already++;
            } else {
                report(Messages.text("annotations.sameId", file.toString(), named(annotation)), true);
            }
            return;
        }
        batch.add(annotation);
        units += annotation.source().length();
        if (batch.size() >= BATCH || units >= MOST_UNITS) {
            write(file);
        }
    }

    /** Imports articles and tags before the annotations that refer to them. */
    private void write(Path file) {
        int so = placed + orphans;
        var label = so == 0
                ? Message.of("edit.importFile", String.valueOf(file.getFileName()))
                : Message.count("edit.importAnnotations", so);
        if (!library.isEmpty()) {
            var change = session.readNow(reader -> library.take(reader, label));
            if (!change.changes().isEmpty()) {
                put(change);
                texts.forgetArticles();
            }
        }
        if (!memos.isEmpty()) {
            var change = session.readNow(reader -> memos.take(reader, session.analyst(), label));
            if (!change.changes().isEmpty()) {
                put(change);
            }
        }
        var next = batch;
        batch = new ArrayList<>();
        units = 0;
        if (next.isEmpty()) {
            return;
        }
        var made = session.readNow(reader -> AnnotationBatch.of(reader, session.analyst(), next, texts));
        if (!made.isEmpty()) {
            put(made.edit(placed + orphans));
        }
        placed += made.placed().size();
        orphans += made.orphans().size();
        already += made.already();
        session.onFx(() -> listener.imported(made.placed(), made.orphans()));
        made.remarks().forEach(each -> report(Messages.text(each.wrong() ? "annotations.orphan" : "annotations.notice",
                file.toString(), named(each.annotation()), each.sentence()), each.wrong()));
        looked += next.size();
        job.report(Progress.Step.READING, looked, total);
    }

    private void put(Edit change) {
        if (edit == null) {
            edit = session.await(session.begin(change));
        } else {
            session.await(session.extend(edit, change));
        }
    }

    private static String named(ForeignAnnotation annotation) {
        var iri = annotation.iri();
        return iri == null ? annotation.id().toString() : iri;
    }

    private void report(String sentence, boolean isWrong) {
        complete &= !isWrong;
        var sentences = isWrong ? wrong : notices;
        if (sentences.size() < MOST_SENTENCES) {
            sentences.add(sentence);
        }
        session.onFx(() -> listener.reported(sentence, isWrong));
    }
}
