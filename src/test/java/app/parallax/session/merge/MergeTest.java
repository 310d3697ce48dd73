package app.parallax.session.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.Seeds;
import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Mention;
import app.parallax.model.Palette;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.session.Backup;
import app.parallax.session.Backups;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.RandomEdits;
import app.parallax.session.Session;
import app.parallax.session.WorkspaceDump;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.edit.Editor;
import app.parallax.session.exporting.CopyJob;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Merges two copies of a project: no duplicates, no loss of used entities, and one undo. */
class MergeTest {
    @TempDir
    Path folder;

    private Session open(String name, String analyst) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            Store.create(file);
        }
        return Session.open(file, OpenMode.WRITE, analyst, Runnable::run, Backups.in(folder.resolve("data")));
    }

    private Path copy(Session session, String name) {
        var file = folder.resolve(name);
        CopyJob.run(session, file).done().join();
        return file;
    }

    private static void randomEdits(Session session, Random random, int count) {
        var edits = new RandomEdits(session, random);
        for (int i = 0; i < count; i++) {
            edits.showSome();
            if (random.nextInt(8) == 0) {
                session.undo().join();
            } else {
                edits.next();
            }
        }
    }

    private static List<String> dump(Session session) {
        return session.read(Dump::of).join().lines().toList();
    }

    private static MergeResult merge(Session ours, Path theirs, boolean believe) {
        var preview = new MergeJob(ours, theirs).prepare().done().join();
        preview.conflicts().forEach(each -> assertTrue(!preview.words(each).what().isEmpty()));
        return new MergeJob(ours, theirs).run(believe ? Set.copyOf(preview.conflicts()) : Set.of()).done().join();
    }

    /** Every entity by kind and identifier. */
    private static Map<String, Entity> all(Session session) {
        return session.read(reader -> {
            Map<String, Entity> found = new TreeMap<>();
            for (var kind : Kind.values()) {
                reader.all(kind, each -> found.put(kind + " " + each.id(), each));
            }
            return found;
        }).join();
    }

    @Seeds(30)
    void twoCopiesEditedApartBecomeOneWithoutADouble(long seed) {
        var random = new Random(seed);
        try (var ours = open("ours.parallax", "Ada")) {
            randomEdits(ours, random, 40);
            var theirFile = copy(ours, "theirs.parallax");
            try (var theirs = open("theirs.parallax", random.nextBoolean() ? "Bob" : "Ada")) {
                randomEdits(theirs, random, 25);
                randomEdits(ours, random, 25);
                var before = dump(ours);
                var there = all(theirs);
                var here = all(ours);
                merge(ours, theirFile, random.nextBoolean());
                assertEquals(List.of(), ours.check().join());
                var all = all(ours);
                var known = new HashSet<>(here.keySet());
                known.addAll(there.keySet());
                all.keySet().forEach(each -> assertTrue(known.contains(each), "nothing comes of itself: " + each));
                assertWorkspaceShowsTheProject(ours);
                var after = dump(ours);
                var again = merge(ours, theirFile, false);
                assertEquals(List.of(), again.changes(), "twice adds nothing");
                if (!before.equals(after)) {
                    ours.undo().join();
                    assertIterableEquals(before, dump(ours), "one undo takes it back");
                    ours.redo().join();
                    assertIterableEquals(after, dump(ours));
                }
            }
        }
    }

    private static void assertWorkspaceShowsTheProject(Session session) {
        var workspace = session.workspace();
        var expected = session.read(reader -> WorkspaceDump.expected(reader, workspace)).join();
        assertIterableEquals(expected.lines().toList(), WorkspaceDump.of(workspace).lines().toList());
    }

    @Seeds(15)
    void whatOnlyOneOfBothChangedIsTaken(long seed) {
        var random = new Random(seed);
        try (var ours = open("ours.parallax", "Ada")) {
            randomEdits(ours, random, 40);
            var theirFile = copy(ours, "theirs.parallax");
            try (var theirs = open("theirs.parallax", "Bob")) {
                randomEdits(theirs, random, 25);
                var preview = new MergeJob(ours, theirFile).prepare().done().join();
                assertEquals(List.of(), preview.conflicts());
                new MergeJob(ours, theirFile).run(Set.of()).done().join();
                var expected = all(theirs);
                var found = all(ours);
                expected.keySet().removeIf(each -> each.startsWith("ANALYST"));
                found.keySet().removeIf(each -> each.startsWith("ANALYST")); // who merges is one
                circles(expected).forEach(key -> {
                    expected.computeIfPresent(key, (any, tag) -> ((Tag) tag).withParent(null));
                    found.computeIfPresent(key, (any, tag) -> ((Tag) tag).withParent(null));
                });
                assertEquals(byKeys(expected), byKeys(found));
                assertTrue(new MergeJob(theirs, ours.file()).prepare().done().join().conflicts().isEmpty(),
                        "and back again");
            }
        }
    }

    /** What was deleted and made anew bears another identifier, and is the same. */
    private static SortedMap<String, String> byKeys(Map<String, Entity> all) {
        var words = new TreeMap<String, String>();
        all.forEach((key, entity) -> {
            var once = UniqueKeys.of(entity);
            words.put(once == null ? key : Kind.of(entity) + " " + once,
                    once == null ? entity.toString() : entity.toString().replace(entity.id().toString(), "-"));
        });
        return words;
    }

    @Test
    void whatWasDeletedThereAndMadeAnewIsTakenAsItIsThere() {
        try (var ours = open("ours.parallax", "Ada")) {
            var article = Parts.article("001", "The bridge is closed.\nNobody paid.\n");
            ours.perform(article.edit()).join();
            var claim = Parts.claim("It is closed");
            var mark = Parts.annotation(article.passage("bridge"), ours.analyst());
            var mention = new Mention(Ids.next(), claim.id(), mark.id(), Mention.Voice.OWN, Mention.Position.AFFIRMS);
            ours.perform(new Edit("Claim", List.of(Change.insert(mark), Change.insert(claim), Change.insert(mention))))
                    .join();
            var theirFile = copy(ours, "theirs.parallax");
            try (var theirs = open("theirs.parallax", "Bob")) {
                var anew = new Mention(Ids.next(), claim.id(), mark.id(), Mention.Voice.OWN,
                        Mention.Position.DENIES);
                theirs.perform(new Edit("Delete", List.of(Change.delete(mention)))).join();
                theirs.perform(new Edit("Anew", List.of(Change.insert(anew)))).join();
                assertEquals(List.of(), new MergeJob(ours, theirFile).prepare().done().join().conflicts());
                new MergeJob(ours, theirFile).run(Set.of()).done().join();
            }
            assertEquals(List.of(Mention.Position.DENIES), all(ours).values().stream()
                    .filter(Mention.class::isInstance).map(each -> ((Mention) each).position()).toList());
        }
    }

    @Test
    void aTagThatStandsUnderItselfBringsBackNoTagThatWasDeleted() {
        try (var ours = open("ours.parallax", "Ada")) {
            var above = Parts.tag("Above");
            var below = Parts.tag("Below").withParent(above.id());
            ours.perform(new Edit("Tags", List.of(Change.insert(above), Change.insert(below)))).join();
            var theirFile = copy(ours, "theirs.parallax");
            try (var theirs = open("theirs.parallax", "Bob")) {
                theirs.perform(new Edit("Delete", List.of(new Change(below, below.withParent(below.id())),
                        Change.delete(above)))).join();
                new MergeJob(ours, theirFile).run(Set.of()).done().join();
            }
            assertEquals(List.of(below.withParent(null)),
                    all(ours).values().stream().filter(Tag.class::isInstance).toList());
        }
    }

    /** Tags that random edits put under themselves, which a merge does not take over. */
    private static List<String> circles(Map<String, Entity> all) {
        var found = new ArrayList<String>();
        all.forEach((key, entity) -> {
            var seen = new HashSet<UUID>();
            var above = entity instanceof Tag tag ? tag.parent() : null;
            while (above != null && seen.add(above)) {
                above = all.get(Kind.TAG + " " + above) instanceof Tag next ? next.parent() : null;
            }
            if (above != null && seen.contains(entity.id())) {
                found.add(key);
            }
        });
        return found;
    }

    /** Projects that never were one: the same articles and names meet, everything else stands side by side. */
    @Seeds(10)
    void projectsThatNeverWereOneMeetByTheTextsOfTheirArticles(long seed) {
        var random = new Random(seed);
        try (var ours = open("ours.parallax", "Ada"); var theirs = open("theirs.parallax", "Bob")) {
            var text = "The bridge is closed.\nNobody paid.\n";
            for (var session : List.of(ours, theirs)) {
                var article = Parts.article("001", text);
                session.perform(article.edit()).join();
                var tag = new Tag(UUID.randomUUID(), "traffic", null, Palette.BLUE, "", null);
                session.show(article.article().id()).join();
                new Editor(session).tagWithNew(article.passage("bridge"), tag).join();
            }
            randomEdits(theirs, random, 20);
            randomEdits(ours, random, 20);
            var before = dump(ours);
            merge(ours, theirs.file(), false);
            assertEquals(List.of(), ours.check().join());
            var names = ours.workspace().tags().stream().map(Counted::entity).map(Tag::name).toList();
            assertEquals(names.size(), new HashSet<>(names).size());
            assertWorkspaceShowsTheProject(ours);
            ours.undo().join();
            assertIterableEquals(before, dump(ours));
        }
    }

    private static Tag tag(Session session, String name) {
        return session.workspace().tags().stream().map(Counted::entity).filter(each -> each.name().equals(name))
                .findFirst().orElseThrow();
    }

    private static void replace(Session session, Entity before, Entity after) {
        session.perform(new Edit("Change", List.of(new Change(before, after)))).join();
    }

    @Test
    void whatBothChangedIsChosenAndNotAskedTwice() {
        try (var ours = open("ours.parallax", "Ada")) {
            var casualties = Parts.tag("casualties");
            ours.perform(new Edit("Tag", List.of(Change.insert(casualties)))).join();
            var file = copy(ours, "theirs.parallax");
            try (var theirs = open("theirs.parallax", "Bob")) {
                replace(ours, casualties, casualties.withName("dead"));
                replace(theirs, casualties, casualties.withName("killed"));
                theirs.perform(new Edit("Tag", List.of(Change.insert(Parts.tag("dead"))))).join();
                var preview = new MergeJob(ours, file).prepare().done().join();
                assertEquals(1, preview.conflicts().size());
                var words = preview.words(preview.conflicts().getFirst());
                assertTrue(words.what().contains("dead") && words.ours().contains("dead")
                        && words.theirs().contains("killed"), words.toString());
                new MergeJob(ours, file).run(Set.of()).done().join();
                assertEquals(casualties.id(), tag(ours, "dead").id());
                assertEquals(2, ours.workspace().tags().size(), "the other of that name has a number");
                tag(ours, "dead (2)");
                assertTrue(new MergeJob(ours, file).prepare().done().join().isNothing(), "it is not asked again");
                var backups = Backups.in(folder.resolve("data")).of(ours.file());
                assertTrue(backups.stream().anyMatch(each -> each.reason() == Backup.Reason.MERGE));
                ours.undo().join();
                new MergeJob(ours, file).run(Set.copyOf(new MergeJob(ours, file).prepare().done().join().conflicts()))
                        .done().join();
                assertEquals(casualties.id(), tag(ours, "killed").id());
                tag(ours, "dead");
            }
        }
    }

    @Test
    void whatOneDeletedAndTheOtherUsesStays() {
        try (var ours = open("ours.parallax", "Ada")) {
            var article = Parts.article("001", "The bridge is closed.\n");
            ours.perform(article.edit()).join();
            ours.show(article.article().id()).join();
            new Editor(ours).noteOn(article.passage("bridge"), "n").join();
            var file = copy(ours, "theirs.parallax");
            try (var theirs = open("theirs.parallax", "Bob")) {
                new ArticleEditor(theirs).delete(article.article()).join();
                new Editor(ours).noteOn(article.passage("closed"), "m").join();
                new MergeJob(ours, file).run(Set.of()).done().join();
                assertEquals(1, ours.workspace().articles().size());
                var notes = new ArrayList<String>();
                ours.read(reader -> {
                    reader.marks(AnnotationFilter.ALL, mark -> notes.add(mark.annotation().note()));
                    return true;
                }).join();
                assertEquals(List.of("m"), notes);
                assertEquals(List.of(), ours.check().join());
            }
        }
    }

    @Test
    void aStrangersFileIsRefusedWithASentenceAndNothingChanges() throws IOException {
        try (var ours = open("ours.parallax", "Ada")) {
            ours.perform(new Edit("Tag", List.of(Change.insert(Parts.tag("a"))))).join();
            var before = dump(ours);
            var text = folder.resolve("x.parallax");
            Files.writeString(text, "no project at all");
            var damaged = copy(ours, "damaged.parallax");
            var bytes = Files.readAllBytes(damaged);
            for (int i = 4096; i < bytes.length; i += 97) {
                bytes[i] ^= 0x5A;
            }
            Files.write(damaged, bytes);
            for (var file : List.of(text, damaged, folder.resolve("missing.parallax"), ours.file())) {
                var refusal = assertThrows(CompletionException.class,
                        () -> new MergeJob(ours, file).prepare().done().join());
                assertTrue(refusal.getCause() instanceof ProjectException, String.valueOf(refusal.getCause()));
                assertTrue(Messages.of(refusal).contains(file.toString()));
            }
            assertIterableEquals(before, dump(ours));
        }
    }

    /** Ended at any step, it leaves everything as it was, and can be done again. */
    @ParameterizedTest
    @EnumSource(value = Progress.Step.class, names = {"CHECKING", "COMPARING", "BACKING_UP", "CHANGING"})
    void aMergeThatIsCancelledChangesNothing(Progress.Step ending) {
        var random = new Random(7);
        try (var ours = open("ours.parallax", "Ada")) {
            randomEdits(ours, random, 40);
            var theirFile = copy(ours, "theirs.parallax");
            try (var theirs = open("theirs.parallax", "Bob")) {
                randomEdits(theirs, random, 40);
            }
            var before = dump(ours);
            var history = ours.read(ProjectReader::historyState).join();
            var seen = EnumSet.noneOf(Progress.Step.class);
            var running = new AtomicReference<>(new CompletableFuture<Job<?>>());
            var merge = new MergeJob(ours, theirFile, progress -> {
                assertTrue(progress.done() >= 0 && (progress.all() == 0 || progress.done() <= progress.all()));
                seen.add(progress.step());
                if (progress.step() == ending) {
                    running.get().join().cancel();
                }
            });
            var ended = assertThrows(CompletionException.class, () -> {
                var preview = merge.prepare();
                running.get().complete(preview);
                preview.done().join();
                running.set(new CompletableFuture<>());
                var merged = merge.run(Set.of());
                running.get().complete(merged);
                merged.done().join();
            });
            assertInstanceOf(CancellationException.class, ended.getCause());
            assertTrue(seen.contains(ending), seen.toString());
            assertEquals(before, dump(ours));
            assertEquals(history, ours.read(ProjectReader::historyState).join());
            assertEquals(List.of(), ours.check().join());
            assertTrue(!merge(ours, theirFile, true).changes().isEmpty());
            assertTrue(!before.equals(dump(ours)));
        }
    }
}
