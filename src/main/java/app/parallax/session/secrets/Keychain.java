package app.parallax.session.secrets;

import app.parallax.hub.PasswordKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keychain of macOS, by the program {@code security}. A password is kept in Base64: the program writes letters
 * beyond ASCII as hexadecimal digits.
 */
final class Keychain implements SecretStore {
    private static final String NAME = "macOS Keychain";
    private static final int MISSING = 44;

    private final StoreProcess process = new StoreProcess(NAME);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> find(PasswordKey key) {
        var answer = security(key, "find-generic-password", "-w");
        if (answer.exitCode() == MISSING) {
            return Optional.empty();
        }
        if (answer.exitCode() != 0) {
            throw process.failure(answer.err());
        }
        try {
            return Optional.of(new String(Base64.getDecoder().decode(answer.out().strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) { // somebody else wrote the entry
            return Optional.empty();
        }
    }

    @Override
    public void put(PasswordKey key, String password) {
        var answer = process.run(List.of("/usr/bin/security", "-i"), "add-generic-password -U -s Parallax -a "
                + quoted(key.toString()) + " -w "
                + quoted(Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8))) + "\n",
                StoreProcess.LIMIT);
        if (!find(key).equals(Optional.of(password))) { // the exit code is not that of the command
            throw process.failure(answer.err());
        }
    }

    @Override
    public void remove(PasswordKey key) {
        var answer = security(key, "delete-generic-password");
        if (answer.exitCode() != 0 && answer.exitCode() != MISSING) {
            throw process.failure(answer.err());
        }
    }

    private StoreProcess.Answer security(PasswordKey key, String action, String... options) {
        var command = new ArrayList<>(List.of("/usr/bin/security", action, "-s", "Parallax", "-a",
                key.toString()));
        command.addAll(List.of(options));
        return process.run(command, "", StoreProcess.LIMIT);
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
