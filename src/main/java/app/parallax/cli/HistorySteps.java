package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.HistoryEntry;
import app.parallax.session.Session;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Undoes or redoes one edit, or all.
 *
 * @param nothing key of the sentence if there is no edit
 */
record HistorySteps(CommandContext context, Function<Session, CompletableFuture<Optional<HistoryEntry>>> step,
        String done,
        String nothing) {

    /** Undoes or redoes, and reports what was done; the exit code tells whether there was an edit. */
    int run(Session session, boolean all) {
        int steps = 0;
        var entry = CommandContext.await(step.apply(session));
        while (entry.isPresent()) {
            steps++;
            context.print(Messages.text(done, Messages.text(entry.get().label()), entry.get().analyst(),
                    CommandContext.local(entry.get().at())));
            entry = all ? CommandContext.await(step.apply(session)) : Optional.empty();
        }
        if (steps == 0) {
            context.terminal().printError(Messages.text(nothing));
            return ExitCode.INCOMPLETE;
        }
        return ExitCode.DONE;
    }
}
