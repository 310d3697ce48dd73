package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.Footprint;
import app.parallax.hub.Hub;
import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.hub.HubProject;
import app.parallax.hub.HubTimeouts;
import app.parallax.hub.Member;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Presence;
import app.parallax.hub.ProjectListing;
import app.parallax.hub.Role;
import app.parallax.hub.SendResult;
import app.parallax.hub.SharedChange;
import app.parallax.hub.SharedEdit;
import app.parallax.i18n.Messages;
import app.parallax.model.Ids;
import app.parallax.text.Sha256;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What copies exchange through a real server. */
class PostgresHubTest {
    /** Nobody gives his turn up because this machine is busy. */
    private static final HubTimeouts PATIENT = new HubTimeouts(HubTimeouts.DEFAULT.poll(), HubTimeouts.DEFAULT.answer(),
            HubTimeouts.DEFAULT.connect(), HubTimeouts.DEFAULT.request(), Duration.ofMinutes(10),
            Duration.ofMinutes(10),
            HubTimeouts.DEFAULT.firstWait(),
            HubTimeouts.DEFAULT.longestWait(), HubTimeouts.DEFAULT.refused(), HubTimeouts.DEFAULT.beat());

    private static HubServer.@Nullable Base shared;

    private final List<Hub> open = new ArrayList<>();
    private final ExecutorService listeners = Executors.newCachedThreadPool();
    private HubServer.Base base;
    private HubProject project;

    static SharedEdit edit(String label, int changes) {
        return edit(label, "Anna", changes);
    }

    private static SharedEdit edit(String label, String analyst, int changes) {
        return new SharedEdit(0, Ids.next(), "", analyst, Instant.parse("2026-01-02T03:04:05.123456789Z"), label,
                "{\"key\":\"x\"}", SharedEdit.Operation.EDIT, null, 1,
                IntStream.range(0, changes)
                        .mapToObj(i -> new SharedChange(i, "tag", "insert", List.of(UUID.randomUUID(), Ids.next()),
                                "[{\"name\":\"“ä” \uD83D\uDE00 " + i + "\"}]"))
                        .toList());
    }

    private static HubServer.Base base() throws SQLException {
        var made = shared;
        if (made == null) {
            made = HubServer.shared().hub();
            made.logins("anna", "ben", "rita", "ida", "secretive");
            made.run("postgres",
                    "DO $$ BEGIN CREATE ROLE alone LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
            shared = made;
        }
        return made;
    }

    @BeforeEach
    void shareAProject() throws SQLException {
        base = base();
        project = hub("anna").create(Ids.next(), "Talks", "Anna", 15);
    }

    @AfterEach
    void close() throws InterruptedException {
        open.forEach(Hub::close);
        listeners.shutdown();
        assertTrue(listeners.awaitTermination(1, TimeUnit.MINUTES));
    }

    private Hub hub(String login) {
        return hub(base.address(login), null);
    }

    private Hub hub(String address, @Nullable String password) {
        var made = new PostgresHubs(listeners, PATIENT).open(address,
                key -> Optional.ofNullable(password));
        open.add(made);
        return made;
    }

    /** Requires a failure, and that it has a whole sentence. */
    private static String failure(Reason reason, Executable work) {
        var failure = assertThrows(HubException.class, work);
        assertEquals(reason, failure.reason(), failure.message().toString());
        var sentence = Messages.text(failure.message());
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("{"), sentence);
        return failure.message().key();
    }

    @Test
    void whatIsSentIsReceivedAsItWas() {
        var edits = List.of(edit("one", 3), edit("two", 0), edit("three\0 \uD800", 1));
        assertEquals(new SendResult.Accepted(3), project.send(edits, 0));
        var received = project.after(0, 10);
        assertEquals(edits.subList(0, 2), received.subList(0, 2).stream().map(each -> each.at(0, "")).toList());
        assertEquals("three\uFFFD ?", received.get(2).label());
        assertEquals(List.of(1L, 2L, 3L), received.stream().map(SharedEdit::position).toList());
        assertEquals("anna", received.getFirst().login());
        assertEquals(received.subList(1, 2), project.after(1, 1));
        assertEquals(List.of(), project.after(3, 10));
        assertEquals(edits.get(1).id(), project.idAt(2).orElseThrow());
        assertTrue(project.idAt(4).isEmpty());
        assertEquals(3, project.head());
    }

    @Test
    void whoIsNotFirstIsToldSoAndAnEditIsNotThereTwice() {
        var edits = List.of(edit("one", 1), edit("two", 1));
        project.send(edits, 0);
        assertEquals(new SendResult.HeadMoved(2), project.send(List.of(edit("other", 1)), 0));
        assertEquals(new SendResult.Accepted(2), project.send(edits, 0)); // the answer was lost
        assertEquals(new SendResult.HeadMoved(2), project.send(List.of(edits.getFirst()), 0));
        assertEquals(new SendResult.HeadMoved(2), project.send(List.of(edits.getFirst()), 2));
        assertEquals(new SendResult.HeadMoved(2), project.send(List.of(edit("later", 1)), 7));
        assertEquals(2, project.head());
    }

    @Test
    void largeBatchesArriveInSeveral() {
        var edits = IntStream.range(0, 2_500).mapToObj(i -> edit("edit " + i, i % 3)).toList();
        assertEquals(new SendResult.Accepted(2_500), project.send(edits, 0));
        var content = "x".repeat(3 << 20);
        var large = IntStream.range(0, 4).mapToObj(i -> new SharedEdit(0, Ids.next(), "", "Anna", Instant.EPOCH, "l",
                null, SharedEdit.Operation.SHARE, null, 1, List.of(
                        new SharedChange(0, "version", "insert", List.of(Ids.next()), content),
                        new SharedChange(1, "version", "insert", List.of(Ids.next()), content))))
                .toList();
        project.send(large, 2_500);
        var received = new ArrayList<SharedEdit>();
        int batches = 0;
        for (var batch = project.after(0, 5_000); !batch.isEmpty(); batch = project.after(received.size(), 5_000)) {
            received.addAll(batch);
            batches++;
        }
        var sent = new ArrayList<>(edits);
        sent.addAll(large);
        assertEquals(sent, received.stream().map(each -> each.at(0, "")).toList());
        assertTrue(batches > 5, batches + " batches");
    }

    @Test
    void eightSendersAtOnceMakeOneLog() throws Exception {
        var begin = new CountDownLatch(1);
        var sent = IntStream.range(0, 8).mapToObj(sender -> listeners.submit(() -> {
            var own = hub("anna").open(project.id());
            begin.await();
            var ids = new ArrayList<UUID>();
            for (int i = 0; i < 10; i++) {
                var edits = List.of(edit(sender + " " + i, 1), edit(sender + " " + i + "b", 1));
                edits.forEach(each -> ids.add(each.id()));
                var answer = own.send(edits, 0);
                while (answer instanceof SendResult.HeadMoved others) {
                    answer = own.send(edits, others.head());
                }
            }
            return ids;
        })).toList();
        begin.countDown();
        var ids = new HashSet<UUID>();
        for (var each : sent) {
            ids.addAll(each.get());
        }
        var log = project.after(0, 1_000);
        assertEquals(160, log.size());
        assertEquals(ids, new HashSet<>(log.stream().map(SharedEdit::id).toList()));
    }

    @Test
    void aHeadThatSomebodyMovedBySqlStopsNobody() throws SQLException {
        project.send(List.of(edit("one", 1)), 0);
        for (var head : List.of("700", "0", String.valueOf(Long.MAX_VALUE))) {
            base.run("anna", "UPDATE parallax.project SET head = " + head + " WHERE id = '" + project.id() + "'");
            long before = project.head();
            assertEquals(new SendResult.HeadMoved(before), project.send(List.of(edit("early", 1)), before - 1));
            assertEquals(new SendResult.Accepted(before + 1), project.send(List.of(edit("next", 1)), before));
        }
    }

    @Test
    void editsThatFollowOthersBringWhatWasMissed() {
        project.setMember("ben", "Ben", Role.ANALYST);
        var ben = hub("ben").open(project.id());
        var hers = List.of(edit("1", 2), edit("2", 0), edit("3", 1));
        assertEquals(new SendResult.Accepted(3), project.send(hers, 0, new Footprint(Set.of(1L, 2L), Set.of(1L))));
        var his = new Footprint(Set.of(3L), Set.of(3L));
        assertEquals(new SendResult.Accepted(4), ben.send(List.of(edit("4", 1)), 0, his)); // nothing was asked for
        var answer = (SendResult.Accepted) ben.send(List.of(edit("5", 1), edit("6", 1)), 0,
                new Footprint(Set.of(4L), Set.of(4L)));
        assertEquals(6, answer.head());
        assertEquals(project.after(0, 4), answer.missed());
        assertEquals(new SendResult.HeadMoved(6),
                ben.send(List.of(edit("7", 1)), 0, new Footprint(Set.of(), Set.of(2L))));
        assertEquals(new SendResult.HeadMoved(6),
                ben.send(List.of(edit("7", 1)), 2, new Footprint(Set.of(), Set.of(2L))));
        assertEquals(new SendResult.Accepted(7),
                ben.send(List.of(edit("7", 1)), 6, new Footprint(Set.of(), Set.of(2L))));
    }

    @Test
    void editsThatAreSentAgainFollowNobody() {
        project.setMember("ben", "Ben", Role.ANALYST);
        var ben = hub("ben").open(project.id());
        var footprint = new Footprint(Set.of(), Set.of());
        var first = List.of(edit("1", 1));
        assertEquals(new SendResult.Accepted(1), project.send(first, 0, footprint));
        assertEquals(new SendResult.Accepted(2), ben.send(List.of(edit("2", 1)), 1, footprint));
        assertEquals(new SendResult.HeadMoved(2), project.send(first, 0, footprint));
        assertEquals(2, project.head());
    }

    @Test
    void contentsComeInPiecesThatCanBeResumed() {
        var bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        var hash = Sha256.of(bytes);
        assertEquals(Set.of(hash), project.missing(List.of(hash)));
        assertEquals(0, project.received(hash));
        project.put(hash, 0, Arrays.copyOf(bytes, 30_000), false);
        assertEquals(30_000, project.received(hash));
        assertEquals(Set.of(hash), project.missing(List.of(hash, hash)));
        project.put(hash, 0, Arrays.copyOf(bytes, 30_000), false);
        project.put(hash, 20_000, Arrays.copyOfRange(bytes, 20_000, 60_000), false); // another size of pieces
        assertEquals(60_000, project.received(hash));
        assertThrows(IllegalArgumentException.class, () -> project.put(hash, 60_001, bytes, true));
        project.put(hash, 60_000, Arrays.copyOfRange(bytes, 60_000, 100_000), true);
        project.put(hash, 0, bytes, true);
        assertEquals(Set.of(), project.missing(List.of(hash)));
        var got = new byte[0];
        for (var piece = project.get(hash, 0, 7_000); piece.length > 0; piece = project.get(hash, got.length, 7_000)) {
            int before = got.length;
            got = Arrays.copyOf(got, before + piece.length);
            System.arraycopy(piece, 0, got, before, piece.length);
        }
        assertArrayEquals(bytes, got);
        assertArrayEquals(bytes, project.getWhole(List.of(hash), 1 << 20).get(hash));
    }

    @Test
    void smallContentsGoAndComeTogether() {
        var contents = new java.util.TreeMap<String, byte[]>();
        for (int i = 0; i < 50; i++) {
            var bytes = ("text " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            contents.put(Sha256.of(bytes), bytes);
        }
        var first = contents.firstKey();
        project.put(first, 0, Arrays.copyOf(contents.firstEntry().getValue(), 2), false); // begun, not ended
        project.putWhole(contents);
        project.putWhole(contents);
        assertEquals(Set.of(), project.missing(contents.keySet()));
        var asked = new ArrayList<>(contents.keySet());
        asked.add("00".repeat(32));
        var got = project.getWhole(asked, 100);
        assertTrue(got.size() > 5 && got.size() < 20, got.size() + " of 7 bytes");
        got = project.getWhole(asked, 10_000);
        assertEquals(contents.keySet(), got.keySet());
        got.forEach((hash, bytes) -> assertArrayEquals(contents.get(hash), bytes));
        assertEquals(Map.of(), project.getWhole(List.of(first), 3));
    }

    @Test
    void rolesAreKept() {
        project.setMember("ben", "Ben", Role.ANALYST);
        project.setMember("rita", "Rita", Role.READER);
        var ben = hub("ben").open(project.id());
        var rita = hub("rita").open(project.id());
        assertEquals(Role.READER, rita.role());
        assertEquals("hub.error.reader", failure(Reason.FORBIDDEN, () -> rita.send(List.of(edit("x", 1)), 0)));
        assertEquals("hub.error.reader", failure(Reason.FORBIDDEN, () -> rita.put("00".repeat(32), 0, new byte[1],
                false)));
        assertEquals("hub.error.owner", failure(Reason.FORBIDDEN, () -> ben.setMember("rita", "", Role.OWNER)));
        assertEquals("hub.error.owner", failure(Reason.FORBIDDEN, () -> ben.removeMember("anna")));
        assertEquals("hub.error.lastOwner", failure(Reason.FORBIDDEN, () -> project.removeMember("anna")));
        assertEquals("hub.error.lastOwner",
                failure(Reason.FORBIDDEN, () -> project.setMember("anna", "", Role.READER)));
        assertEquals("hub.error.noLogin",
                failure(Reason.UNSUITABLE, () -> project.setMember("nobody", "", Role.READER)));
        assertEquals("hub.error.group",
                failure(Reason.UNSUITABLE, () -> project.setMember("alone", "", Role.READER)));
        project.setMember("rita", "", Role.ANALYST);
        rita.send(List.of(edit("x", 1)), 0);
        project.removeMember("rita");
        assertEquals("hub.error.removed", failure(Reason.FORBIDDEN, () -> rita.send(List.of(edit("x", 1)), 1)));
        assertEquals("hub.error.removed", failure(Reason.FORBIDDEN, () -> rita.after(1, 10)));
        assertEquals("hub.error.removed", failure(Reason.FORBIDDEN, rita::head));
        assertEquals("hub.error.notMember", failure(Reason.FORBIDDEN, () -> hub("rita").open(project.id())));
        assertEquals(List.of("anna", "ben"), project.members().stream().map(each -> each.login()).toList());
        ben.removeMember("ben");
        assertTrue(hub("ben").projects().stream().noneMatch(each -> each.id().equals(project.id())));
    }

    @Test
    void oneCopyIsOneFile() {
        project.setMember("ben", "Ben", Role.ANALYST);
        var copy = Ids.next();
        var keys = IntStream.range(0, 4).mapToObj(i -> Ids.next()).toList();
        project.registerCopy(copy, Set.of(), keys.get(0));
        project.registerCopy(copy, Set.of(keys.get(0)), keys.get(1));
        project.registerCopy(copy, Set.of(keys.get(0)), keys.get(1)); // the answer was lost
        assertEquals("hub.error.twin",
                failure(Reason.TWIN, () -> project.registerCopy(copy, Set.of(keys.get(0)), keys.get(2))));
        assertEquals("hub.error.twin", failure(Reason.TWIN,
                () -> hub("ben").open(project.id()).registerCopy(copy, Set.of(keys.get(1)), keys.get(2))));
        project.registerCopy(copy, Set.of(keys.get(3), keys.get(1)), keys.get(2));
        assertTrue(project.members().stream().filter(each -> each.login().equals("anna"))
                .allMatch(each -> each.seen() != null));
    }

    @Test
    void othersSeeWhatIsOpen() throws SQLException {
        project.setMember("ben", "Ben", Role.READER);
        var ben = hub("ben").open(project.id());
        UUID mine = Ids.next(), his = Ids.next(), one = Ids.next(), two = Ids.next();
        project.present(mine, "Anna", List.of(one, two));
        ben.present(his, "Ben", List.of(two));
        assertEquals(List.of(new Presence(his, "ben", "Ben", two)), project.presences(mine));
        assertEquals(2, ben.presences(his).size());
        project.present(mine, "Anna", List.of(two));
        assertEquals(List.of(new Presence(mine, "anna", "Anna", two)), ben.presences(his));
        base.run("postgres", "UPDATE parallax.presence SET seen = now() - interval '2 minutes'");
        assertEquals(List.of(), ben.presences(his));
        project.present(mine, "Anna", List.of());
        assertEquals(0, base.run("postgres",
                "DELETE FROM parallax.presence WHERE login = 'anna' AND project = '" + project.id() + "'"));
    }

    @Test
    void whoSaysThatVeryMuchIsOpenHidesNobody() {
        project.setMember("ben", "Ben", Role.READER);
        project.setMember("rita", "Rita", Role.READER);
        var one = Ids.next();
        hub("rita").open(project.id()).present(Ids.next(), "Rita", List.of(one));
        project.present(Ids.next(), "Anna", Stream.generate(Ids::next).limit(2_100).toList());
        var seen = hub("ben").open(project.id()).presences(Ids.next());
        assertEquals(List.of(one),
                seen.stream().filter(each -> each.login().equals("rita")).map(Presence::subject).toList());
        assertEquals(100, seen.stream().filter(each -> each.login().equals("anna")).count());
    }

    @Test
    void theNameOfAMemberIsThatOfHisNewestEdit() {
        project.setMember("ben", "Ben", Role.ANALYST);
        project.setMember("rita", "", Role.READER);
        assertEquals(List.of("Anna", "Ben", ""), project.members().stream().map(Member::analyst).toList());
        assertTrue(project.send(List.of(edit("1", "Anna M.", 1)), 0) instanceof SendResult.Accepted);
        assertTrue(hub("ben").open(project.id()).send(List.of(edit("2", "B.", 1), edit("3", "Benno", 1)),
                1) instanceof SendResult.Accepted);
        assertEquals(List.of("Anna M.", "Benno", ""), project.members().stream().map(Member::analyst).toList());
        project.setMember("ben", "", Role.READER);
        assertEquals(List.of("Anna M.", "Benno", ""), project.members().stream().map(Member::analyst).toList());
    }

    @Test
    void aNameBelongsToOneMember() {
        project.setMember("ben", "", Role.ANALYST);
        project.setMember("rita", "", Role.ANALYST);
        var ben = hub("ben").open(project.id());
        assertEquals(Optional.of("anna"), ben.namesake("Anna"));
        assertEquals(Optional.empty(), ben.namesake("Ben"));
        assertEquals(Optional.empty(), project.namesake("Anna"));
        assertTrue(ben.send(List.of(edit("1", "Ben", 1), edit("2", "Benno", 1)), 0) instanceof SendResult.Accepted);
        var rita = hub("rita").open(project.id());
        assertEquals(Optional.of("ben"), rita.namesake("Ben")); // his annotations would look like hers
        assertEquals(Optional.of("ben"), rita.namesake("Benno"));
        assertEquals(Optional.empty(), ben.namesake("Ben"));
        assertEquals("hub.error.nameTaken",
                failure(Reason.UNSUITABLE, () -> project.setMember("rita", "Benno", Role.ANALYST)));
        assertEquals("hub.error.nameTaken",
                failure(Reason.UNSUITABLE, () -> project.setMember("rita", "Anna", Role.ANALYST)));
        project.setMember("ben", "Benno", Role.ANALYST);
        project.setMember("rita", "Ben", Role.ANALYST);
        assertEquals(Optional.empty(), rita.namesake("Ben")); // an owner gave it to her
        project.removeMember("ben");
        assertEquals(Optional.empty(), rita.namesake("Benno"));
    }

    @Test
    void nobodyKeepsANameFromItsOwnerByWritingItIntoEdits() throws SQLException {
        project.setMember("ben", "Ben", Role.ANALYST);
        project.setMember("rita", "", Role.ANALYST);
        claim("ben", "Carla", 1);
        var rita = hub("rita").open(project.id());
        assertEquals(Optional.of("ben"), rita.namesake("Carla"));
        project.setMember("rita", "Carla", Role.ANALYST);
        assertEquals(Optional.empty(), rita.namesake("Carla"));
        assertEquals(Map.of("Carla", List.of("ben", "rita")), Member.sameNames(project.members())); // it is said
        // what was given stays given, also to who does not use it
        assertEquals("hub.error.nameTaken",
                failure(Reason.UNSUITABLE, () -> project.setMember("ida", "Ben", Role.ANALYST)));
        // who was given no name has that of his newest edit, until an owner gives him another
        project.setMember("ida", "", Role.ANALYST);
        claim("ida", "Dora", 2);
        assertEquals("hub.error.nameTaken",
                failure(Reason.UNSUITABLE, () -> project.setMember("rita", "Dora", Role.ANALYST)));
        project.setMember("ida", "Ida", Role.ANALYST);
        project.setMember("rita", "Dora", Role.ANALYST);
        assertEquals(Optional.empty(), rita.namesake("Dora"));
    }

    /** Inserts an edit under the name of an analyst by plain SQL. */
    private void claim(String login, String analyst, long position) throws SQLException {
        base.run(login, """
                INSERT INTO parallax.edit (project, position, id, analyst, at, label, operation, format, changes)
                VALUES ('%s', %d, gen_random_uuid(), '%s', '2026-01-01T00:00:00Z', 'x', 'edit', 1, 0)"""
                .formatted(project.id(), position, analyst));
    }

    @Test
    void aProjectIsWholeWhenItsOwnerSaysSo() {
        var hub = hub("anna");
        project.setMember("ben", "Ben", Role.ANALYST);
        assertFalse(isWhole("anna"));
        hub("ben").open(project.id()).markWhole();
        assertFalse(isWhole("ben"));
        hub.open(project.id()).markWhole();
        hub.open(project.id()).markWhole();
        assertTrue(isWhole("anna"));
        assertTrue(isWhole("ben"));
    }

    private boolean isWhole(String login) {
        return hub(login).projects().stream().filter(each -> each.id().equals(project.id())).findFirst().orElseThrow()
                .isWhole();
    }

    @Test
    void aProjectThatWasNotSharedCompletelyIsWithdrawnWithItsEdits() {
        var hub = hub("anna");
        var begun = hub.create(Ids.next(), "Begun", "Anna", 15);
        assertTrue(begun.send(List.of(edit("1", 1)), 0) instanceof SendResult.Accepted);
        begun.setMember("ben", "Ben", Role.OWNER);
        assertFalse(hub.withdraw(begun.id())); // he would be left with it
        begun.removeMember("ben");
        assertTrue(hub.withdraw(begun.id()));
        assertFalse(listed(hub).contains(begun.id()));
        assertEquals("hub.error.notMember", failure(Reason.FORBIDDEN, () -> hub.create(begun.id(), "x", "Anna", 15)));
    }

    @Test
    void aProjectThatWasWithdrawnWithoutEditsIsCreatedAgain() {
        var hub = hub("anna");
        var id = hub.create(Ids.next(), "Empty", "Anna", 15).id();
        assertTrue(hub.withdraw(id));
        assertFalse(hub.withdraw(id));
        assertEquals("hub.error.notMember", failure(Reason.FORBIDDEN, () -> hub("ben").create(id, "x", "Ben", 15)));
        assertEquals(Role.OWNER, hub.create(id, "Empty", "Anna", 15).role());
        assertTrue(listed(hub).contains(id));
    }

    @Test
    void aProjectOfNobodyElseAndWithoutEditsIsWithdrawn() {
        var hub = hub("anna");
        project.setMember("ben", "Ben", Role.OWNER);
        var empty = hub.create(Ids.next(), "Empty", "Anna", 15).id();
        var edited = hub.create(Ids.next(), "Edited", "Anna", 15);
        assertTrue(edited.send(List.of(edit("1", 1)), 0) instanceof SendResult.Accepted);
        edited.markWhole();
        for (var each : List.of(project.id(), edited.id(), Ids.next())) {
            hub.withdraw(each);
            hub("ben").withdraw(each);
        }
        hub("ben").withdraw(empty);
        assertTrue(listed(hub).containsAll(Set.of(project.id(), edited.id(), empty)));
        assertTrue(listed(hub("ben")).contains(project.id()));
        hub.withdraw(empty);
        assertFalse(listed(hub).contains(empty));
        assertTrue(listed(hub).containsAll(Set.of(project.id(), edited.id())));
    }

    private static Set<UUID> listed(Hub hub) {
        return hub.projects().stream().map(ProjectListing::id).collect(Collectors.toSet());
    }

    /** A clock that was wrong for a while leaves rows of another year. */
    @Test
    void whoIsHereDoesNotDependOnAClockThatWasWrong() throws SQLException {
        var copy = Ids.next();
        for (var by : List.of("'2 years'", "'-2 years'")) {
            project.present(copy, "Anna", List.of(Ids.next()));
            assertEquals(1, project.presences(Ids.next()).size());
            base.run("postgres", "UPDATE parallax.presence SET seen = seen + interval " + by);
            assertEquals(List.of(), project.presences(Ids.next()), by);
            project.present(Ids.next(), "Anna", List.of());
            assertEquals(0, base.run("postgres",
                    "DELETE FROM parallax.presence WHERE project = '" + project.id() + "'"), by);
        }
    }

    @Test
    void whenAMemberWasSeenIsSaidByHowLongAgoTheHubSawHim() throws SQLException {
        project.registerCopy(Ids.next(), Set.of(), Ids.next());
        base.run("postgres", "UPDATE parallax.copies SET seen = now() - interval '1 hour' WHERE login = 'anna'");
        var wrong = Instant.parse("1999-12-31T23:00:00Z"); // on this computer, or as far from it at the hub
        var table = new MemberTable(HubAddress.parse(base.address("anna")), project.id(), InstantSource.fixed(wrong));
        try (var connection = base.connect("anna")) {
            var seen = Objects.requireNonNull(table.list(connection).stream()
                    .filter(each -> each.login().equals("anna")).findFirst().orElseThrow().seen());
            assertEquals(1, Duration.between(seen, wrong).toHours(), seen.toString());
        }
    }

    @Test
    void whoeverIsNotFirstWaitsForHisTurn() throws Exception {
        project.setMember("ben", "Ben", Role.ANALYST);
        var ben = hub("ben").open(project.id());
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<SendResult> late;
            try (var turn = project.turn(0)) {
                assertEquals(0, turn.head());
                late = threads.submit(() -> ben.send(List.of(edit("late", 1)), 0));
                awaitWaiting();
                assertEquals(new SendResult.Accepted(1), project.send(List.of(edit("first", 1)), turn.head()));
            }
            assertEquals(new SendResult.HeadMoved(1), late.get());
            Future<Long> next;
            try (var turn = project.turn(0)) {
                next = threads.submit(() -> {
                    try (var his = ben.turn(0)) {
                        return his.head();
                    }
                });
                awaitWaiting();
            } // without sending
            assertEquals(1, next.get());
            assertEquals(new SendResult.Accepted(2), ben.send(List.of(edit("second", 1)), 1));
            assertEquals(2, project.head());
        }
    }

    @Test
    void aTurnComesWithWhatWasMissedAndNobodyWaitsForItForLong() throws Exception {
        project.setMember("ben", "Ben", Role.ANALYST);
        var sent = new ArrayList<SharedEdit>();
        for (int i = 0; i < 130; i++) {
            sent.add(edit("small " + i, i % 3));
        }
        project.send(sent, 0);
        var large = new SharedEdit(0, Ids.next(), "", "Anna", Instant.EPOCH, "large", null,
                SharedEdit.Operation.EDIT, null, 1,
                List.of(new SharedChange(0, "version", "insert", List.of(Ids.next()), "x".repeat(300 << 10))));
        project.send(List.of(large), 130);
        project.send(List.of(edit("last", 1)), 131);
        try (var ben = new PostgresHubs(listeners).open(base.address("ben"), PasswordSource.NONE)) {
            var his = ben.open(project.id());
            try (var turn = project.turn(5)) {
                assertEquals(132, turn.head());
                assertEquals(sent.subList(5, 105), turn.missed().stream().map(each -> each.at(0, "")).toList());
                try (var none = his.turn(5)) {
                    assertEquals(-1, none.head());
                    assertEquals(List.of(), none.missed());
                }
            }
            try (var turn = his.turn(120)) {
                assertEquals(sent.subList(120, 130), turn.missed().stream().map(each -> each.at(0, "")).toList());
            }
            try (var turn = his.turn(130)) {
                assertEquals(132, turn.head());
                assertEquals(List.of(), turn.missed(), "a large edit is received in pieces");
            }
            try (var turn = his.turn(131)) {
                assertEquals(List.of("last"), turn.missed().stream().map(SharedEdit::label).toList());
                assertEquals(new SendResult.Accepted(133), his.send(List.of(edit("his", 2)), 132));
            }
        }
    }

    /** Waits until a connection waits for another one. */
    private void awaitWaiting() throws SQLException {
        try (var connection = base.connect("postgres"); var statement = connection.createStatement()) {
            while (true) {
                try (var found = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock'")) {
                    found.next();
                    if (found.getInt(1) > 0) {
                        return;
                    }
                }
            }
        }
    }

    @Test
    void whoListensIsToldAtOnceAndAgainAfterALostConnection() throws Exception {
        var told = new LinkedBlockingQueue<Long>();
        try (var listening = project.listen(told::add, () -> {
        })) {
            assertEquals(0L, told.poll(1, TimeUnit.MINUTES));
            project.send(List.of(edit("one", 1)), 0);
            assertEquals(1L, told.poll(1, TimeUnit.MINUTES));
            base.run("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = '" + base.name() + "' AND pid <> pg_backend_pid()");
            assertEquals(1L, told.poll(1, TimeUnit.MINUTES)); // it listens again
            project.send(List.of(edit("two", 1)), 1); // and this connection was cut too
            assertEquals(2L, told.poll(1, TimeUnit.MINUTES));
        }
    }

    @Test
    void failuresSayWhatAndWhereAndWhatToDo() throws SQLException {
        var here = "localhost:" + base.server().port();
        assertEquals("hub.error.login", failure(Reason.FORBIDDEN, () -> hub(base.address("secretive"), "wrong")
                .projects()));
        assertEquals(List.of(), hub(base.address("secretive"), "right").projects());
        assertEquals("hub.error.noPassword",
                failure(Reason.FORBIDDEN, () -> hub(base.address("secretive"), null).projects()));
        assertEquals("hub.error.database",
                failure(Reason.UNSUITABLE, () -> hub("postgresql://anna@" + here + "/nothing", null).projects()));
        assertEquals("hub.error.noHub",
                failure(Reason.UNSUITABLE, () -> hub("postgresql://anna@" + here + "/postgres", null).projects()));
        assertEquals("hub.error.group", failure(Reason.FORBIDDEN, () -> hub("alone").projects()));
        assertEquals("hub.error.unreachable",
                failure(Reason.UNREACHABLE, () -> hub("postgresql://anna@localhost:1/x", null).projects()));
        assertEquals("hub.error.host", failure(Reason.UNREACHABLE,
                () -> hub("postgresql://anna@nowhere.invalid/x", null).projects()));
        // the server speaks no TLS: without a choice to do without nothing is sent
        assertEquals("hub.error.noTls", failure(Reason.UNSUITABLE,
                () -> hub("postgresql://anna@" + here + "/x?sslmode=verify-full", null).projects()));
        assertEquals("hub.error.notMember", failure(Reason.FORBIDDEN, () -> hub("ben").open(project.id())));
    }

    @Test
    void whatNoProgramWroteIsReadAsAnEditThatNoCopyCanApply() throws SQLException {
        var own = hub("anna").create(Ids.next(), "Hostile", "Anna", 15);
        own.setMember("ben", "Ben", Role.ANALYST);
        var row = "'tag', 'insert', decode(repeat('00', 16), 'hex'), '[]'";
        var time = "2026-01-01T00:00:00Z";
        var change = "($, %1$d, 0, " + row + ")";
        long position = 0;
        own.send(List.of(edit("first", 1)), position++);
        for (var each : List.of(
                List.of("yesterday", "1", "1", change), List.of("", "1", "1", change),
                List.of(time, "-1", "1", change),
                List.of(time, "1", "7", change), List.of(time, "1", "0", change), List.of(time, "1", "2147483647", ""),
                List.of(time, "1", "1", ""), List.of(time, "1", "1", "($, %1$d, 7, " + row + ")"),
                List.of(time, "1", "2", change + ", ($, %1$d, 2, " + row + ")"),
                List.of(time, "1", "1", "($, %1$d, 0, " + row.replace("tag", "Tag; --") + ")"))) {
            position++;
            base.run("ben", ("BEGIN; INSERT INTO parallax.edit (project, position, id, analyst, at, label, operation,"
                    + " format, changes) VALUES ($, %1$d, gen_random_uuid(), 'Ben', '" + each.get(0)
                    + "', 'x', 'edit', "
                    + each.get(1) + ", " + each.get(2) + ");"
                    + (each.get(3).isEmpty() ? "" : "INSERT INTO parallax.change VALUES " + each.get(3) + ";")
                    + "COMMIT").formatted(position).replace("$", "'" + own.id() + "'"));
            own.send(List.of(edit("good", 1)), position++);
            long before = position - 2;
            var read = new ArrayList<SharedEdit>();
            while (read.size() < 2) {
                read.addAll(own.after(before + read.size(), 10));
            }
            assertEquals(List.of(SharedChange.UNUSABLE), read.getFirst().changes(), each::toString);
            assertEquals("ben", read.getFirst().login());
            assertTrue(read.getFirst().at().isAfter(Instant.EPOCH));
            assertEquals("good", read.getLast().label());
            assertEquals(1, read.getLast().changes().size());
            try (var turn = own.turn(before)) {
                assertEquals(List.of(), turn.missed(), "it is read behind the turn");
            }
        }
        var all = new ArrayList<SharedEdit>();
        for (var batch = own.after(0, 500); !batch.isEmpty(); batch = own.after(all.size(), 500)) {
            all.addAll(batch);
        }
        assertEquals(position, all.size());
    }

    /** The server may be anything that speaks the protocol: columns of other types, values out of every range. */
    @Test
    void columnsOfAForeignServerAreRefusedOrReadAsTheyAre() throws SQLException {
        var foreign = HubServer.shared().hub();
        foreign.logins("anna");
        var id = Ids.next();
        try (var hub = new PostgresHubs(listeners).open(foreign.address("anna"), PasswordSource.NONE)) {
            hub.create(id, "Foreign", "Anna", 15).send(List.of(edit("x", 1)), 0);
        }
        for (var table : List.of("edit", "change")) {
            foreign.run("postgres", "ALTER TABLE parallax.$ RENAME TO real_$".replace("$", table));
            show(foreign, table, "", "");
        }
        int refused = 0;
        for (var each : List.of("edit format 'x'::text", "edit format 99999999999", "edit changes 1e30",
                "edit changes true",
                "edit label 'x'::bytea", "edit at now()", "edit at '+1000000000-12-31T23:59:59.999999999Z0'",
                "edit analyst repeat('x', 600)", "edit message repeat('x', 1000001)", "edit reverts 'x'::text",
                "edit operation 'share '", "edit id 'x'::text", "change ids 'x'::text", "change ids 'x'::bytea",
                "change ids ''::bytea", "change entity 'TAG'", "change entity repeat('x', 41)",
                "change operation 'merge'", "change content '{}'::text[]", "change content NULL::text",
                "change ordinal 7", "change position 7")) {
            var parts = each.split(" ", 3);
            show(foreign, parts[0], parts[1], parts[2]);
            try (var hub = new PostgresHubs(listeners).open(foreign.address("anna"), PasswordSource.NONE)) {
                var shared = hub.open(id);
                try {
                    var changes = shared.after(0, 10).getFirst().changes();
                    assertEquals(1, changes.size(), each); // text, of any type
                    refused += changes.contains(SharedChange.UNUSABLE) ? 1 : 0;
                } catch (HubException e) {
                    assertEquals(Reason.UNSUITABLE, e.reason(), each + ": " + e);
                    assertTrue(Messages.text(e.message()).endsWith("."), e.toString());
                    refused++;
                }
            }
            show(foreign, parts[0], "", "");
        }
        assertTrue(refused > 15, refused + " refused");
    }

    /** Puts a view in the place of a table, with a value in place of a column. */
    private static void show(HubServer.Base base, String table, String column, String value) throws SQLException {
        base.run("postgres", """
                DROP VIEW IF EXISTS parallax.$table;
                CREATE VIEW parallax.$table AS SELECT $columns FROM parallax.real_$table;
                GRANT SELECT ON parallax.$table TO parallax_member""".replace("$table", table).replace("$columns",
                columns(base, "real_" + table, column, value)));
    }

    /** Returns the columns of a table, with a value in place of one. */
    private static String columns(HubServer.Base base, String table, String column, String value)
            throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = base.connect("postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'parallax' AND table_name = '" + table
                        + "' ORDER BY ordinal_position")) {
            while (found.next()) {
                var name = found.getString(1);
                columns.add(name.equals(column) ? value + " AS " + name : name);
            }
        }
        return String.join(", ", columns);
    }

    @Test
    void aProjectIsCreatedOnceHoweverOftenItIsAskedFor() {
        var again = hub("anna").create(project.id(), "Another name", "Anna", 15);
        assertEquals("Talks", again.name());
        assertEquals(Role.OWNER, again.role());
        assertEquals("hub.error.notMember",
                failure(Reason.FORBIDDEN, () -> hub("ben").create(project.id(), "Mine", "Ben", 15)));
    }
}
