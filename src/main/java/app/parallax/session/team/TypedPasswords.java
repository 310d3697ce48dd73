package app.parallax.session.team;

import app.parallax.hub.PasswordKey;
import app.parallax.hub.PasswordSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps typed passwords in memory until the program ends. One that is to be kept longer goes to the secret store once
 * the server has accepted it.
 */
public final class TypedPasswords implements PasswordSource {
    private final KeptPasswords store;
    private final Map<PasswordKey, String> typed = new ConcurrentHashMap<>();
    private final Set<PasswordKey> wishes = ConcurrentHashMap.newKeySet();

    /** Creates an empty source. */
    public TypedPasswords(KeptPasswords store) {
        this.store = store;
    }

    public KeptPasswords store() {
        return store;
    }

    /**
     * Sets a password; an empty one forgets the one before.
     *
     * @param keeps whether it goes to the secret store
     */
    public void set(PasswordKey key, String password, boolean keeps) {
        wishes.remove(key);
        if (password.isEmpty()) {
            typed.remove(key);
            return;
        }
        if (keeps) {
            wishes.add(key);
        }
        typed.put(key, password);
    }

    @Override
    public Optional<String> kept(PasswordKey key) {
        return typed.containsKey(key) ? Optional.empty() : store.find(key);
    }

    @Override
    public Optional<String> password(PasswordKey key) {
        return Optional.ofNullable(typed.get(key));
    }

    @Override
    public void accepted(PasswordKey key, String password) {
        if (wishes.remove(key)) {
            store.keep(key, password);
        }
    }
}
