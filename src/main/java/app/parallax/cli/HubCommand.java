package app.parallax.cli;

import app.parallax.i18n.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a database a hub. */
@Command(name = "hub", header = "${bundle:cli.hub}", footer = {"", "${bundle:cli.hub.example}"})
final class HubCommand implements Callable<Integer> {
    private final CommandContext context;

    /** What can be done with a hub. */
    enum Action {
        /** Makes the tables, or brings them to the newest version. */
        init
    }

    @Parameters(index = "0", paramLabel = "init", description = "${bundle:cli.hub.action}")
    private Action action;

    @Parameters(index = "1", paramLabel = "URL", description = "${bundle:cli.hub.url}")
    private String url;

    HubCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return switch (action) {
            case init -> init();
        };
    }

    private int init() {
        boolean made = context.services().hubs().init(url, context::password);
        context.print(Messages.text(made ? "cli.hub.done" : "cli.hub.nothing", url));
        return ExitCode.DONE;
    }
}
