package app.parallax.cli;

import app.parallax.hub.Hub;
import app.parallax.hub.PasswordKey;
import app.parallax.hub.PasswordSource;
import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The terminal and the services that a command uses. */
record CommandContext(Terminal terminal, CommandServices services) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    Session openForReading(Path project) {
        return Projects.openForQueries(project, services.analyst().get());
    }

    Session openForWriting(Path project, WritingOptions options) {
        var backups = services.backups();
        var session = Projects.openForWriting(project, options.analyst(services.analyst()), Runnable::run, backups);
        session.setOnFailure(failure -> terminal.printError(Messages.of(failure)));
        backups.startSchedule(session);
        return session;
    }

    /** Returns a hub, which asks for a password on the terminal if it needs one; says so if it is not protected. */
    Hub hub(String address) {
        var hubs = services.hubs();
        if (!hubs.isSafe(address)) {
            terminal.printError(Messages.text("cli.hub.unsafe", address));
        }
        return hubs.open(address, passwords());
    }

    /** Returns the passwords that the window keeps; others are asked for on the terminal, and not kept. */
    PasswordSource passwords() {
        return new PasswordSource() {
            @Override
            public Optional<String> kept(PasswordKey key) {
                return services.passwords().find(key);
            }

            @Override
            public Optional<String> password(PasswordKey key) {
                return terminal.password(Messages.text("cli.hub.password", key.login(), key.hosts()));
            }
        };
    }

    /** Waits for work, and rethrows its failure. */
    static <T> T await(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** Prints a sentence among the results. */
    void print(String sentence) {
        terminal.printLine(TerminalText.line(sentence));
    }

    /** Prints a count among the results. */
    void printCount(String key, int count) {
        print(Messages.count(key, count));
    }

    /** Returns a timestamp in the local time zone. */
    static String local(Instant at) {
        return LOCAL.format(at.atZone(ZoneId.systemDefault()));
    }
}
