package app.parallax.session.team;

import app.parallax.hub.PasswordKey;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.session.secrets.SecretStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Passwords that a person keeps in the secret store of the system. The store is asked only for logins of which one is
 * kept, once for each until the program ends, and never on the FX thread.
 */
public final class KeptPasswords {
    private final SecretStore store;
    private final Predicate<PasswordKey> isKept;
    private final BiConsumer<PasswordKey, Boolean> remember;
    private final Consumer<Message> failures;
    private final Executor fx;
    private final Map<PasswordKey, Optional<String>> found = new ConcurrentHashMap<>();

    /**
     * Creates the passwords kept in a store.
     *
     * @param isKept whether a password is kept, as the settings know
     * @param remember sets the same, on the FX executor
     * @param failures called on the FX executor
     */
    public KeptPasswords(SecretStore store, Predicate<PasswordKey> isKept,
            BiConsumer<PasswordKey, Boolean> remember, Consumer<Message> failures, Executor fx) {
        this.store = store;
        this.isKept = isKept;
        this.remember = remember;
        this.failures = failures;
        this.fx = fx;
    }

    /** Returns no passwords, for where there is no store. */
    public static KeptPasswords none() {
        return new KeptPasswords(SecretStore.NONE, key -> false, (key, is) -> {
        }, failure -> {
        }, Runnable::run);
    }

    /** Returns the name of the store, as the system calls it. */
    public String storeName() {
        return store.name();
    }

    /** Returns whether the store answers, on the FX executor. */
    public CompletableFuture<Boolean> isThere() {
        var answer = new CompletableFuture<Boolean>();
        inBackground(() -> {
            boolean is = store.isThere();
            fx.execute(() -> answer.complete(is));
        });
        return answer;
    }

    public boolean isKept(PasswordKey key) {
        return isKept.test(key);
    }

    /** Returns a kept password; waits for the store, and for a person who is asked to unlock it. */
    public Optional<String> find(PasswordKey key) {
        return isKept(key) ? found.computeIfAbsent(key, this::ask) : Optional.empty();
    }

    private Optional<String> ask(PasswordKey key) {
        try {
            return store.find(key);
        } catch (ProjectException e) {
            fx.execute(() -> failures.accept(e.message()));
            return Optional.empty();
        }
    }

    /** Keeps a password in place of the one before. */
    void keep(PasswordKey key, String password) {
        change(key, () -> store.put(key, password), true, () -> {
        });
    }

    /**
     * Removes a password.
     *
     * @param done called on the FX executor
     */
    public void forget(PasswordKey key, Runnable done) {
        change(key, () -> store.remove(key), false, done);
    }

    private void change(PasswordKey key, Runnable work, boolean isKeptThen, Runnable done) {
        inBackground(() -> {
            try {
                work.run();
                found.remove(key);
                fx.execute(() -> {
                    remember.accept(key, isKeptThen);
                    done.run();
                });
            } catch (ProjectException e) {
                fx.execute(() -> failures.accept(e.message()));
            }
        });
    }

    private static void inBackground(Runnable work) {
        Thread.ofPlatform().daemon().name("parallax-secrets").start(work);
    }
}
