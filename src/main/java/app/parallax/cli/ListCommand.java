package app.parallax.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "list", header = "${bundle:cli.list}", footer = {"", "${bundle:cli.list.example}"})
final class ListCommand extends ProjectCommand {

    /** The lists, by their names on the command line. */
    enum Listing {
        articles, outlets, stories, tags, annotations, claims, events, memos, analysts
    }

    @Parameters(index = "1", paramLabel = "WHAT", description = "${bundle:cli.list.what}")
    private Listing what;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    ListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = context.openForReading(project)) {
            CommandContext.await(session.read(reader -> {
                if (json) {
                    new JsonList(reader, context.terminal()).write(what);
                } else {
                    new PlainList(reader, context).write(what);
                }
                return true;
            }));
            return ExitCode.DONE;
        }
    }
}
