package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.PasswordSource;
import app.parallax.hub.postgres.HubServer;
import app.parallax.hub.postgres.PostgresHubs;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.session.TestProject;
import app.parallax.session.team.Sharing;
import app.parallax.session.team.TeamSync;
import app.parallax.store.TeamStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team on one project by the command line, through a real server. */
class TeamCommandsTest {
    private final Commands commands = new Commands();

    @TempDir
    Path folder;

    private HubServer.Base base;
    private Path annas;
    private Path bens;

    @BeforeEach
    void makeAHub() throws Exception {
        base = HubServer.shared().database();
        annas = folder.resolve("talks.parallax");
        bens = folder.resolve("talks-ben.parallax");
        done("hub", "init", base.address("postgres"));
        base.logins("anna", "ben", "rita");
        done("new", annas);
        done("import", annas, "seeds");
    }

    private void done(Object... args) {
        commands.run(args);
        assertEquals(0, commands.exitCode, commands.err);
        assertEquals("", commands.err);
    }

    private void refused(int code, String words, Object... args) {
        commands.run(args);
        assertEquals(code, commands.exitCode, commands.out);
        assertTrue(commands.err.contains(words), commands.err);
        assertEquals(1, commands.err.lines().count(), commands.err);
    }

    private String marks(Path project) {
        done("list", project, "annotations", "--json");
        return commands.out;
    }

    private void share() {
        done("share", annas, base.address("anna"), "--analyst", "Anna");
        done("members", annas, "add", "ben", "analyst", "--name", "Ben");
        done("join", base.address("ben"), "talks", bens, "--analyst", "Ben");
    }

    @Test
    void twoCopiesExchangeWhatIsMarkedInEach() {
        share();
        done("list", annas, "articles", "--json");
        var articles = commands.out;
        done("list", bens, "articles", "--json");
        assertEquals(articles, commands.out);

        edit(bens, "Ben", 7);
        edit(annas, "Anna", 8);
        assertFalse(marks(annas).equals(marks(bens)));
        done("sync", bens, "--json");
        assertTrue(commands.out.contains("\"received\":0,\"conflicts\":0,\"position\":"), commands.out);
        commands.run("sync", annas);
        commands.run("sync", bens, "--json");
        assertEquals(marks(annas), marks(bens));
        done("check", annas);
        done("check", bens);
        done("sync", bens);
        assertTrue(commands.out.startsWith("0 sent, 0 received"), commands.out);
        assertTrue(tags(annas).contains("Tag of Ben"));
        assertTrue(tags(bens).contains("Tag of Anna"));
    }

    private static List<String> tags(Path project) {
        try (var session = TestProject.open(project, "Rita")) {
            return session.read(reader -> reader.tags().stream().map(each -> each.entity().name()).toList()).join();
        }
    }

    private static void edit(Path project, String analyst, int seed) {
        try (var session = TestProject.open(project, analyst)) {
            TestProject.randomEdits(session, new Random(seed), 30);
            var tag = new Tag(Ids.next(), "Tag of " + analyst, null, Palette.BLUE, "", null);
            session.perform(new Edit("Tag", List.of(Change.insert(tag)))).join();
        }
    }

    @Test
    void membersAreListedAndChanged() {
        share();
        done("members", annas, "--json");
        assertTrue(commands.out.contains("{\"login\":\"ben\",\"analyst\":\"Ben\",\"role\":\"analyst\",\"seen\":\""),
                commands.out);
        refused(1, "owner", "members", bens, "remove", "anna");
        refused(1, "CREATE ROLE nobody", "members", annas, "add", "nobody", "reader");
        refused(2, "LOGIN ROLE", "members", annas, "add", "rita");
        done("members", annas, "role", "ben", "reader");
        assertTrue(commands.out.contains("reader"), commands.out);
        done("members", annas, "remove", "ben");
        assertFalse(commands.out.contains("ben"), commands.out);
        refused(1, "no member", "sync", bens);
        done("unshare", bens);
        refused(1, "not a copy of a shared project", "sync", bens);
        assertTrue(Files.exists(bens));
    }

    private static void renameTag(Path project, String analyst, String name) {
        try (var session = TestProject.open(project, analyst)) {
            var tag = session.read(reader -> reader.tags()).join().getFirst().entity();
            session.perform(new Edit("Rename", List.of(new Change(tag, tag.withName(name))))).join();
        }
    }

    @Test
    void whoStopsSharingIsToldHowManyChangesWaitedToBeSettled() {
        try (var session = TestProject.open(annas, "Anna")) {
            var tag = new Tag(Ids.next(), "Common", null, Palette.BLUE, "", null);
            session.perform(new Edit("Tag", List.of(Change.insert(tag)))).join();
        }
        share();
        renameTag(annas, "Anna", "Named by Anna");
        renameTag(bens, "Ben", "Named by Ben");
        done("sync", annas);
        commands.run("sync", bens);
        assertEquals(List.of("Named by Anna"), tags(bens));
        done("unshare", bens);
        assertTrue(commands.out.contains("1 change that waited in “To settle” was given up"), commands.out);
        done("unshare", annas);
        assertFalse(commands.out.contains("To settle"), commands.out);
    }

    /** Lets the hub have what it has when the program is killed while it shares a project. */
    private UUID killedWhileSharing() throws Exception {
        try (var session = TestProject.open(annas, "Anna")) {
            session.writeTeam(team -> team.setSharing(Ids.next(), base.address("anna"))).join();
            var id = session.readTeam(team -> team.sharing(base.address("anna"))).orElseThrow();
            try (var hub = new PostgresHubs(Runnable::run).open(base.address("anna"), PasswordSource.NONE)) {
                hub.create(id, "talks", "Anna", 1).close();
            }
            return id;
        }
    }

    @Test
    void sharingAgainGoesOnWithWhatAKilledProgramLeft() throws Exception {
        var id = killedWhileSharing();
        refused(1, "not been shared completely", "join", base.address("anna"), "talks", bens);
        assertFalse(Files.exists(bens));
        share();
        try (var session = TestProject.open(annas, "Anna")) {
            assertEquals(id, Sharing.copy(session).orElseThrow().project());
        }
        refused(1, "was not removed", "hub", "remove", base.address("anna"), "talks");
        assertEquals(marks(annas), marks(bens));
    }

    @Test
    void sharingGoesOnAfterAPartOfItWasSent() throws Exception {
        try (var session = TestProject.open(annas, "Anna");
                var hub = new PostgresHubs(Runnable::run).open(base.address("anna"), PasswordSource.NONE)) {
            var copy = Sharing.share(session, hub, base.address("anna"), "anna", "talks");
            try (var project = hub.open(copy.project())) {
                var sync = new TeamSync(session, project, () -> {
                    if (session.readTeam(TeamStore::copy).orElseThrow().position() > 0) {
                        throw new IllegalStateException("killed");
                    }
                });
                for (int i = 0; i < 300; i++) { // more than go in one request
                    session.perform(new Edit("Tag", List.of(Change.insert(new Tag(Ids.next(), "Tag " + i, null,
                            Palette.BLUE, "", null))))).join();
                }
                assertThrows(IllegalStateException.class, sync::run);
            }
        }
        refused(1, "not been shared completely", "join", base.address("anna"), "talks", bens);
        share();
        assertEquals(marks(annas), marks(bens));
    }

    @Test
    void anOwnerRemovesWhatAKilledProgramLeft() throws Exception {
        killedWhileSharing();
        refused(1, "Name the project", "hub", "remove", base.address("anna"));
        done("hub", "remove", base.address("anna"), "talks");
        refused(1, "no shared project", "hub", "remove", base.address("anna"), "talks");
        refused(1, "no shared project", "join", base.address("anna"), "talks", bens);
        share();
    }

    @Test
    void twoFilesThatWereOneDoNotBecomeOneProjectAgain() throws Exception {
        killedWhileSharing();
        Files.copy(annas, bens);
        done("share", annas, base.address("anna"), "--name", "first");
        done("share", bens, base.address("anna"), "--name", "second");
        done("members", annas);
        try (var one = TestProject.open(annas, "Anna"); var two = TestProject.open(bens, "Anna")) {
            assertFalse(Sharing.copy(one).orElseThrow().project().equals(Sharing.copy(two).orElseThrow().project()));
        }
    }

    @Test
    void twoMembersHaveTwoNames() {
        done("share", annas, base.address("anna"), "--analyst", "root");
        done("members", annas, "add", "ben", "analyst");
        done("members", annas, "add", "rita", "analyst");
        refused(1, "anna works in this project as “root”", "join", base.address("ben"), "talks", bens, "--analyst",
                "root");
        assertTrue(commands.err.contains("--analyst NAME"), commands.err);
        assertFalse(Files.exists(bens));
        refused(1, "anna is “root”", "members", annas, "role", "ben", "analyst", "--name", "root");
        done("join", base.address("ben"), "talks", bens, "--analyst", "Ben");
        edit(bens, "Ben", 7);
        done("sync", bens, "--analyst", "Ben");
        done("members", annas);
        assertTrue(commands.out.lines().anyMatch(each -> each.startsWith("ben") && each.contains("Ben")),
                commands.out);
        done("join", base.address("anna"), "talks", folder.resolve("second.parallax"), "--analyst", "root");
    }

    @Test
    void theDefaultNameJoinsAndIsSaidIfAnotherHasIt() {
        done("share", annas, base.address("anna"));
        done("members", annas, "add", "ben", "analyst");
        commands.run("join", base.address("ben"), "talks", bens);
        assertEquals(0, commands.exitCode, commands.err);
        assertTrue(commands.err.startsWith("anna works in this project as"), commands.err);
        assertTrue(Files.exists(bens));
    }

    @Test
    void oneNameOfTwoMembersIsSaid() {
        share();
        edit(bens, "Anna", 7);
        edit(annas, "Anna", 8);
        done("sync", annas, "--analyst", "Anna");
        commands.run("sync", bens, "--analyst", "Anna");
        assertTrue(commands.err.lines().anyMatch(each -> each.startsWith("anna works in this project as “Anna”")),
                commands.err);
        commands.run("sync", annas, "--analyst", "Anna");
        assertTrue(commands.err.lines().anyMatch(each -> each.startsWith("ben works in this project as “Anna”")),
                commands.err);
        commands.run("members", annas);
        assertTrue(commands.err.startsWith("Several members work as “Anna”: anna, ben."), commands.err);
        edit(bens, "Ben", 9);
        commands.run("sync", bens, "--analyst", "Benno");
        done("members", annas);
    }

    @Test
    void whoMayNotWriteAnyMoreKeepsWhatWasNotSent() {
        share();
        edit(bens, "Ben", 7);
        int unsent = unsent(bens);
        assertTrue(unsent > 0);
        done("members", annas, "role", "ben", "reader");
        refused(1, "cannot change it", "sync", bens);
        assertEquals(unsent, unsent(bens));
        done("members", annas, "remove", "ben");
        refused(1, "no member", "sync", bens);
        assertEquals(unsent, unsent(bens));
        assertTrue(tags(bens).contains("Tag of Ben"));
        done("export", bens, "--format", "csv", "--output", folder.resolve("bens.csv"));
        assertTrue(Files.exists(folder.resolve("bens.csv")));
        done("check", bens);
        done("members", annas, "add", "ben", "analyst");
        commands.run("sync", bens, "--json");
        assertTrue(commands.out.contains("\"sent\":" + unsent), commands.out + commands.err);
        commands.run("sync", annas);
        assertTrue(tags(annas).contains("Tag of Ben"));
    }

    private static int unsent(Path project) {
        try (var session = TestProject.open(project, "Ben")) {
            return Sharing.unsent(session);
        }
    }

    /** The database is that of an earlier hour again, and one has gone on with it before the other comes. */
    @Test
    void whatADatabaseFromABackupHasLostIsSentAgain() throws Exception {
        share();
        edit(annas, "Anna", 8);
        done("sync", annas);
        base.run("postgres", """
                CREATE SCHEMA saved;
                CREATE TABLE saved.edit AS SELECT position FROM parallax.edit;
                CREATE TABLE saved.copies AS SELECT * FROM parallax.copies""");
        edit(bens, "Ben", 7);
        commands.run("sync", bens);
        var marks = marks(bens);
        base.run("postgres", """
                DELETE FROM parallax.change WHERE position > (SELECT max(position) FROM saved.edit);
                DELETE FROM parallax.edit WHERE position > (SELECT max(position) FROM saved.edit);
                UPDATE parallax.project SET head = (SELECT max(position) FROM saved.edit);
                UPDATE parallax.copies SET key = saved.key FROM saved.copies saved WHERE saved.id = copies.id""");
        try (var session = TestProject.open(annas, "Anna")) {
            TestProject.randomEdits(session, new Random(9), 10);
        }
        done("sync", annas);
        refused(1, "--send-again", "sync", bens);
        assertEquals(marks, marks(bens));
        commands.run("sync", bens, "--send-again"); // what both changed is a conflict
        done("sync", annas);
        assertEquals(marks(annas), marks(bens));
        assertTrue(tags(annas).contains("Tag of Ben"));
        done("check", annas);
        done("check", bens);
    }

    @Test
    void whatCannotBeSharedIsSaidSo() {
        refused(1, "no hub", "share", annas, base.address("anna").replace(base.name(), "postgres"));
        refused(1, "holds no password", "share", annas, base.address("anna:secret"));
        refused(1, "not a copy of a shared project", "sync", annas);
        refused(1, "no shared project", "join", base.address("ben"), "talks", bens);
        assertFalse(Files.exists(bens));
        share();
        refused(1, "already", "share", annas, base.address("anna"));
        refused(3, "exists already", "join", base.address("ben"), "talks", bens);
    }
}
