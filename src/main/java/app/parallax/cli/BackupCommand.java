package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.ProjectSummary;
import app.parallax.session.exporting.CopyJob;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a project, also while somebody edits it. */
@Command(name = "backup", header = "${bundle:cli.backup}", footer = {"", "${bundle:cli.backup.example}"})
final class BackupCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "${bundle:cli.project}")
    private Path project;

    @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:cli.backup.file}")
    private Path file;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    BackupCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var session = context.openForReading(project)) {
            var holdings = CommandContext.await(CopyJob.run(session, file).done());
            if (json) {
                context.terminal().printJson(facts(holdings));
            } else {
                context.print(
                        Messages.text("cli.backup.done", file, Messages.count("timeline.articles", holdings.articles()),
                                Messages.count("annotations", holdings.annotations())));
            }
            return ExitCode.DONE;
        }
    }

    private Map<String, Object> facts(ProjectSummary holdings) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", file.toString());
        facts.put("articles", holdings.articles());
        facts.put("annotations", holdings.annotations());
        if (holdings.lastEdit() != null) {
            facts.put("lastEdit", Messages.text(holdings.lastEdit()));
        }
        return facts;
    }
}
