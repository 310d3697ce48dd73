package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.HubException;
import app.parallax.hub.HubTimeouts;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Role;
import app.parallax.hub.SharedChange;
import app.parallax.hub.SharedEdit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a member may do with plain SQL, past the program. */
class HubSchemaTest {
    private static final PostgresHubs HUBS = new PostgresHubs(Runnable::run);
    private static HubServer.Base base;
    private static final UUID PROJECT = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID FOREIGN = UUID.fromString("01890000-0000-7000-8000-000000000002");

    @BeforeAll
    static void makeAHubWithTwoProjects() throws SQLException {
        base = HubServer.shared().hub();
        base.logins("anna", "ben", "rita", "ida", "eve");
        try (var hub = HUBS.open(base.address("anna"), PasswordSource.NONE);
                var project = hub.create(PROJECT, "Ours", "Anna", 15)) {
            project.setMember("ben", "Ben", Role.ANALYST);
            project.setMember("rita", "Rita", Role.READER);
            project.setMember("ida", "Ida", Role.ANALYST);
            assertEquals(1, project.send(List.of(PostgresHubTest.edit("first", 2)), 0).head());
            project.removeMember("ida");
        }
        try (var hub = HUBS.open(base.address("eve"), PasswordSource.NONE);
                var project = hub.create(FOREIGN, "Theirs", "Eve", 15)) {
            project.send(List.of(PostgresHubTest.edit("foreign", 1)), 0);
        }
    }

    /** Runs statements in one transaction and takes it back. */
    private static int attempt(String login, String... statements) throws SQLException {
        try (Connection connection = base.connect(login); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int rows = 0;
            for (var each : statements) {
                statement.execute(each.replace("$project", "'" + PROJECT + "'").replace("$foreign",
                        "'" + FOREIGN + "'"));
                rows = statement.getUpdateCount();
                try (var results = statement.getResultSet()) {
                    if (results != null && results.next()) {
                        rows = results.getInt(1);
                    }
                }
            }
            connection.rollback();
            return rows;
        }
    }

    private static void assertRefused(String login, String... statements) {
        var refused = assertThrows(SQLException.class, () -> attempt(login, statements), String.join("; ", statements));
        assertEquals("42501", refused.getSQLState(), refused.getMessage());
    }

    private static String insertEdit(String project, long position, String columns, String values) {
        return "INSERT INTO parallax.edit (project, position, id, analyst, at, label, operation, format, changes"
                + columns + ") VALUES (" + project + ", " + position
                + ", gen_random_uuid(), 'x', '2026-01-01T00:00:00Z', 'x', 'edit', 1, 1" + values + ")";
    }

    private static String insertChange(String project, long position, int ordinal) {
        return "INSERT INTO parallax.change VALUES (" + project + ", " + position + ", " + ordinal
                + ", 'tag', 'insert', decode(repeat('00', 16), 'hex'), '[]')";
    }

    /**
     * A call of the function of the hub.
     *
     * @param ids of edits, an array
     * @param edits to which the changes belong, an array
     */
    private static String append(String project, long expected, String ids, String edits) {
        return append(project, expected, "NULL", "NULL", ids, edits);
    }

    /**
     * A call of the function of the hub with a footprint.
     *
     * @param leaves numbers, an array
     * @param avoids numbers, an array
     */
    private static String append(String project, long expected, String leaves, String avoids, String ids,
            String edits) {
        return """
                SELECT (appended::int || '' || writes::int || newest)::int FROM parallax.append(%s, %d, %5$s, %6$s,
                    %3$s::uuid[],
                    array_fill('x'::text, ARRAY[cardinality(%3$s::uuid[])]),
                    array_fill('2026-01-01T00:00:00Z'::text, ARRAY[cardinality(%3$s::uuid[])]),
                    array_fill('x'::text, ARRAY[cardinality(%3$s::uuid[])]), NULL,
                    array_fill('edit'::text, ARRAY[cardinality(%3$s::uuid[])]), NULL,
                    array_fill(1, ARRAY[cardinality(%3$s::uuid[])]), array_fill(1, ARRAY[cardinality(%3$s::uuid[])]),
                    %4$s::bigint[], array_fill(0, ARRAY[cardinality(%4$s::bigint[])]),
                    array_fill('tag'::text, ARRAY[cardinality(%4$s::bigint[])]),
                    array_fill('insert'::text, ARRAY[cardinality(%4$s::bigint[])]),
                    array_fill(decode(repeat('00', 16), 'hex'), ARRAY[cardinality(%4$s::bigint[])]),
                    array_fill('[]'::text, ARRAY[cardinality(%4$s::bigint[])]))""".formatted(project, expected, ids,
                edits, leaves, avoids);
    }

    private static void assertState(String state, String... statements) {
        assertEquals(state, assertThrows(SQLException.class, () -> attempt("ben", statements),
                String.join("; ", statements)).getSQLState());
    }

    private static final String ONE = "ARRAY[gen_random_uuid()]";
    private static final String WRITTEN = "SELECT count(*) FROM parallax.edit JOIN parallax.change"
            + " USING (project, position) WHERE login = 'ben' AND position = 2";

    @Test
    void theFunctionAppendsUnderTheLoginOfTheSessionAlone() throws SQLException {
        assertEquals(112, attempt("ben", append("$project", 1, ONE, "ARRAY[1]")));
        assertEquals(1, attempt("ben", append("$project", 1, ONE, "ARRAY[1]"), WRITTEN));
        // names of a temporary schema do not take the place of those that the function means
        assertEquals(1, attempt("ben", "CREATE FUNCTION pg_temp.cardinality(uuid[]) RETURNS integer LANGUAGE sql"
                + " AS 'SELECT 7'", "CREATE TEMP TABLE member AS SELECT 1",
                "SET LOCAL search_path = pg_temp, pg_catalog",
                append("$project", 1, ONE, "ARRAY[1]"), WRITTEN));
        assertRefused("ben", "SET SESSION AUTHORIZATION anna", append("$project", 1, ONE, "ARRAY[1]"));
        assertRefused("ben", "ALTER FUNCTION parallax.append SET search_path = pg_temp");
        assertRefused("ben", "CREATE FUNCTION parallax.append() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
    }

    @Test
    void theFunctionWritesNothingAndTellsNothingForThoseWhoMayNotWrite() throws SQLException {
        for (var login : List.of("rita", "ida", "eve")) {
            assertEquals(0, attempt(login, append("$project", 1, ONE, "ARRAY[1]")), login);
            assertEquals(0, attempt(login, append("$project", 7, ONE, "ARRAY[9]")), login);
        }
        assertEquals(0, attempt("ben", append("$foreign", 1, ONE, "ARRAY[1]")));
        assertEquals(0, attempt("ben", append("NULL", 1, ONE, "ARRAY[1]")));
        assertEquals(0, attempt("ben", append("gen_random_uuid()", 1, ONE, "ARRAY[1]")));
        try (var connection = base.connect("postgres"); var statement = connection.createStatement()) {
            statement.execute("DO $$ BEGIN CREATE ROLE alone LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        }
        assertRefused("alone", append("$project", 1, ONE, "ARRAY[1]"));
    }

    @Test
    void theFunctionAddsNoChangeToAnEditThatIsThere() {
        for (var number : List.of("0", "-1", "2", "NULL", "9223372036854775807")) {
            assertRefused("ben", append("$project", 1, ONE, "ARRAY[" + number + "]"));
        }
        assertRefused("ben", append("$project", 1, "ARRAY[]", "ARRAY[1]"));
        // nor behind a head that was moved back
        assertState("23505", "UPDATE parallax.project SET head = 0 WHERE id = $project",
                append("$project", 0, ONE, "ARRAY[1]"));
    }

    @Test
    void theFunctionLeavesNoGapAndTakesNoEditTwice() throws SQLException {
        assertEquals(11, attempt("ben", append("$project", 0, ONE, "ARRAY[1]"))); // somebody was first
        assertEquals(11, attempt("ben", append("$project", 5, ONE, "ARRAY[1]")));
        assertState("23503", "UPDATE parallax.project SET head = 5 WHERE id = $project",
                append("$project", 5, ONE, "ARRAY[1]"));
        assertState("23505", append("$project", 1, "(SELECT array_agg(id) FROM parallax.edit WHERE project = $project)",
                "ARRAY[1]"));
        assertState("23505", append("$project", 1, "array_fill(gen_random_uuid(), ARRAY[2])", "ARRAY[1]"));
        assertState("22003", "UPDATE parallax.project SET head = 9223372036854775807 WHERE id = $project",
                append("$project", Long.MAX_VALUE, ONE, "ARRAY[1]"));
    }

    @Test
    void editsFollowOthersThatLeaveNothingThatTheyAvoid() throws SQLException {
        var first = append("$project", 1, "ARRAY[1, 2]", "ARRAY[3]", "ARRAY[gen_random_uuid(), gen_random_uuid()]",
                "ARRAY[1, 2]");
        assertEquals(114, attempt("ben", first, append("$project", 1, "ARRAY[1]", "ARRAY[3, 4]", ONE, "ARRAY[1]")));
        assertEquals(114, attempt("ben", first, append("$project", 3, "ARRAY[1]", "ARRAY[1]", ONE, "ARRAY[1]")));
        for (long known : List.of(1L, 2L)) { // of a request that is known in part, too
            assertEquals(13, attempt("ben", first,
                    append("$project", known, "ARRAY[3]", "ARRAY[4, 2]", ONE, "ARRAY[1]")), "behind " + known);
            assertEquals(13, attempt("ben", first, append("$project", known, ONE, "ARRAY[1]")));
        }
        // what came by plain SQL, or without numbers, may touch anything
        assertEquals(11, attempt("ben", append("$project", 0, "ARRAY[1]", "ARRAY[1]", ONE, "ARRAY[1]")));
        assertEquals(12, attempt("ben", append("$project", 1, ONE, "ARRAY[1]"),
                append("$project", 1, "ARRAY[1]", "ARRAY[]::bigint[]", ONE, "ARRAY[1]")));
        // the head stays where it was if they must not follow
        assertEquals(3, attempt("ben", first, append("$project", 1, "ARRAY[3]", "ARRAY[1]", ONE, "ARRAY[1]"),
                "SELECT head FROM parallax.project WHERE id = $project"));
        assertRefused("ben", insertEdit("$project", 2, ", leaves", ", '{}'"));
        assertState("23514", append("$project", 1, "array_fill(1, ARRAY[5001])", "NULL", ONE, "ARRAY[1]"));
    }

    @Test
    void noEditIsOfANewerFormatThanItsProject() throws SQLException {
        var edit = insertEdit("$project", 2, "", "");
        assertEquals(1, attempt("ben", edit.replace("'edit', 1,", "'edit', 15,")));
        var call = append("$project", 1, ONE, "ARRAY[1]");
        assertEquals(112, attempt("ben", call.replace("array_fill(1, ", "array_fill(15, ")));
        for (var newer : List.of("16", "2147483647")) {
            assertRefused("ben", edit.replace("'edit', 1,", "'edit', " + newer + ","));
            assertRefused("ben", call.replace("array_fill(1, ", "array_fill(" + newer + ", "));
        }
        assertRefused("ben", "UPDATE parallax.project SET format = 16 WHERE id = $project");
        assertRefused("anna", "UPDATE parallax.project SET format = 16 WHERE id = $project");
        assertEquals(2, attempt("ben", "SELECT count(*) + 1 FROM parallax.edit WHERE project = $project"));
    }

    @Test
    void onlyAnOwnerSaysThatAProjectIsWhole() throws SQLException {
        assertEquals(1, attempt("anna", "INSERT INTO parallax.whole VALUES ($project)"));
        for (var login : List.of("ben", "rita", "ida", "eve")) {
            assertRefused(login, "INSERT INTO parallax.whole VALUES ($project)");
        }
        assertRefused("anna", "INSERT INTO parallax.whole VALUES ($foreign)");
        assertRefused("anna", "DELETE FROM parallax.whole");
        assertRefused("anna", "UPDATE parallax.whole SET project = $project");
        assertRefused("anna", "TRUNCATE parallax.whole");
        base.run("postgres", "INSERT INTO parallax.whole VALUES ('" + FOREIGN + "') ON CONFLICT DO NOTHING");
        assertEquals(0, attempt("anna", "SELECT count(*)::int FROM parallax.whole WHERE project = $foreign"));
    }

    @Test
    void whoMayNotWriteFollowsNobody() throws SQLException {
        for (var login : List.of("rita", "ida", "eve")) {
            assertEquals(0, attempt(login, append("$project", 0, "ARRAY[1]", "ARRAY[1]", ONE, "ARRAY[1]")), login);
        }
    }

    @Test
    void nobodyChangesOrDeletesWhatIsInTheLog() throws SQLException {
        for (var login : List.of("anna", "ben", "rita", "ida", "eve")) {
            for (var table : List.of("edit", "change", "content", "project")) {
                assertRefused(login, "DELETE FROM parallax." + table);
                assertRefused(login, "TRUNCATE parallax." + table);
            }
            assertRefused(login, "UPDATE parallax.edit SET label = 'y'");
            assertRefused(login, "UPDATE parallax.edit SET login = 'ben'");
            assertRefused(login, "UPDATE parallax.change SET content = '[]'");
            assertRefused(login, "UPDATE parallax.content SET bytes = 'y'");
            assertRefused(login, "UPDATE parallax.project SET name = 'y'");
            assertRefused(login, "UPDATE parallax.hub SET version = 9");
            assertRefused(login, "DROP TABLE parallax.edit");
            assertRefused(login, "ALTER TABLE parallax.edit DISABLE ROW LEVEL SECURITY");
            assertRefused(login, "CREATE POLICY mine ON parallax.edit USING (true)");
            assertRefused(login, "SET ROLE postgres");
        }
        assertEquals(1, attempt("anna", "SELECT count(*) FROM parallax.edit"));
    }

    @Test
    void aMemberSeesItsOwnProjectsAlone() throws SQLException {
        for (var table : List.of("project", "edit", "member", "change")) {
            var column = table.equals("project") ? "id" : "project";
            for (var login : List.of("anna", "ben", "rita")) {
                assertTrue(attempt(login, "SELECT count(*) FROM parallax." + table) > 0, table);
                assertEquals(0, attempt(login,
                        "SELECT count(*) FROM parallax." + table + " WHERE " + column + " = $foreign"), table);
            }
            assertEquals(0, attempt("ida", "SELECT count(*) FROM parallax." + table), table);
        }
        assertEquals(0, attempt("ida", "SELECT count(*) FROM parallax.own"));
        assertEquals(0, attempt("ida", "SELECT count(*) FROM parallax.founded"));
    }

    @Test
    void anAnalystAppendsUnderItsOwnNameAlone() throws SQLException {
        assertEquals(1, attempt("ben", insertEdit("$project", 2, "", "")));
        assertEquals(1, attempt("ben", insertEdit("$project", 2, "", ""), insertChange("$project", 2, 0)));
        assertRefused("ben", insertEdit("$project", 2, ", login", ", 'anna'"));
        assertRefused("ben", insertEdit("$project", 2, ", login", ", 'ben'"));
        assertRefused("ben", insertEdit("$project", 2, ", received", ", '2001-01-01'"));
        assertRefused("ben", insertEdit("$foreign", 2, "", ""));
        assertRefused("ben", "INSERT INTO parallax.content (project, sha256, start, bytes, last)"
                + " VALUES ($foreign, sha256('a'), 0, 'a', true)");
        assertRefused("ben", "INSERT INTO parallax.content VALUES ($project, sha256('a'), 0, 'a', true, 'anna')");
    }

    @Test
    void anEditIsWholeOrIsNot() {
        assertRefused("ben", insertChange("$project", 1, 2));
        assertRefused("anna", insertChange("$project", 1, 2));
    }

    @Test
    void positionsHaveNoGapsAndNoEditIsTwice() {
        assertEquals("23503", assertThrows(SQLException.class,
                () -> attempt("ben", insertEdit("$project", 3, "", ""))).getSQLState());
        assertEquals("23505", assertThrows(SQLException.class,
                () -> attempt("ben", insertEdit("$project", 1, "", ""))).getSQLState());
    }

    @Test
    void aReaderAndARemovedMemberWriteNothing() throws SQLException {
        for (var login : List.of("rita", "ida", "eve")) {
            assertRefused(login, insertEdit("$project", 2, "", ""));
            assertRefused(login, "INSERT INTO parallax.content (project, sha256, start, bytes, last)"
                    + " VALUES ($project, sha256('a'), 0, 'a', true)");
            assertRefused(login, "INSERT INTO parallax.member VALUES ($project, '" + login + "', 'x', 'owner')");
            assertEquals(0, attempt(login, "UPDATE parallax.project SET head = 7 WHERE id = $project"));
            assertEquals(0, attempt(login, "UPDATE parallax.member SET role = 'owner' WHERE project = $project"));
            assertEquals(0, attempt(login,
                    "DELETE FROM parallax.member WHERE project = $project AND login <> current_user"));
        }
    }

    @Test
    void anAnalystDoesNotDecideWhoIsAMember() throws SQLException {
        assertRefused("ben", "INSERT INTO parallax.member VALUES ($project, 'eve', 'x', 'reader')");
        assertEquals(0, attempt("ben", "UPDATE parallax.member SET role = 'owner' WHERE project = $project"));
        assertEquals(0, attempt("ben", "DELETE FROM parallax.member WHERE project = $project AND login = 'anna'"));
        assertEquals(1, attempt("anna", "UPDATE parallax.member SET role = 'reader' WHERE login = 'ben'"));
    }

    @Test
    void whoMadeAProjectAndWasRemovedDoesNotComeBack() throws SQLException {
        assertEquals(0, attempt("anna", "DELETE FROM parallax.member WHERE project = $project AND login = 'anna'",
                "SELECT count(*) FROM parallax.project"));
        assertRefused("anna", "UPDATE parallax.project SET head = 0 WHERE id = $project",
                "DELETE FROM parallax.member WHERE project = $project AND login = 'anna'",
                "INSERT INTO parallax.member VALUES ($project, 'anna', 'x', 'owner')");
    }

    @Test
    void aTextUnderAWrongHashIsRefused() {
        assertEquals("23514", assertThrows(SQLException.class,
                () -> attempt("ben", "INSERT INTO parallax.content (project, sha256, start, bytes, last)"
                        + " VALUES ($project, sha256('a'), 0, 'b', true)"))
                .getSQLState());
    }

    @Test
    void nobodyWritesWhereOthersAreOrWhatTheyHaveOpen() throws SQLException {
        var ours = "INSERT INTO parallax.copies (project, id, key)"
                + " VALUES ($project, gen_random_uuid(), gen_random_uuid())";
        assertEquals(1, attempt("rita", ours));
        assertRefused("eve", ours);
        assertRefused("ida", ours);
        assertRefused("eve", "INSERT INTO parallax.presence (project, copy, analyst, subject)"
                + " VALUES ($project, gen_random_uuid(), 'x', gen_random_uuid())");
    }

    /** What somebody can do to the server who holds rows or tables, and does not go on. */
    @Test
    void whoeverHoldsTheEndOfTheLogIsSaidToAndStopsNobodyForGood() throws SQLException {
        var own = HubServer.shared().hub();
        own.logins("anna", "ben");
        var usual = HubTimeouts.DEFAULT;
        var hubs = new PostgresHubs(Runnable::run, new HubTimeouts(usual.poll(), usual.answer(), usual.connect(),
                usual.request(), Duration.ofMillis(50), usual.turn(), usual.firstWait(), usual.longestWait(),
                usual.refused(), usual.beat()));
        try (var hub = hubs.open(own.address("anna"), PasswordSource.NONE);
                var project = hub.create(PROJECT, "Ours", "Anna", 15)) {
            project.setMember("ben", "Ben", Role.ANALYST);
            long head = 0;
            for (var held : List.of("SELECT head FROM parallax.project FOR UPDATE",
                    "UPDATE parallax.project SET head = head",
                    "LOCK TABLE parallax.member IN ACCESS EXCLUSIVE MODE")) {
                try (var connection = own.connect("ben"); var statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    statement.execute(held);
                    long before = head;
                    var failure = assertThrows(HubException.class,
                            () -> project.send(List.of(PostgresHubTest.edit("held", 1)), before), held);
                    assertEquals(HubException.Reason.UNREACHABLE, failure.reason());
                    assertEquals("hub.error.held", failure.message().key(), failure.toString());
                    connection.rollback();
                }
                head = project.send(List.of(PostgresHubTest.edit("after", 1)), head).head();
            }
            assertEquals(3, head);
        }
        for (var table : List.of("project", "edit", "change", "content")) {
            assertRefused("ben", "LOCK TABLE parallax." + table + " IN ACCESS EXCLUSIVE MODE");
        }
    }

    @Test
    void aFloodOfNotificationsTellsNothingButTheRealPosition() throws Exception {
        var own = HubServer.shared().hub();
        own.logins("anna", "ben");
        try (var listeners = Executors.newCachedThreadPool();
                var hub = new PostgresHubs(listeners).open(own.address("anna"), PasswordSource.NONE);
                var project = hub.create(PROJECT, "Ours", "Anna", 15)) {
            project.setMember("ben", "Ben", Role.ANALYST);
            var told = new LinkedBlockingQueue<Long>();
            try (var _ = project.listen(told::add, () -> {
            })) {
                assertEquals(0, told.take());
                own.run("ben", "DO $$ BEGIN FOR i IN 1..20000 LOOP PERFORM pg_notify('"
                        + PositionListener.channel(PROJECT) + "', i || repeat('9', 7000)); END LOOP; END $$");
                project.send(List.of(PostgresHubTest.edit("real", 1)), 0);
                long now = told.take();
                while (now == 0) {
                    now = told.take();
                }
                assertEquals(1, now);
                assertEquals(0, told.stream().filter(each -> each != 1).count());
            }
        }
    }

    /** The rows are small on the disk of the server, and would fill the memory of each copy. */
    @Test
    void anEditThatIsTooLargeForAnyProjectIsNotRead() throws SQLException {
        var own = HubServer.shared().hub();
        own.logins("anna", "ben");
        try (var hub = HUBS.open(own.address("anna"), PasswordSource.NONE);
                var project = hub.create(PROJECT, "Ours", "Anna", 15)) {
            project.setMember("ben", "Ben", Role.ANALYST);
            own.run("ben", ("BEGIN;" + insertEdit("$project", 1, "", "")
                    + "; INSERT INTO parallax.change SELECT $project, 1, i, 'tag', 'insert',"
                    + " decode(repeat('00', 16), 'hex'), repeat('x', 200000000) FROM generate_series(0, 2) AS i;"
                    + "COMMIT").replace("$project", "'" + PROJECT + "'"));
            assertEquals(List.of(SharedChange.UNUSABLE), project.after(0, 10).getFirst().changes());
            try (var turn = project.turn(0)) {
                assertEquals(List.of(), turn.missed());
            }
        }
    }

    @Test
    void aSecondInitChangesNothingAndANewerHubIsRefused() throws SQLException {
        var own = HubServer.shared().database();
        own.logins("anna");
        var address = own.address("postgres");
        assertTrue(HUBS.init(address, PasswordSource.NONE));
        assertFalse(HUBS.init(address, PasswordSource.NONE));
        own.run("postgres", "UPDATE parallax.hub SET version = 99");
        assertTrue(assertThrows(HubException.class, () -> HUBS.init(address, PasswordSource.NONE)).message().key()
                .equals("hub.error.newer"));
        try (var hub = HUBS.open(own.address("anna"), PasswordSource.NONE)) {
            assertEquals("hub.error.newer", assertThrows(HubException.class, hub::projects).message().key());
        }
    }

    /** Makes a hub as the first version of the program did. */
    private static HubServer.Base firstHub() throws SQLException, IOException {
        var first = HubServer.shared().database();
        try (var script = HubSchema.class.getResourceAsStream("/hub/001_log.sql")) {
            first.run("postgres", "CREATE SCHEMA parallax;"
                    + new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        return first;
    }

    @Test
    void anOlderHubIsRefusedUntilItsAdministratorBringsItUpToDate() throws SQLException, IOException {
        var first = firstHub();
        try (var hub = HUBS.open(first.address("anna"), PasswordSource.NONE)) {
            assertEquals("hub.error.older", assertThrows(HubException.class, hub::projects).message().key());
        }
        assertTrue(HUBS.init(first.address("postgres"), PasswordSource.NONE));
        assertFalse(HUBS.init(first.address("postgres"), PasswordSource.NONE));
        try (var hub = HUBS.open(first.address("anna"), PasswordSource.NONE);
                var project = hub.create(PROJECT, "Ours", "Anna", 15)) {
            assertEquals(1, project.send(List.of(PostgresHubTest.edit("first", 2)), 0).head());
        }
    }

    @Test
    void whatAnOlderHubHoldsStaysWhenItIsBroughtUpToDate() throws SQLException {
        var older = HubServer.shared().hub();
        var edit = PostgresHubTest.edit("first", 3);
        try (var hub = HUBS.open(older.address("anna"), PasswordSource.NONE);
                var project = hub.create(PROJECT, "Ours", "Anna", 15)) {
            project.send(List.of(edit), 0);
        }
        older.run("postgres", "ALTER TABLE parallax.edit DROP CONSTRAINT edit_id_project_key, ADD UNIQUE (project, id);"
                + "DROP FUNCTION parallax.append; ALTER TABLE parallax.edit DROP leaves; DROP TABLE parallax.whole;"
                + "UPDATE parallax.hub SET version = 1");
        assertTrue(HUBS.init(older.address("postgres"), PasswordSource.NONE));
        try (var hub = HUBS.open(older.address("anna"), PasswordSource.NONE); var project = hub.open(PROJECT)) {
            var kept = project.after(0, 10);
            assertEquals(List.of(edit.id()), kept.stream().map(SharedEdit::id).toList());
            assertEquals(edit.changes(), kept.getFirst().changes());
            assertEquals(2, project.send(List.of(PostgresHubTest.edit("second", 1)), 1).head());
            assertTrue(hub.projects().getFirst().isWhole());
        }
    }
}
