package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a database a hub, and removes projects from it. */
@Command(name = "hub", header = "${bundle:cli.hub}", footer = {"", "${bundle:cli.hub.example}"})
final class HubCommand implements Callable<Integer> {
    private final CommandContext context;

    enum Action {
        /** Makes the tables, or brings them to the newest version. */
        init,
        /** Removes a project whose first upload has not ended. */
        remove
    }

    @Parameters(index = "0", paramLabel = "init|remove", description = "${bundle:cli.hub.action}")
    private Action action;

    @Parameters(index = "1", paramLabel = "URL", description = "${bundle:cli.hub.url}")
    private String url;

    @Parameters(index = "2", arity = "0..1", paramLabel = "NAME", description = "${bundle:cli.hub.name}")
    private @Nullable String name;

    HubCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return switch (action) {
            case init -> init();
            case remove -> remove();
        };
    }

    private int init() {
        boolean made = context.services().hubs().init(url, context.passwords());
        context.print(Messages.text(made ? "cli.hub.done" : "cli.hub.nothing", url));
        return ExitCode.DONE;
    }

    private int remove() {
        if (name == null) {
            throw new ProjectException.Refused("cli.hub.noName");
        }
        try (var hub = context.hub(url)) {
            var found = SharedProjects.named(hub, name);
            if (!hub.withdraw(found.id())) {
                throw new ProjectException.Refused("cli.hub.kept", found.name());
            }
            context.print(Messages.text("cli.hub.removed", found.name(), url));
            return ExitCode.DONE;
        }
    }
}
