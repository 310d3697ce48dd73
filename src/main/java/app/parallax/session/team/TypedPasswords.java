package app.parallax.session.team;

import app.parallax.hub.PasswordSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The passwords that were typed since the program began, in memory alone. */
public final class TypedPasswords implements PasswordSource {
    private final Map<Place, String> typed = new ConcurrentHashMap<>();

    private record Place(String login, String place) {}

    /** Keeps a password; an empty one forgets the one before. */
    public void set(String login, String place, String password) {
        if (password.isEmpty()) {
            typed.remove(new Place(login, place));
        } else {
            typed.put(new Place(login, place), password);
        }
    }

    @Override
    public Optional<String> password(String login, String place) {
        return Optional.ofNullable(typed.get(new Place(login, place)));
    }
}
