package app.parallax.session.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parallax.hub.PasswordKey;
import app.parallax.model.ProjectException;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The secret store of this system, where one answers, and the programs that reach it. */
class SecretStoreTest {
    private static final String SECRET = "\"Wäsche\" \\ 'x' -w\t水";

    @Test
    void theStoreOfThisSystemKeepsReplacesAndRemoves() {
        var store = SecretStore.ofSystem();
        assumeTrue(store.isThere(), "no secret store answers here");
        var key = new PasswordKey("-anna \"x\"", "hub.example:6432, two.example", "of a test " + UUID.randomUUID());
        try {
            assertEquals(Optional.empty(), store.find(key));
            store.put(key, "before");
            store.put(key, SECRET);
            assertEquals(Optional.of(SECRET), store.find(key));
            assertEquals(Optional.empty(), store.find(new PasswordKey("-anna \"x\"", key.hosts(), "another")));
        } finally {
            store.remove(key);
        }
        assertEquals(Optional.empty(), store.find(key));
        store.remove(key);
    }

    @Test
    void aProgramThatIsMissingOrHangsIsAFailureWithinTheLimit() {
        var process = new StoreProcess("Store");
        var missing = assertThrows(ProjectException.Refused.class,
                () -> process.run(List.of("/no/such/program"), SECRET, StoreProcess.LIMIT));
        assertEquals("secret.failed", missing.message().key());
        assertFalse(missing.toString().contains(SECRET));
        assumeTrue(new File("/bin/sh").canExecute(), "no shell is here");
        var slow = assertThrows(ProjectException.Refused.class,
                () -> process.run(List.of("/bin/sh", "-c", "exec sleep 600"), "", Duration.ofMillis(50)));
        assertEquals("secret.slow", slow.message().key());
    }

    @Test
    void aSecretGoesThroughTheStandardInputAndIsInNoText() {
        assumeTrue(new File("/bin/sh").canExecute(), "no shell is here");
        var answer = new StoreProcess("Store").run(List.of("/bin/sh", "-c", "cat; echo why >&2; exit 3"), SECRET,
                StoreProcess.LIMIT);
        assertEquals(new StoreProcess.Answer(3, SECRET, "why"), answer);
        assertFalse(answer.toString().contains(SECRET));
        assertTrue(answer.toString().contains("why"));
    }
}
