package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import app.parallax.session.project.Projects;
import app.parallax.session.team.Sharing;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a new project file a copy of a shared project. */
@Command(name = "join", header = "${bundle:cli.join}", footer = {"", "${bundle:cli.join.example}"})
final class JoinCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private WritingOptions writing;

    @Parameters(index = "0", paramLabel = "URL", description = "${bundle:cli.hub.url}")
    private String url;

    @Parameters(index = "1", paramLabel = "NAME", description = "${bundle:cli.join.name}")
    private String name;

    @Parameters(index = "2", paramLabel = "NEW", description = "${bundle:cli.join.file}")
    private Path file;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    JoinCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var hub = context.hub(url)) {
            var found = SharedProjects.named(hub, name);
            if (!found.isWhole()) {
                throw new ProjectException.Refused("team.unfinished", found.name());
            }
            if (writing.isNamed()) { // the default is said by the report, since a script may rely on it
                Sharing.requireOwnName(hub, found.id(), writing.analyst(context.services().analyst()));
            }
            Projects.create(file);
            try (var session = context.openForWriting(file, writing)) {
                Sharing.join(session, url, found.id(), found.name(), context.services().hubs().login(url));
                context.print(Messages.text("cli.join.done", file, found.name()));
                return new SyncReport(context, json).run(session, hub);
            }
        }
    }
}
