package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.ProjectSummary;
import app.parallax.session.exporting.CopyJob;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a project, also while somebody edits it. */
@Command(name = "backup", header = "${bundle:cli.backup}", footer = {"", "${bundle:cli.backup.example}"})
final class BackupCommand extends ProjectCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:cli.backup.file}")
    private Path file;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    BackupCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = context.openForReading(project)) {
            var summary = CommandContext.await(CopyJob.run(session, file).done());
            if (json) {
                context.terminal().printJson(facts(summary));
            } else {
                context.print(
                        Messages.text("cli.backup.done", file, Messages.count("timeline.articles", summary.articles()),
                                Messages.count("annotations", summary.annotations())));
            }
            return ExitCode.DONE;
        }
    }

    private Map<String, Object> facts(ProjectSummary summary) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", file.toString());
        facts.put("articles", summary.articles());
        facts.put("annotations", summary.annotations());
        if (summary.lastEdit() != null) {
            facts.put("lastEdit", Messages.text(summary.lastEdit()));
        }
        return facts;
    }
}
