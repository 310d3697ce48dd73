package app.parallax.session.merge;

import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Kind;
import app.parallax.model.Messages;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.session.Session;
import app.parallax.store.Access;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Merges another project into the open one: one entry in the history, after a backup. The other is a stranger's file:
 * it is opened to be read, and looked through before anything of it is taken.
 */
public final class MergeJob {
    private MergeJob() {}

    /**
     * Compares another project with the open one; nothing is changed.
     *
     * @param session
     *            the open project
     * @param other
     *            the file of the other
     * @return what a merge would do; fails with {@link ProjectException} if the other cannot be opened, is of a newer
     *         format, is damaged, or is the open one
     */
    public static CompletableFuture<MergePreview> prepare(Session session, Path other) {
        return session.inBackground(() -> {
            try (var store = open(session, other)) {
                return compared(session, store, other, (merging, reader) -> new MergePreview(other,
                        merging.conflicts(), merging, merging.with(Set.of())));
            }
        });
    }

    /**
     * Merges another project into the open one.
     *
     * @param session
     *            a project that can be written
     * @param other
     *            the file of the other
     * @param theirs
     *            conflicts of {@link #prepare} in which the other is believed; in all others ours stays
     * @return what was done, when it is on disk and shown; fails with {@link ProjectException} if nothing was changed
     */
    public static CompletableFuture<Merged> run(Session session, Path other, Set<Conflict> theirs) {
        var chosen = theirs.stream().map(Conflict::ref).collect(Collectors.toSet());
        return session.inBackground(() -> {
            session.await(session.safekeeping().beforeMerge());
            try (var store = open(session, other)) {
                return compared(session, store, other, (merging, reader) -> {
                    var merged = merging.with(merging.conflicts().stream()
                            .filter(each -> chosen.contains(each.ref())).collect(Collectors.toSet()));
                    perform(session, other, merged, reader);
                    return merged;
                });
            }
        });
    }

    private static Store open(Session session, Path other) {
        try {
            if (Files.exists(other) && Files.isSameFile(other, session.file())) {
                throw new ProjectException.Refused("merge.same", other);
            }
        } catch (IOException e) {
            throw new ProjectException.Refused("merge.damaged", other, String.valueOf(e.getMessage()));
        }
        var store = Store.open(other, Access.READ);
        try {
            var problems = store.check();
            if (!problems.isEmpty()) {
                throw MergePreview.damaged(other, problems.getFirst().problem());
            }
            return store;
        } catch (ProjectException e) {
            store.close();
            throw e;
        }
    }

    private interface Work<T> {
        T of(Merging merging, ProjectReader theirs);
    }

    private static <T> T compared(Session session, Store store, Path other, Work<T> work) {
        var remembered = store.remembered();
        var own = session.remembered();
        return store.read(theirs -> {
            Merging merging = session.readNow(ours -> {
                var ourSide = Side.read(ours, own);
                ourSide.entities().computeIfAbsent(Kind.ANALYST, any -> new LinkedHashMap<>())
                        .putIfAbsent(session.analyst().id(), session.analyst()); // comes with the edit
                return new Merging(ourSide, read(theirs, remembered, other));
            });
            return work.of(merging, theirs);
        });
    }

    private static Side read(ProjectReader theirs, Map<String, String> remembered, Path other) {
        try {
            return Side.read(theirs, remembered);
        } catch (ProjectException e) {
            throw e;
        } catch (RuntimeException e) { // rows that no program of ours has written throw whatever they provoke
            throw MergePreview.damaged(other, String.valueOf(e.getMessage()));
        }
    }

    private static void perform(Session session, Path other, Merged merged, ProjectReader theirs) {
        if (merged.changes().isEmpty()) {
            return;
        }
        var edit = new Edit(Messages.text("edit.merge", String.valueOf(other.getFileName())), merged.changes(),
                contents(session, merged, theirs));
        var id = session.await(session.begin(edit));
        session.await(session.end(id));
        var last = new ArrayList<UUID>(1);
        theirs.history(each -> {
            last.clear();
            last.add(each.id());
        });
        if (!last.isEmpty()) {
            session.await(session.remember(Map.of(Side.REMEMBERED + id, last.getFirst().toString())));
        }
    }

    /** The texts and bytes of versions that come, where ours has none of them. */
    private static List<Content> contents(Session session, Merged merged, ProjectReader theirs) {
        var wanted = new HashSet<String>();
        for (var change : merged.changes()) {
            Entity after = change.after();
            if (change.before() == null && after instanceof Version version) {
                wanted.add(version.sha256());
                wanted.add(version.originalSha256());
            }
        }
        var contents = new ArrayList<Content>();
        session.readNow(ours -> {
            for (var hash : wanted) {
                if (ours.content(hash).isEmpty()) {
                    theirs.content(hash).ifPresent(bytes -> contents.add(new Content(hash, bytes)));
                }
            }
            return true;
        });
        return contents;
    }
}
