package app.parallax.session.team;

import app.parallax.hub.PasswordSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps typed passwords by login and hosts until the program ends, in memory alone. */
public final class TypedPasswords implements PasswordSource {
    private final Map<Login, String> typed = new ConcurrentHashMap<>();

    private record Login(String login, String hosts) {}

    /** Keeps a password; an empty one forgets the one before. */
    public void set(String login, String hosts, String password) {
        if (password.isEmpty()) {
            typed.remove(new Login(login, hosts));
        } else {
            typed.put(new Login(login, hosts), password);
        }
    }

    @Override
    public Optional<String> password(String login, String hosts) {
        return Optional.ofNullable(typed.get(new Login(login, hosts)));
    }
}
