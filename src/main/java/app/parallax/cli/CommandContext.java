package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The context of a command.
 *
 * @param terminal where it writes
 */
record CommandContext(Terminal terminal, CommandServices surroundings) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** Opens a project to read it. */
    Session reading(Path project) {
        return Projects.openForReading(project, surroundings.analyst().get(), Runnable::run);
    }

    /** Opens a project to change it. */
    Session writing(Path project, WritingOptions options) {
        var backups = surroundings.backups();
        var session = Projects.openForWriting(project, options.analyst(surroundings.analyst()), Runnable::run, backups);
        session.setOnFailure(failure -> terminal.say(Messages.of(failure)));
        backups.startSchedule(session);
        return session;
    }

    /** Waits for work, and throws what stopped it. */
    static <T> T await(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** Says a sentence among the results. */
    void tell(String sentence) {
        terminal.line(TerminalText.line(sentence));
    }

    /** Counts something among the results. */
    void tellCount(String key, int count) {
        tell(Messages.count(key, count));
    }

    /** A moment on the person's clock. */
    static String local(Instant at) {
        return LOCAL.format(at.atZone(ZoneId.systemDefault()));
    }
}
