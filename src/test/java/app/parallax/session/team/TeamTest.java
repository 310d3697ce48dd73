package app.parallax.session.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.hub.HubException;
import app.parallax.hub.HubProject;
import app.parallax.hub.MemoryHub;
import app.parallax.hub.SendResult;
import app.parallax.hub.SharedChange;
import app.parallax.hub.SharedEdit;
import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Annotation;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.ProjectException;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.session.TestProject;
import app.parallax.session.WorkspaceDump;
import app.parallax.session.exporting.CopyJob;
import app.parallax.store.TeamStore;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two copies of a shared project, whose hub is in memory. */
class TeamTest {
    @TempDir
    Path folder;

    private final MemoryHub hub = new MemoryHub();
    private Copy ada;
    private Copy bob;
    private final Parts.Imported article = Parts.article("001", "Officials said that hands were raised.");
    private final Tag tag = Parts.tag("Hands");

    @BeforeEach
    void share() {
        try (var before = TestProject.open(folder.resolve("ada.parallax"), "Ada")) {
            before.perform(new Edit("Before", List.of(Change.insert(article.article()),
                    Change.insert(article.version()), Change.insert(tag)), List.of(article.content()))).join();
        }
        ada = Copy.first(hub, folder.resolve("ada.parallax"), "ada", "Ada");
        assertTrue(ada.sync());
        bob = ada.joined(hub, folder.resolve("bob.parallax"), "bob", "Bob");
        assertTrue(bob.sync());
    }

    @AfterEach
    void close() {
        ada.close();
        bob.close();
    }

    private static void edit(Copy copy, String label, Change... changes) {
        copy.session().perform(new Edit(label, Arrays.asList(changes))).join();
    }

    private void both() {
        for (int i = 0; i < 2; i++) {
            assertTrue(ada.sync());
            assertTrue(bob.sync());
        }
        assertEquals(ada.rows(), bob.rows());
    }

    private static Tag tag(Copy copy, UUID id) {
        return copy.session().workspace().tag(id).orElseThrow();
    }

    private static Tag described(Tag tag, String words) {
        return (Tag) RecordFields.with(tag, Map.of("description", words));
    }

    @Test
    void whoJoinsHoldsWhatWasSharedWithItsTexts() {
        assertEquals(ada.rows(), bob.rows().stream().filter(row -> !row.contains("Bob")).toList());
        assertEquals(article.text(),
                bob.session().read(reader -> reader.text(article.version().sha256())).join());
        assertEquals(List.of(), bob.session().check().join());
    }

    @Test
    void everyKindOfRecordTravelsWithoutARestart() {
        var every = new EveryKind();
        var rows = every.rows();
        assertEquals(List.of(Kind.values()), rows.keySet().stream().map(Kind::of).distinct().toList());
        bob.session().show(article.article().id()).join();
        var revision = bob.session().workspace().revision().get();
        ada.session().perform(every.edit(rows)).join();
        both();
        assertShown(bob);
        assertTrue(bob.session().workspace().revision().get() > revision, "views are told");
        for (var row : rows.entrySet()) {
            if (!row.getKey().equals(row.getValue())) {
                edit(ada, "Change", new Change(row.getKey(), row.getValue()));
                both();
                assertShown(bob);
            }
        }
        for (var row : List.copyOf(rows.values()).reversed()) {
            edit(ada, "Delete", Change.delete(row));
            both();
            assertShown(bob);
        }
        for (int i = 0; i < rows.size(); i++) {
            assertTrue(ada.session().undo().join().isPresent());
        }
        both();
        assertShown(bob);
        assertTrue(bob.rows().containsAll(rows.values().stream().map(each -> Kind.of(each) + " " + each).toList()));
    }

    private static void assertShown(Copy copy) {
        var workspace = copy.session().workspace();
        assertEquals(copy.session().read(reader -> WorkspaceDump.expected(reader, workspace)).join(),
                WorkspaceDump.of(workspace));
    }

    /**
     * An article without a version, as former programs left one that was deleted and changed at once, is listed with
     * the version of another edit, also where the lists were read in between.
     */
    @Test
    void anArticleThatLostItsVersionIsListedWithTheNextOne() {
        var old = article.article();
        edit(ada, "Delete", Change.delete(article.version()));
        both();
        var text = "Officials said that nothing was raised.";
        var next = Parts.version(old, 2, text);
        bob.session().perform(new Edit("Add", List.of(Change.insert(next)),
                List.of(new Content(next.sha256(), text.getBytes(StandardCharsets.UTF_8))))).join();
        ada.restart();
        assertEquals(List.of(), ada.session().workspace().articles());
        both();
        assertEquals(List.of(next), bob.session().workspace().versions(old.id()));
        assertEquals(next, ada.session().workspace().articles().getFirst().version());
        assertShown(ada);
        assertShown(bob);
    }

    @Test
    void twoFieldsOfOneRowAreBothKept() {
        edit(ada, "Rename", new Change(tag, tag.withName("Raised hands")));
        edit(bob, "Describe", new Change(tag, described(tag, "whose?")));
        both();
        assertEquals(described(tag.withName("Raised hands"), "whose?"), tag(ada, tag.id()));
        assertEquals(List.of(), Conflicts.of(bob.session()).join());
    }

    @Test
    void twoTagsOfOneNameBecomeOneWithWhatHangsOnBoth() {
        var ours = Parts.tag("Same");
        var theirs = Parts.tag("Same");
        edit(ada, "Tag", Change.insert(ours));
        var annotation = Parts.annotation(article.passage("hands"), bob.session().analyst());
        var tagging = new Tagging(Ids.next(), annotation.id(), theirs.id());
        edit(bob, "Tag", Change.insert(theirs));
        edit(bob, "Mark", Change.insert(annotation), Change.insert(tagging));
        both();
        assertEquals(List.of(tag, ours), ada.session().workspace().tags().stream().map(row -> row.entity()).toList());
        assertEquals(1, ada.session().workspace().tags().getLast().count());
        assertEquals(List.of(), Conflicts.of(bob.session()).join());
    }

    @Test
    void oneFieldChangedByBothIsAConflictAndWhatCameFirstStands() {
        conflict();
        var conflict = Conflicts.of(bob.session()).join().getFirst();
        assertEquals("Ada", conflict.own().others());
        assertEquals(described(tag, "by Ada"), conflict.theirs());
        assertEquals(described(tag, "by Bob"), conflict.own().mine());
        assertEquals("by Ada", tag(bob, tag.id()).description());
        assertTrue(conflict.canKeepBoth());
        bob.restart();
        assertEquals(1, Conflicts.of(bob.session()).join().size());
        Conflicts.keepTheirs(bob.session(), conflict).join();
        both();
        assertEquals(List.of(), Conflicts.of(bob.session()).join());
        assertEquals("by Ada", tag(ada, tag.id()).description());
    }

    private void conflict() {
        edit(ada, "Describe", new Change(tag, described(tag, "by Ada")));
        edit(bob, "Describe", new Change(tag, described(tag, "by Bob")));
        both();
        assertEquals(1, Conflicts.of(bob.session()).join().size());
    }

    @Test
    void mineTakenOverTheirsIsANewEdit() {
        conflict();
        Conflicts.takeMine(bob.session(), Conflicts.of(bob.session()).join().getFirst()).join();
        both();
        assertEquals("by Bob", tag(ada, tag.id()).description());
        assertEquals(List.of(), Conflicts.of(bob.session()).join());
    }

    @Test
    void bothTextsCanBeKept() {
        conflict();
        Conflicts.keepBoth(bob.session(), Conflicts.of(bob.session()).join().getFirst()).join();
        both();
        assertEquals("by Ada\n\nby Bob", tag(ada, tag.id()).description());
    }

    @Test
    void whatOthersDeletedCanBeBroughtBackWithWhatItNeeds() {
        edit(ada, "Delete", Change.delete(article.version()), Change.delete(article.article()));
        var annotation = Parts.annotation(article.passage("hands"), bob.session().analyst());
        edit(bob, "Mark", Change.insert(bob.session().analyst()), Change.insert(annotation));
        both();
        var waiting = Conflicts.of(bob.session()).join();
        assertEquals(List.of(annotation), waiting.stream().map(each -> each.own().mine()).toList());
        assertNull(waiting.getFirst().theirs());
        Conflicts.takeMine(bob.session(), waiting.getFirst()).join();
        both();
        assertTrue(ada.rows().contains("ANNOTATION " + annotation));
        assertEquals(List.of(), ada.session().check().join());
    }

    @Test
    void aDeletionOfWhatOthersChangedIsAConflict() {
        edit(ada, "Describe", new Change(tag, described(tag, "by Ada")));
        edit(bob, "Delete", Change.delete(tag));
        both();
        assertEquals(1, Conflicts.of(bob.session()).join().size());
        Conflicts.takeMine(bob.session(), Conflicts.of(bob.session()).join().getFirst()).join();
        both();
        assertEquals(List.of(), List.copyOf(ada.session().workspace().tags()));
    }

    /** What is left of the first edit of a member names him, and there is nothing to redo of that. */
    @Test
    void theFirstEditThatWasRefusedIsUndoneAndNotOfferedAgain() {
        edit(ada, "Describe", new Change(tag, described(tag, "by Ada")));
        edit(bob, "Delete", Change.delete(tag));
        both();
        assertEquals("Delete", bob.session().workspace().undo().get().label().words());
        assertEquals("Delete", bob.session().undo().join().orElseThrow().label().words());
        assertEquals(List.of(), Conflicts.of(bob.session()).join());
        assertNull(bob.session().workspace().undo().get());
        assertNull(bob.session().workspace().redo().get());
        both();
        assertTrue(bob.session().redo().join().isEmpty());
        assertEquals("by Ada", tag(bob, tag.id()).description());
    }

    @Test
    void undoTakesBackOnesOwnEditAndTravels() {
        edit(bob, "Describe", new Change(tag, described(tag, "by Bob")));
        var other = Parts.tag("Of Ada");
        edit(ada, "Tag", Change.insert(other));
        both();
        assertEquals("Describe", bob.session().workspace().undo().get().label().words());
        bob.session().undo().join();
        both();
        assertEquals("", tag(ada, tag.id()).description());
        assertEquals(other, tag(bob, other.id()), "what others did stays");
        var last = hub.log(ada.project()).getLast();
        assertEquals(SharedEdit.Operation.UNDO, last.operation());
        assertEquals("Describe", bob.session().workspace().redo().get().label().words());
        bob.session().redo().join();
        both();
        assertEquals("by Bob", tag(ada, tag.id()).description());
        assertNull(bob.session().workspace().redo().get());
    }

    @Test
    void nothingIsUndoneThatOthersHaveChangedSince() {
        edit(bob, "Describe", new Change(tag, described(tag, "by Bob")));
        both();
        edit(ada, "Rename", new Change(tag(ada, tag.id()), tag(ada, tag.id()).withName("Raised")));
        both();
        var refused = assertInstanceOf(ProjectException.Refused.class,
                assertThrows(CompletionException.class, () -> bob.session().undo().join()).getCause());
        assertEquals("team.changedSince", refused.message().key());
        assertEquals("Ada", refused.message().arguments().getFirst());
        assertTrue(Messages.text(refused.message()).contains(DateFormats.text(ada.history().getLast().at())));
        assertEquals("by Bob", tag(bob, tag.id()).description());
    }

    @Test
    void anEditThatOthersMadeStaleIsAppliedFieldByField() {
        var read = tag(bob, tag.id());
        edit(ada, "Rename", new Change(tag, tag.withName("Raised")));
        both();
        edit(bob, "Describe", new Change(read, described(read, "by Bob")));
        both();
        assertEquals("Raised", tag(ada, tag.id()).name());
        assertEquals("by Bob", tag(ada, tag.id()).description());
        assertEquals(List.of(), bob.session().readTeam(TeamStore::conflicts));
        bob.session().undo().join();
        both();
        assertEquals(tag.description(), tag(ada, tag.id()).description());
    }

    @Test
    void whatAStaleEditWantsOfTheSameFieldIsKeptAsAConflict() {
        var read = tag(bob, tag.id());
        edit(ada, "Describe", new Change(tag, described(tag, "by Ada")));
        both();
        edit(bob, "Describe", new Change(read, described(read, "by Bob")));
        both();
        assertEquals("by Ada", tag(bob, tag.id()).description());
        var conflict = bob.session().readTeam(TeamStore::conflicts).getFirst();
        assertEquals("Ada", conflict.others());
        assertEquals(described(read, "by Bob"), conflict.mine());
    }

    @Test
    void aTagOnWhatOthersDeletedIsKeptAsAConflict() {
        var annotation = Parts.annotation(article.passage("hands"), ada.session().analyst());
        edit(ada, "Mark", Change.insert(annotation));
        both();
        edit(ada, "Delete", Change.delete(annotation));
        both();
        var tagging = new Tagging(Ids.next(), annotation.id(), tag.id());
        edit(bob, "Tag", Change.insert(tagging));
        assertEquals(tagging, bob.session().readTeam(TeamStore::conflicts).getFirst().mine());
        both();
    }

    @Test
    void anEditThatAnOwnOneMadeStaleIsRefused() {
        var read = tag(bob, tag.id());
        edit(bob, "Describe", new Change(read, described(read, "first")));
        var refused = assertInstanceOf(ProjectException.Refused.class, assertThrows(CompletionException.class,
                () -> edit(bob, "Describe", new Change(read, described(read, "second")))).getCause());
        assertEquals("error.stale", refused.message().key());
        assertEquals("first", tag(bob, tag.id()).description());
    }

    @ParameterizedTest
    @CsvSource({"1, false", "3, true", "4, false", "4, true"}) // three come with the turn itself
    void aTurnIsGivenUpThatTakesLong(int missed, boolean isLong) throws Exception {
        if (isLong) {
            hub.endTurns();
        }
        sendsLate(() -> {
            for (int i = 0; i < missed; i++) {
                edit(ada, "Tag", Change.insert(Parts.tag("Tag " + i)));
            }
        });
        var log = bob.log();
        assertEquals("Late", log.getLast().label());
    }

    @Test
    void textsThatWereMissedAreFetchedWhileNobodyWaits() throws Exception {
        var second = Parts.article("002", "Nobody raised a hand.");
        sendsLate(() -> ada.session().perform(new Edit("Import", List.of(Change.insert(second.article()),
                Change.insert(second.version())), List.of(second.content()))).join());
        assertTrue(bob.session().readTeam(team -> team.content(second.content().sha256())).isPresent());
    }

    /** Lets Bob send while Ada is first, and first once more when he has his turn; no text may be asked for then. */
    private void sendsLate(Runnable meanwhile) throws Exception {
        // tags below others wait for each other: two could stand below each other
        edit(ada, "First", Change.insert(Parts.tag("First").withParent(tag.id())));
        assertTrue(ada.sync());
        edit(bob, "Late", Change.insert(Parts.tag("Late").withParent(tag.id())));
        var turns = new AtomicInteger();
        try (var shared = hub.connected("bob").hub().open(bob.project())) {
            var watched = (HubProject) Proxy.newProxyInstance(HubProject.class.getClassLoader(),
                    new Class<?>[]{HubProject.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("turn") && turns.getAndIncrement() == 0) {
                            meanwhile.run();
                            assertTrue(ada.sync());
                        }
                        return method.invoke(shared, arguments);
                    });
            assertEquals(1, new TeamSync(bob.session(), watched).send().sent());
        }
        assertEquals(1, turns.get());
        both();
    }

    /** Lets Bob send once without having received, with something that happens when his edits were accepted. */
    private int sendsBehind(Runnable then) {
        var sent = new AtomicInteger();
        try (var shared = hub.connected("bob").hub().open(bob.project())) {
            var watched = (HubProject) Proxy.newProxyInstance(HubProject.class.getClassLoader(),
                    new Class<?>[]{HubProject.class}, (proxy, method, arguments) -> {
                        var answer = method.invoke(shared, arguments);
                        if (method.getName().equals("send") && sent.getAndIncrement() == 0) {
                            assertInstanceOf(SendResult.Accepted.class, answer);
                            then.run();
                        }
                        return answer;
                    });
            new TeamSync(bob.session(), watched).send();
        }
        return sent.get();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40}) // three come with the answer
    void editsThatTouchNothingOfOthersAreSentWithoutATurn(int missed) {
        for (int i = 0; i < missed; i++) {
            edit(ada, "Tag", Change.insert(Parts.tag("Tag " + i)));
        }
        assertTrue(ada.sync());
        edit(bob, "Describe", new Change(tag(bob, tag.id()), described(tag, "by Bob")));
        edit(bob, "Late", Change.insert(Parts.tag("Late")));
        assertEquals(1, sendsBehind(() -> {
        }));
        assertEquals(0, Sharing.unsent(bob.session()));
        assertEquals("Late", bob.log().getLast().label());
        assertEquals(List.of("Late", "Describe"), bob.history().reversed().stream().limit(2)
                .map(each -> each.label().words()).toList());
        both();
        assertEquals("by Bob", tag(ada, tag.id()).description());
    }

    @Test
    void whatOverlapsWhatWasMissedIsNotSentBehindIt() {
        edit(ada, "Delete", Change.delete(tag));
        assertTrue(ada.sync());
        var annotation = Parts.annotation(article.passage("hands"), bob.session().analyst());
        edit(bob, "Mark", Change.insert(annotation), Change.insert(new Tagging(Ids.next(), annotation.id(), tag.id())));
        assertTrue(bob.sync(TeamSync::send));
        both();
        assertEquals(1, bob.session().readTeam(TeamStore::conflicts).size());
    }

    @Test
    void anEditThatIsMadeWhileOthersAreSentMeetsWhatWasMissed() {
        edit(ada, "Describe", new Change(tag, described(tag, "by Ada")));
        assertTrue(ada.sync());
        edit(bob, "Late", Change.insert(Parts.tag("Late")));
        sendsBehind(() -> edit(bob, "Describe", new Change(tag(bob, tag.id()), described(tag, "by Bob"))));
        both();
        assertEquals("by Ada", tag(bob, tag.id()).description());
        assertEquals(1, bob.session().readTeam(TeamStore::conflicts).size());
        assertEquals(1, bob.log().stream().filter(each -> each.label().equals("Late")).count());
    }

    @Test
    void editsThatWereAcceptedBehindOthersAreRecognisedWhenTheAnswerWasLost() {
        edit(ada, "Tag", Change.insert(Parts.tag("Early")));
        assertTrue(ada.sync());
        edit(bob, "Late", Change.insert(Parts.tag("Late")));
        assertThrows(IllegalStateException.class, () -> sendsBehind(() -> {
            throw new IllegalStateException("killed");
        }));
        assertEquals(1, Sharing.unsent(bob.session()));
        edit(ada, "Tag", Change.insert(Parts.tag("Later")));
        edit(bob, "Tag", Change.insert(Parts.tag("Last")));
        bob.restart();
        assertTrue(bob.sync(TeamSync::send));
        both();
        assertEquals(List.of("Tag", "Late", "Tag", "Tag"), ada.log().subList(ada.log().size() - 4, ada.log().size())
                .stream().map(SharedEdit::label).toList());
    }

    @Test
    void editsThatWereAcceptedWaitForAJobThatExtendsAnEdit() {
        edit(ada, "Tag", Change.insert(Parts.tag("Early")));
        assertTrue(ada.sync());
        edit(bob, "Late", Change.insert(Parts.tag("Late")));
        var job = bob.session().begin(new Edit("Job", List.of(Change.insert(Parts.tag("First"))))).join();
        assertTrue(bob.sync(TeamSync::send));
        assertEquals("Late", ada.log().getLast().label());
        assertTrue(bob.sync(TeamSync::send)); // nor is it sent twice
        assertEquals("Late", ada.log().getLast().label());
        bob.session().extend(job, new Edit("Job", List.of(Change.insert(Parts.tag("Second"))))).join();
        bob.session().end(job).join();
        both();
        assertEquals(1, ada.log().stream().filter(each -> each.label().equals("Late")).count());
    }

    @Test
    void nothingIsUndoneThatOthersUse() {
        var mine = Parts.tag("Mine");
        edit(bob, "Tag", Change.insert(mine));
        both();
        var annotation = Parts.annotation(article.passage("hands"), ada.session().analyst());
        edit(ada, "Mark", Change.insert(annotation),
                Change.insert(new Tagging(Ids.next(), annotation.id(), mine.id())));
        both();
        var refused = assertInstanceOf(ProjectException.Refused.class,
                assertThrows(CompletionException.class, () -> bob.session().undo().join()).getCause());
        assertEquals("team.changedSince", refused.message().key());
    }

    @Test
    void whatOthersHaveNotChangedSinceCanBeTakenBackAlone() {
        var other = Parts.tag("Other");
        edit(ada, "Tag", Change.insert(other));
        both();
        var used = Parts.tag("Used");
        var unused = Parts.tag("Unused");
        var mark = Parts.annotation(article.passage("hands"), bob.session().analyst());
        var tagging = new Tagging(Ids.next(), mark.id(), unused.id());
        edit(bob, "Much", new Change(tag, described(tag, "by Bob")), new Change(other, described(other, "by Bob")),
                Change.insert(used), Change.insert(unused), Change.insert(mark), Change.insert(tagging));
        both();
        var marked = Parts.annotation(article.passage("hands"), ada.session().analyst());
        edit(ada, "Rename", new Change(tag(ada, tag.id()), tag(ada, tag.id()).withName("Raised")));
        edit(ada, "Mark", Change.insert(marked), Change.insert(new Tagging(Ids.next(), marked.id(), used.id())));
        both();
        var refused = assertInstanceOf(ProjectException.ChangedSince.class,
                assertThrows(CompletionException.class, () -> bob.session().undo().join()).getCause());
        assertEquals(4, refused.possible());
        assertEquals("by Bob", tag(bob, other.id()).description(), "nothing is taken back unasked");

        assertEquals("Much", bob.session().undoPart(refused.edit().id()).join().orElseThrow().label().words());
        both();
        for (var copy : List.of(ada, bob)) {
            assertEquals("", tag(copy, other.id()).description());
            assertEquals("by Bob", tag(copy, tag.id()).description(), "Ada changed it");
            assertEquals("Raised", tag(copy, tag.id()).name());
            assertEquals(used, tag(copy, used.id()), "Ada uses it");
            assertFalse(copy.rows().stream().anyMatch(row -> row.contains(unused.id().toString())
                    || row.contains(mark.id().toString())), copy.login);
        }
        var last = hub.log(ada.project()).getLast();
        assertEquals(SharedEdit.Operation.UNDO, last.operation());
        assertEquals(4, last.changes().stream().mapToInt(each -> each.ids().size()).sum());
        assertNull(bob.session().workspace().undo().get(), "it is undone");

        bob.session().redo().join();
        both();
        assertEquals("by Bob", tag(ada, other.id()).description());
        assertEquals(unused, tag(ada, unused.id()));
        assertEquals(ada.rows(), bob.rows());
    }

    @Test
    void ofAnEditOfWhichNothingCanBeTakenBackNoPartIs() {
        edit(bob, "Describe", new Change(tag, described(tag, "by Bob")));
        both();
        edit(ada, "Rename", new Change(tag(ada, tag.id()), tag(ada, tag.id()).withName("Raised")));
        both();
        var refused = assertInstanceOf(ProjectException.ChangedSince.class,
                assertThrows(CompletionException.class, () -> bob.session().undo().join()).getCause());
        assertEquals(0, refused.possible());
        var history = bob.history();
        assertTrue(bob.session().undoPart(refused.edit().id()).join().isEmpty());
        assertTrue(bob.session().undoPart(Ids.next()).join().isEmpty());
        assertEquals(history, bob.history());
    }

    @Test
    void whatWasSharedIsNotUndone() {
        assertNull(ada.session().workspace().undo().get());
        assertTrue(ada.session().undo().join().isEmpty());
    }

    @Test
    void anEditWhoseAnswerWasLostIsNotSentTwice() {
        edit(bob, "Describe", new Change(tag, described(tag, "by Bob")));
        edit(bob, "Rename", new Change(tag(bob, tag.id()), tag(bob, tag.id()).withName("Raised")));
        for (int lost = 1; lost < 8 && Sharing.unsent(bob.session()) > 0; lost++) {
            bob.line.loseAnswers(1);
            bob.sync();
            bob.line.loseAnswers(0);
            if (lost == 2) {
                bob.restart();
            }
        }
        both();
        assertEquals(1, hub.log(ada.project()).stream().filter(each -> each.label().equals("Rename")).count());
    }

    @Test
    void aCopyOfTheFileIsNoCopyOfTheProject() {
        var target = folder.resolve("copy.parallax");
        CopyJob.run(bob.session(), target).done().join();
        try (var copy = TestProject.open(target, "Bob")) {
            assertTrue(Sharing.copy(copy).isEmpty());
            assertEquals(List.of(), copy.check().join());
        }
    }

    @Test
    void ofTwoFilesThatAreOneCopyTheSecondIsRefused() throws Exception {
        bob.close();
        Files.copy(folder.resolve("bob.parallax"), folder.resolve("saved"));
        bob.restart();
        assertTrue(bob.sync());
        bob.close();
        Files.copy(folder.resolve("saved"), folder.resolve("bob.parallax"), StandardCopyOption.REPLACE_EXISTING);
        bob.restart();
        assertEquals(HubException.Reason.TWIN, assertThrows(HubException.class, bob::sync).reason());
    }

    @Test
    void aHubThatKnowsLessThanACopyIsNoticed() {
        edit(ada, "Describe", new Change(tag, described(tag, "by Ada")));
        both();
        hub.log(ada.project()).removeLast();
        bob.restart();
        assertEquals("team.otherLog",
                assertThrows(ProjectException.Refused.class, bob::sync).message().key());
    }

    @Test
    void aProjectThatIsSharedNoMoreKeepsEverything() {
        edit(bob, "Describe", new Change(tag, described(tag, "by Bob")));
        Sharing.unshare(bob.session());
        assertTrue(Sharing.copy(bob.session()).isEmpty());
        assertEquals("by Bob", tag(bob, tag.id()).description());
        bob.session().undo().join();
        assertEquals("", tag(bob, tag.id()).description());
        Copy.first(hub, folder.resolve("other.parallax"), "bob", "Bob").close();
    }

    /** Undo of the insertions by which a project was shared would delete all of it. */
    @Test
    void thatAProjectWasSharedIsNotUndoneWhenItIsSharedNoMore() {
        for (var copy : List.of(ada, bob)) {
            edit(copy, "Describe", new Change(tag(copy, tag.id()), described(tag, "by " + copy.login)));
            Sharing.unshare(copy.session());
            assertTrue(copy.session().undo().join().isPresent());
            assertTrue(copy.session().undo().join().isEmpty(), copy.login);
            assertEquals("", tag(copy, tag.id()).description());
            assertEquals(1, copy.session().read(reader -> reader.articles().size()).join());
        }
    }

    /** As of a member who says that his edits touch nothing of those of others, and so follows them unread. */
    @Test
    void whatDoesNotFitIsLeftOutInEveryCopyAndTheRestIsReceived() {
        var carl = ada.joined(hub, folder.resolve("carl.parallax"), "carl", "Carl");
        edit(bob, "Own", new Change(tag(bob, tag.id()), tag.withName("Own")));
        var own = bob.rows();
        edit(ada, "Describe", new Change(tag, described(tag, "by Ada")));
        assertTrue(ada.sync());
        var log = hub.log(ada.project());
        var good = log.removeLast();
        var annotation = Parts.annotation(article.passage("hands"), ada.session().analyst());
        int left = 0;
        for (UnaryOperator<SharedChange> bad : List.<UnaryOperator<SharedChange>>of(
                change -> with(change, "nothing", change.operation(), change.content()),
                change -> with(change, change.entity(), "replace", change.content()),
                change -> with(change, change.entity(), change.operation(), "{"),
                change -> with(change, change.entity(), change.operation(), "[]"),
                change -> with(change, change.entity(), change.operation(),
                        "{\"old\": {\"description\": \"other\"}, \"new\": {\"description\": \"by Ada\"}}"),
                change -> with(change, change.entity(), change.operation(),
                        "{\"old\": {\"name\": \"Hands\"}, \"new\": {\"name\": null}}"),
                change -> with(change, change.entity(), "insert", "[{}]"),
                change -> with(change, change.entity(), "delete", change.content()),
                change -> new SharedChange(0, "tag", "update", List.of(tag.id(), tag.id()), change.content()),
                change -> new SharedChange(0, "tag", "update", List.of(Ids.next()), change.content()),
                change -> new SharedChange(0, "annotation", "insert", List.of(annotation.id()), json(annotation)),
                change -> SharedChange.UNUSABLE,
                change -> deletion(),
                change -> dangling())) {
            var half = new SharedChange(0, "tag", "insert", List.of(tag.id()), "[]");
            var first = left % 2 == 0 ? bad.apply(good.changes().getFirst()) : good.changes().getFirst();
            log.add(new SharedEdit(log.size() + 1, Ids.next(), good.login(), good.analyst(), good.at(), good.label(),
                    null, good.operation(), null, good.format(),
                    left % 2 == 0 ? List.of(first) : List.of(first, half, bad.apply(first))));
            left++;
            assertTrue(carl.sync());
            assertTrue(carl.session().workspace().tags().stream().allMatch(each -> each.entity().equals(tag)));
        }
        log.add(new SharedEdit(log.size() + 1, good.id(), good.login(), good.analyst(), good.at(), good.label(), null,
                good.operation(), null, good.format(), good.changes()));
        assertTrue(bob.sync());
        assertTrue(carl.sync());
        assertEquals(bob.rows(), carl.rows());
        assertEquals(described(tag, "by Ada").withName("Own"), tag(carl, tag.id()));
        assertEquals(own.size(), bob.rows().size());
        for (var copy : List.of(bob, carl)) {
            assertEquals(left, copy.history().stream().map(each -> each.label().message())
                    .filter(each -> each != null && each.key().equals("team.skippedEdit")).count());
            assertEquals(List.of(), copy.session().check().join());
        }
        carl.close();
    }

    @Test
    void anEditOfANewerProgramIsWaitedFor() {
        edit(ada, "Describe", new Change(tag, described(tag, "by Ada")));
        assertTrue(ada.sync());
        var log = hub.log(ada.project());
        var good = log.removeLast();
        var before = bob.rows();
        log.add(new SharedEdit(good.position(), good.id(), good.login(), good.analyst(), good.at(), good.label(), null,
                good.operation(), null, good.format() + 1, good.changes()));
        var failure = assertThrows(RuntimeException.class, bob::sync);
        var refused = failure instanceof CompletionException ? failure.getCause() : failure;
        assertEquals("team.newer", assertInstanceOf(ProjectException.Refused.class, refused).message().key());
        assertEquals(before, bob.rows());
    }

    /** Returns an insertion of the rows by which the project was shared. */
    private SharedChange shared(String entity) {
        return hub.log(bob.project()).stream().flatMap(each -> each.changes().stream())
                .filter(each -> each.entity().equals(entity)).findFirst().orElseThrow();
    }

    /** Deletes an article that its version refers to. */
    private SharedChange deletion() {
        return with(shared("article"), "article", "delete", shared("article").content());
    }

    /** A version of no article. */
    private SharedChange dangling() {
        var version = shared("version");
        var id = Ids.next();
        return new SharedChange(0, "version", "insert", List.of(id), version.content()
                .replace(version.ids().getFirst().toString(), id.toString())
                .replace(article.article().id().toString(), Ids.next().toString()));
    }

    /** An annotation whose span ends behind its text. */
    private String json(Annotation annotation) {
        return """
                [{"id": "%s", "passage": {"version": "%s", "start": 1000, "end": 1005, "quote": "hands", "prefix": "",
                "suffix": ""}, "note": "", "analyst": "%s", "created": "%4$s", "modified": "%4$s"}]""".formatted(
                annotation.id(), article.version().id(), annotation.analyst(), Parts.AT);
    }

    private static SharedChange with(SharedChange change, String entity, String operation, String content) {
        return new SharedChange(change.ordinal(), entity, operation, change.ids(), content);
    }

    @Test
    void aFailureWhileReceivingLeavesTheCopyAsItWas() {
        edit(ada, "Describe", new Change(tag, described(tag, "by Ada")));
        edit(bob, "Describe", new Change(tag, described(tag, "by Bob")));
        var before = new ArrayList<>(bob.rows());
        var history = bob.history();
        assertTrue(ada.sync());
        var edits = hub.log(ada.project()).subList((int) position(bob), hub.log(ada.project()).size());
        assertFalse(edits.isEmpty());
        assertThrows(CompletionException.class, () -> bob.session().receive(team -> team.receive(receiving -> {
            Receiver.receive(receiving, edits.stream().map(TeamSync::toLogEdit).toList(), left -> {
            });
            throw new IllegalStateException("killed");
        })).join());
        assertEquals(before, bob.rows());
        assertEquals(history, bob.history());
        both();
    }

    @Test
    void nothingIsReceivedWhileAJobExtendsAnEdit() {
        edit(ada, "Describe", new Change(tag, described(tag, "by Ada")));
        assertTrue(ada.sync());
        var job = bob.session().begin(new Edit("Job", List.of(Change.insert(Parts.tag("First"))))).join();
        edit(bob, "Tag", Change.insert(Parts.tag("Meanwhile")));
        assertTrue(bob.sync());
        assertEquals("", tag(bob, tag.id()).description());
        bob.session().extend(job, new Edit("Job", List.of(Change.insert(Parts.tag("Second"))))).join();
        bob.session().end(job).join();
        both();
        assertEquals("by Ada", tag(bob, tag.id()).description());
        assertEquals(4, ada.session().workspace().tags().size());
    }

    @Test
    void anEditOfManyRowsAndALargeTextTravel() {
        var text = "Officials said so. ".repeat(200_000);
        var large = Parts.article("003", text);
        ada.session().perform(large.edit()).join();
        var tags = new ArrayList<Change>();
        for (int i = 0; i < 12_000; i++) {
            tags.add(Change.insert(Parts.tag("Tag " + i)));
        }
        ada.session().perform(new Edit("Many", tags)).join();
        both();
        assertEquals(text, bob.session().read(reader -> reader.text(large.version().sha256())).join());
        var third = ada.joined(hub, folder.resolve("third.parallax"), "carl", "Carl");
        assertTrue(third.sync());
        assertEquals(ada.rows(), third.rows());
        third.close();
    }

    private static long position(Copy copy) {
        return Sharing.copy(copy.session()).orElseThrow().position();
    }
}
