package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.hub.SharedChange;
import app.parallax.hub.SharedEdit;
import app.parallax.model.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostgresHubTest {
    static SharedEdit edit(String label, int changes) {
        return new SharedEdit(0, Ids.next(), "", "Anna", Instant.parse("2026-01-02T03:04:05.123456789Z"), label,
                "{\"key\":\"x\"}", SharedEdit.Operation.EDIT, null, 1,
                IntStream.range(0, changes)
                        .mapToObj(i -> new SharedChange(i, "tag", "insert", List.of(UUID.randomUUID(), Ids.next()),
                                "[{\"name\":\"“ä” \uD83D\uDE00 " + i + "\"}]"))
                        .toList());
    }

    @Test
    void whatIsSentIsReceivedAsItWas() throws Exception {
        var base = HubServer.shared().hub();
        base.logins("anna");
        try (var hub = new PostgresHub(HubAddress.parse(base.address("anna")), null, Runnable::run);
                var project = hub.create(Ids.next(), "Talks", "Anna", 15)) {
            var edits = List.of(edit("one", 3), edit("two", 0), edit("three\0 \uD800", 1));
            assertEquals(3, project.send(edits, 0).head());
            var received = project.after(0, 10);
            assertEquals(edits.subList(0, 2), received.subList(0, 2).stream().map(each -> each.at(0, "")).toList());
            assertEquals("three\uFFFD ?", received.get(2).label());
        }
    }
}
