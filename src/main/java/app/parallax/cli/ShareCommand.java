package app.parallax.cli;

import app.parallax.hub.Hub;
import app.parallax.i18n.Messages;
import app.parallax.model.SharedCopy;
import app.parallax.session.team.Sharing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shares a project through a hub. */
@Command(name = "share", header = "${bundle:cli.share}", footer = {"", "${bundle:cli.share.example}"})
final class ShareCommand extends WritingCommand {
    @Parameters(index = "1", paramLabel = "URL", description = "${bundle:cli.hub.url}")
    private String url;

    @Option(names = "--name", paramLabel = "NAME", description = "${bundle:cli.share.name}")
    private @Nullable String name;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    ShareCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = open(); var hub = context.hub(url)) {
            var known = Sharing.copy(session);
            // what failed after it was shared goes on
            var copy = known.isPresent() && known.get().hub().equals(url) && isUnfinished(hub, known.get())
                    ? known.get()
                    : Sharing.share(session, hub, url, context.services().hubs().login(url), name());
            context.print(Messages.text("cli.share.done", copy.name(), url));
            return new SyncReport(context, json).run(session, hub);
        }
    }

    private static boolean isUnfinished(Hub hub, SharedCopy copy) {
        return hub.projects().stream().anyMatch(each -> each.id().equals(copy.project()) && !each.isWhole());
    }

    private String name() {
        return name == null || name.isBlank()
                ? project.getFileName().toString().replaceFirst("\\.parallax$", "")
                : name.strip();
    }
}
