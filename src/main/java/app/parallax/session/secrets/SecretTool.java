package app.parallax.session.secrets;

import app.parallax.hub.PasswordKey;
import app.parallax.model.ProjectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Secret Service of Linux desktops (GNOME Keyring, KWallet, KeePassXC), by the program {@code secret-tool}. */
final class SecretTool implements SecretStore {
    private static final String NAME = "Secret Service";
    private static final Duration PROBE = Duration.ofSeconds(5);

    private final StoreProcess process = new StoreProcess(NAME);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isThere() {
        try { // an entry that nobody makes: no question of the system comes
            return isNone(process.run(List.of("secret-tool", "lookup", "--", "application", "app.parallax.none"), "",
                    PROBE));
        } catch (ProjectException.Refused e) { // the program is missing, or no service answers
            return false;
        }
    }

    @Override
    public Optional<String> find(PasswordKey key) {
        var answer = run("", key, "lookup");
        return isNone(answer) ? Optional.empty() : Optional.of(checked(answer).out());
    }

    @Override
    public void put(PasswordKey key, String password) {
        checked(run(password, key, "store", "--label=Parallax: " + key));
    }

    @Override
    public void remove(PasswordKey key) {
        var answer = run("", key, "clear");
        if (!isNone(answer)) {
            checked(answer);
        }
    }

    private StoreProcess.Answer run(String input, PasswordKey key, String... action) {
        return process.run(Stream.of(List.of("secret-tool"), List.of(action), List.of("--", "application",
                "app.parallax", "server", key.hosts(), "database", key.database(), "login", key.login()))
                .flatMap(List::stream).toList(), input, StoreProcess.LIMIT);
    }

    private static boolean isNone(StoreProcess.Answer answer) {
        return answer.exitCode() == 1 && answer.err().isEmpty();
    }

    private StoreProcess.Answer checked(StoreProcess.Answer answer) {
        if (answer.exitCode() != 0) {
            throw process.failure(answer.err());
        }
        return answer;
    }
}
