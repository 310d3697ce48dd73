package app.parallax.session.merge;

import app.parallax.i18n.Messages;
import app.parallax.model.Content;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Kind;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Merges another project into the open one as one entry in the history, after a backup. The other file is untrusted: it
 * is opened for reading and checked before anything is taken. If cancelled, it changes nothing.
 */
public final class MergeJob {
    /** The number of texts between two reports of progress. */
    private static final int STEP = 50;

    private final Session session;
    private final Path other;
    private final Consumer<Progress> follower;

    /** Creates a merge, not started. */
    public MergeJob(Session session, Path other, Consumer<Progress> follower) {
        this.session = session;
        this.other = other;
        this.follower = follower;
    }

    /** Creates a merge without a follower. */
    public MergeJob(Session session, Path other) {
        this(session, other, progress -> {
        });
    }

    /**
     * Compares the other project with the open one, without changes.
     *
     * @return fails with {@link ProjectException} if the other cannot be opened, is of a newer format, is damaged, or
     *         is the open one
     */
    public Job<MergePreview> prepare() {
        return session.start(follower, job -> {
            try (var store = open(job)) {
                var preview = compared(job, store,
                        (comparison, reader) -> new MergePreview(other, comparison.conflicts(),
                                comparison, comparison.merge(Set.of())));
                job.throwIfCancelled(); // the result is not wanted either
                return preview;
            }
        });
    }

    /**
     * Merges the other project into the open one, which must be writable.
     *
     * @param theirs conflicts of {@link #prepare} decided for the other project; ours wins in all others
     * @return completes when the merge is on disk and shown; fails with {@link ProjectException}, or after
     *         {@link Job#cancel} with a {@link CancellationException}, if nothing was changed
     */
    public Job<MergeResult> run(Set<MergeConflict> theirs) {
        var chosen = theirs.stream().map(MergeConflict::ref).collect(Collectors.toSet());
        return session.startEditing(follower, job -> {
            step(job, Progress.Step.BACKING_UP, 0, 0);
            session.await(session.backupScheduler().beforeMerge());
            try (var store = open(job)) {
                return compared(job, store, (comparison, reader) -> {
                    var merged = comparison.merge(comparison.conflicts().stream()
                            .filter(each -> chosen.contains(each.ref())).collect(Collectors.toSet()));
                    perform(job, merged, reader);
                    return merged;
                });
            }
        });
    }

    private static void step(Job<?> job, Progress.Step step, int done, int total) {
        job.throwIfCancelled();
        job.report(step, done, total);
    }

    private Store open(Job<?> job) {
        try {
            if (Files.exists(other) && Files.isSameFile(other, session.file())) {
                throw new ProjectException.Refused("merge.same", other);
            }
        } catch (IOException e) {
            throw new ProjectException.Refused("merge.damaged", other, Message.said(e));
        }
        var store = Store.open(other, OpenMode.READ);
        try {
            step(job, Progress.Step.CHECKING, 0, 0);
            var problems = store.check((done, all) -> {
                job.throwIfCancelled();
                if (done % STEP == 0) {
                    step(job, Progress.Step.CHECKING, done, all);
                }
            });
            if (!problems.isEmpty()) {
                throw MergePreview.damaged(other, problems.getFirst().problem());
            }
            return store;
        } catch (ProjectException | CancellationException e) {
            store.close();
            throw e;
        }
    }

    private interface Work<T> {
        T of(MergeComparison comparison, ProjectReader theirs);
    }

    private <T> T compared(Job<?> job, Store store, Work<T> work) {
        step(job, Progress.Step.COMPARING, 0, 0);
        var theirState = store.storedState();
        var ownState = session.storedState();
        return store.read(theirs -> {
            MergeComparison comparison = session.readNow(ours -> {
                var ourSide = MergeSide.read(ours, ownState, job::throwIfCancelled);
                ourSide.entities().computeIfAbsent(Kind.ANALYST, any -> new LinkedHashMap<>())
                        .putIfAbsent(session.analyst().id(), session.analyst()); // inserted with the edit
                return new MergeComparison(ourSide, read(job, theirs, theirState));
            });
            return work.of(comparison, theirs);
        });
    }

    private MergeSide read(Job<?> job, ProjectReader theirs, Map<String, String> theirState) {
        try {
            return MergeSide.read(theirs, theirState, job::throwIfCancelled);
        } catch (ProjectException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) { // foreign rows may cause any exception
            throw MergePreview.damaged(other, Message.of("reason.row"));
        }
    }

    private void perform(Job<?> job, MergeResult merged, ProjectReader theirs) {
        if (merged.changes().isEmpty()) {
            return;
        }
        var edit = new Edit(Messages.label(Message.of("edit.merge", String.valueOf(other.getFileName()))),
                merged.changes(),
                contents(job, merged, theirs));
        var id = session.await(session.begin(edit, (done, all) -> {
            step(job, Progress.Step.CHANGING, done, all);
            job.throwIfCancelled();
        }));
        session.await(session.end(id));
        var last = new ArrayList<UUID>(1);
        theirs.history(each -> {
            last.clear();
            last.add(each.id());
        });
        if (!last.isEmpty()) {
            session.await(session.storeState(Map.of(MergeSide.REMEMBERED + id, last.getFirst().toString())));
        }
    }

    /** Returns the texts and bytes of added versions that our project lacks. */
    private List<Content> contents(Job<?> job, MergeResult merged, ProjectReader theirs) {
        var wanted = new HashSet<String>();
        for (var change : merged.changes()) {
            Entity after = change.after();
            if (change.before() == null && after instanceof Version version) {
                wanted.add(version.sha256());
                wanted.add(version.originalSha256());
            }
            if (change.before() == null && after instanceof DraftVersion version) {
                wanted.add(version.sha256());
                wanted.add(version.originalSha256());
            }
        }
        var contents = new ArrayList<Content>();
        session.readNow(ours -> {
            for (var hash : wanted) {
                job.throwIfCancelled();
                if (ours.content(hash).isEmpty()) {
                    theirs.content(hash).ifPresent(bytes -> contents.add(new Content(hash, bytes)));
                }
            }
            return true;
        });
        return contents;
    }
}
