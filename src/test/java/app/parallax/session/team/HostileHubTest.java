package app.parallax.session.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.RandomText;
import app.parallax.Seeds;
import app.parallax.hub.MemoryHub;
import app.parallax.hub.SharedChange;
import app.parallax.hub.SharedEdit;
import app.parallax.hub.postgres.HubServer;
import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.ProjectException;
import app.parallax.model.Worded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hub that sends anything: one field of what comes is changed at random. What comes is refused with a sentence, and
 * the copy is as it was; or it is taken, and the copy is sound.
 */
class HostileHubTest {
    private static final int CORRUPTIONS = 30;
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern VALUE = Pattern
            .compile("(?<=[:\\[,])\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"|-?[0-9.]+|null|true"
                    + "|false)");
    private static final List<String> VALUES = List.of("null", "\"\"", "-1", "2147483648", "1e999", "0.5", "{}", "[]",
            "\"\\u0000\"", "\"\\ud800\"", "true", "\"9999-99-99\"", "\"unknown\"", "[[[[[]]]]]",
            "\"" + "x".repeat(5_000) + "\"");

    @TempDir
    Path folder;

    private final MemoryHub hub = new MemoryHub();

    @Seeds(2)
    void whatIsChangedOnTheWayIsRefusedOrSound(long seed) throws Exception {
        var random = new Random(seed);
        var file = folder.resolve("bob.parallax");
        var saved = folder.resolve("saved");
        try (var ada = Copy.first(hub, folder.resolve("ada.parallax"), "ada", "Ada");
                var bob = ada.joined(hub, file, "bob", "Bob")) {
            var kinds = new EveryKind();
            var rows = kinds.rows();
            ada.session().perform(kinds.edit(rows)).join();
            assertTrue(ada.sync());
            assertTrue(bob.sync());
            var before = bob.rows();
            var history = bob.history();
            bob.close();
            Files.copy(file, saved);
            var project = ada.project();
            var keys = hub.keys(project);
            int size = hub.log(project).size();
            rows.forEach((row, later) -> {
                if (!row.equals(later)) {
                    ada.session().perform(new Edit("Later", List.of(new Change(row, later)))).join();
                }
            });
            List.copyOf(rows.values()).reversed().subList(0, 10)
                    .forEach(row -> ada.session().perform(new Edit("Delete", List.of(Change.delete(row)))).join());
            assertTrue(ada.sync());
            var good = List.copyOf(hub.log(project)).subList(size, hub.log(project).size());
            int refused = 0;
            for (int i = 0; i < CORRUPTIONS; i++) {
                bob.close();
                Files.copy(saved, file, StandardCopyOption.REPLACE_EXISTING);
                bob.restart();
                hub.restore(project, size, keys);
                var bad = new ArrayList<>(good);
                int place = random.nextInt(bad.size());
                bad.set(place, corrupted(bad.get(place), good, random));
                hub.log(project).addAll(bad);
                try {
                    bob.sync();
                    assertEquals(List.of(), bob.session().check().join(), () -> "taken: " + bad.get(place));
                    refused += leftOut(bob) > 0 ? 1 : 0;
                    if (i % 3 == 0) {
                        assertSameOneByOne(bob, bad, () -> {
                            bob.close();
                            Files.copy(saved, file, StandardCopyOption.REPLACE_EXISTING);
                            bob.restart();
                            hub.restore(project, size, keys);
                        });
                    }
                } catch (RuntimeException e) {
                    var reason = e instanceof CompletionException wrapped ? wrapped.getCause() : e;
                    var worded = assertInstanceOf(Worded.class, reason, () -> bad.get(place) + ": " + e);
                    assertTrue(Messages.text(worded.message()).endsWith("."), () -> worded.message().toString());
                    assertEquals(before, bob.rows(), () -> bad.get(place) + ": " + e);
                    assertEquals(history, bob.history());
                    refused++;
                }
            }
            assertTrue(refused > CORRUPTIONS / 4, refused + " refused");
        }
    }

    private static long leftOut(Copy copy) {
        return copy.history().stream().map(each -> each.label().message())
                .filter(each -> each != null && each.key().equals("team.skippedEdit")).count();
    }

    private interface Reset {
        void run() throws Exception;
    }

    /** What is left out must not depend on what was received together. */
    private void assertSameOneByOne(Copy copy, List<SharedEdit> log, Reset reset) throws Exception {
        var together = copy.rows();
        long leftOut = leftOut(copy);
        reset.run();
        for (var each : log) {
            hub.log(copy.project()).add(each);
            copy.sync();
        }
        assertEquals(together, copy.rows());
        assertEquals(leftOut, leftOut(copy));
    }

    private static SharedEdit corrupted(SharedEdit edit, List<SharedEdit> all, Random random) {
        long position = edit.position();
        UUID id = edit.id();
        var login = edit.login();
        var analyst = edit.analyst();
        var at = edit.at();
        var label = edit.label();
        var message = edit.message();
        var operation = edit.operation();
        var reverts = edit.reverts();
        int format = edit.format();
        var changes = new ArrayList<>(edit.changes());
        switch (random.nextInt(20)) {
            case 0 -> position += random.nextInt(5) - 2;
            case 1 -> id = all.get(random.nextInt(all.size())).id();
            case 2 -> login = RandomText.of(random, 30);
            case 3 -> analyst = RandomText.of(random, 30);
            case 4 -> at = random.nextBoolean() ? Instant.MAX : Instant.MIN;
            case 5 -> label = RandomText.of(random, 300);
            case 6 ->
                message = random.nextBoolean() ? "{" : changed("{\"key\":\"edit.undo\",\"arguments\":[1]}", random);
            case 7 -> operation = List.of(SharedEdit.Operation.values()).get(random.nextInt(4));
            case 8 -> reverts = random.nextBoolean() ? Ids.next() : all.get(random.nextInt(all.size())).id();
            case 9 -> format = random.nextInt();
            case 10 -> changes.remove(random.nextInt(changes.size()));
            case 11 -> changes.add(changes.get(random.nextInt(changes.size())));
            case 12 -> changes.addAll(all.get(random.nextInt(all.size())).changes());
            default -> {
                int place = random.nextInt(changes.size());
                changes.set(place, corrupted(changes.get(place), random));
            }
        }
        return new SharedEdit(position, id, login, analyst, at, label, message, operation, reverts, format, changes);
    }

    private static SharedChange corrupted(SharedChange change, Random random) {
        var entity = change.entity();
        var operation = change.operation();
        var ids = new ArrayList<>(change.ids());
        var content = change.content();
        switch (random.nextInt(10)) {
            case 0 -> entity = List.of(Kind.values()).get(random.nextInt(Kind.values().length)).name()
                    .toLowerCase(Locale.ROOT);
            case 1 -> entity = RandomText.of(random, 10);
            case 2 -> operation = List.of("insert", "update", "delete", "x", "").get(random.nextInt(5));
            case 3 -> ids.set(random.nextInt(ids.size()), Ids.next());
            case 4 -> ids.add(ids.getFirst());
            default -> content = changed(content, random);
        }
        return new SharedChange(change.ordinal(), entity, operation, ids, content);
    }

    /** Changes a letter, a value or a name of JSON. */
    private static String changed(String json, Random random) {
        int place = random.nextInt(json.length());
        return switch (random.nextInt(8)) {
            case 0 -> json.substring(0, place) + json.substring(place + 1);
            case 1 ->
                json.substring(0, place) + "\"{}[],:\\0\uD800x-".charAt(random.nextInt(13)) + json.substring(place);
            case 2 -> json.substring(0, place);
            case 3 -> one(STRING, json, random, '"' + RandomText.of(random, 20).replaceAll("[\"\\\\]", "") + '"');
            case 4 -> json.replaceFirst("\\{", "{\"id\": \"" + Ids.next() + "\", ");
            default -> one(VALUE, json, random, VALUES.get(random.nextInt(VALUES.size())));
        };
    }

    private static String one(Pattern what, String json, Random random, String by) {
        var found = what.matcher(json).results().toList();
        if (found.isEmpty()) {
            return json + by;
        }
        var chosen = found.get(random.nextInt(found.size()));
        return json.substring(0, chosen.start()) + by + json.substring(chosen.end());
    }

    /** By plain SQL, in columns that no program writes: all leave it out, also beside edits that wait, and go on. */
    @Test
    void whatAMemberWritesByPlainSqlStopsNobody() throws Exception {
        var base = HubServer.shared().hub();
        base.logins("ada", "bob", "carl");
        var server = DoomedCopies.server(base.address("LOGIN"));
        try (var ada = Copy.first(server, folder.resolve("ada.parallax"), "ada", "Ada")) {
            var tag = Parts.tag("Hands");
            ada.session().perform(new Edit("Tag", List.of(Change.insert(tag)))).join();
            ada.sync();
            try (var bob = ada.joined(server, folder.resolve("bob.parallax"), "bob", "Bob");
                    var carl = ada.joined(server, folder.resolve("carl.parallax"), "carl", "Carl")) {
                bob.sync();
                carl.session().perform(new Edit("Own", List.of(Change.insert(Parts.tag("Of Carl"))))).join();
                for (var columns : List.of("'yesterday', -1, 7", "'yesterday', 1, 0", "'2026-01-01T00:00:00Z', 1, 3",
                        "'2026-01-01T00:00:00Z', -1, 0")) {
                    base.run("bob", """
                            INSERT INTO parallax.edit (project, position, id, analyst, label, operation, at, format,
                                changes)
                            SELECT '$', max(position) + 1, gen_random_uuid(), 'Bob', 'By hand', 'edit', %s
                            FROM parallax.edit WHERE project = '$'""".formatted(columns).replace("$",
                            ada.project().toString()));
                    ada.session().perform(new Edit("More", List.of(Change.insert(Parts.tag(columns))))).join();
                    ada.sync();
                }
                for (var copy : List.of(bob, carl, ada)) {
                    copy.sync();
                    ada.sync();
                    assertEquals(4, leftOut(copy), copy.login);
                    assertEquals(List.of(), copy.session().check().join());
                }
                bob.sync();
                assertEquals(ada.rows(), carl.rows());
                assertEquals(ada.rows(), bob.rows());
            }
        }
    }

    /** The text of a version that a liar never sends is waited for until an administrator takes the edit out. */
    @Test
    void anEditWhoseTextNeverComesIsTakenOutByAnAdministrator() throws Exception {
        var base = HubServer.shared().hub();
        base.logins("ada", "bob", "carl");
        var server = DoomedCopies.server(base.address("LOGIN"));
        try (var ada = Copy.first(server, folder.resolve("ada.parallax"), "ada", "Ada")) {
            ada.sync();
            try (var bob = ada.joined(server, folder.resolve("bob.parallax"), "bob", "Bob");
                    var carl = ada.joined(server, folder.resolve("carl.parallax"), "carl", "Carl")) {
                var article = Parts.article("001", "Officials said that hands were raised.");
                bob.session().perform(article.edit()).join();
                bob.sync();
                base.run("postgres", "DELETE FROM parallax.content WHERE project = '" + ada.project() + "'");
                ada.session().perform(new Edit("Own", List.of(Change.insert(Parts.tag("Of Ada"))))).join();
                var before = ada.rows();
                var last = bob.log().getLast();
                var refused = assertThrows(ProjectException.Refused.class, ada::sync);
                assertEquals("team.lacksContent", refused.message().key());
                assertEquals(List.of(last.position(), "Bob", "bob"), refused.message().arguments());
                assertEquals(before, ada.rows());
                base.run("postgres", "UPDATE parallax.edit SET format = -1 WHERE project = '" + ada.project()
                        + "' AND position = " + last.position());
                ada.restart();
                assertTrue(ada.sync());
                assertTrue(carl.sync());
                assertEquals(1, leftOut(ada));
                assertEquals(1, leftOut(carl));
                assertEquals(ada.rows(), carl.rows());
                assertEquals(List.of(), carl.session().check().join());
            }
        }
    }

    @Test
    void aTextThatIsNotTheOneOfItsHashIsRefused() {
        try (var ada = Copy.first(hub, folder.resolve("ada.parallax"), "ada", "Ada");
                var bob = ada.joined(hub, folder.resolve("bob.parallax"), "bob", "Bob")) {
            var article = Parts.article("001", "Officials said that hands were raised.");
            ada.session().perform(article.edit()).join();
            assertTrue(ada.sync());
            for (var bytes : List.of(new byte[0], "Officials said that hands were lowered.".getBytes(
                    java.nio.charset.StandardCharsets.UTF_8))) {
                hub.replace(ada.project(), Map.of(article.version().sha256(), bytes));
                var refused = assertThrows(ProjectException.Refused.class, bob::sync);
                assertEquals("team.lacksContent", refused.message().key());
                assertEquals((long) ada.log().size(), refused.message().arguments().getFirst());
                assertFalse(bob.rows().stream().anyMatch(each -> each.startsWith("VERSION")));
                bob.restart();
            }
        }
    }
}
