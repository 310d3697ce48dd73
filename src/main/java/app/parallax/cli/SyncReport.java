package app.parallax.cli;

import app.parallax.hub.Hub;
import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import app.parallax.model.SharedCopy;
import app.parallax.session.Session;
import app.parallax.session.team.Conflicts;
import app.parallax.session.team.Sharing;
import app.parallax.session.team.TeamSync;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Function;

/** Sends and receives once, and says what was sent, received and could not be applied. */
record SyncReport(CommandContext context, boolean json) {
    /** Returns the shared project of which a project is a copy. */
    static SharedCopy copy(Session session) {
        return Sharing.copy(session).orElseThrow(() -> new ProjectException.Refused("team.notShared", session.file()));
    }

    /** Returns the exit code: incomplete while conflicts wait. */
    int run(Session session, Hub hub) {
        return run(session, hub, TeamSync::run);
    }

    /** Sends and receives in a way; returns the exit code. */
    int run(Session session, Hub hub, Function<TeamSync, TeamSync.Outcome> way) {
        TeamSync.Outcome outcome;
        try (var project = hub.open(copy(session).project())) {
            var sync = new TeamSync(session, project);
            outcome = way.apply(sync);
            sync.skipped().forEach(each -> context.terminal().printError(Messages.text(each)));
        }
        Sharing.namesake(session).ifPresent(login -> context.terminal()
                .printError(Messages.text("team.sameName", session.analyst().name(), login)));
        var conflicts = CommandContext.await(Conflicts.of(session));
        long position = copy(session).position();
        if (json) {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("sent", outcome.sent());
            facts.put("received", outcome.received());
            facts.put("conflicts", conflicts.size());
            facts.put("position", position);
            context.terminal().printJson(facts);
        } else {
            context.print(Messages.text("cli.sync.done", outcome.sent(), outcome.received(), conflicts.size(),
                    position));
        }
        for (var each : conflicts) {
            context.terminal().printError(Messages.text("cli.sync.conflict", Messages.text(each.own().label()),
                    Objects.requireNonNullElse(each.own().others(), "?")));
        }
        return conflicts.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
