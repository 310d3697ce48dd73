package app.parallax.session.secrets;

import app.parallax.hub.PasswordKey;
import app.parallax.model.ProjectException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;

/** A secret store in memory, which can be missing or locked, and which is never asked on the FX thread. */
public final class MemorySecrets implements SecretStore {
    /** Its entries. */
    public final Map<PasswordKey, String> entries = new ConcurrentHashMap<>();
    /** How often it was asked for a password, or to keep or remove one. */
    public final AtomicInteger asked = new AtomicInteger();
    private volatile boolean isThere = true;
    private volatile boolean isLocked;

    /** Sets whether it is there. */
    public void setThere(boolean is) {
        isThere = is;
    }

    /** Sets whether it is locked. */
    public void setLocked(boolean is) {
        isLocked = is;
    }

    @Override
    public String name() {
        return "Secrets of a test";
    }

    @Override
    public boolean isThere() {
        requireWorker();
        return isThere;
    }

    @Override
    public Optional<String> find(PasswordKey key) {
        ask();
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public void put(PasswordKey key, String password) {
        ask();
        entries.put(key, password);
    }

    @Override
    public void remove(PasswordKey key) {
        ask();
        entries.remove(key);
    }

    private void ask() {
        requireWorker();
        asked.incrementAndGet();
        if (isLocked) {
            throw new ProjectException.Refused("secret.failed", name(), "locked");
        }
    }

    private static void requireWorker() {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the FX thread waits for a secret store");
        }
    }
}
