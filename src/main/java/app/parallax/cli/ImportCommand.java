package app.parallax.cli;

import app.parallax.io.exporter.ListingFields;
import app.parallax.model.ArticleRow;
import app.parallax.model.Outlet;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", header = "${bundle:cli.import}", footer = {"", "${bundle:cli.import.example}"})
final class ImportCommand extends WritingCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "${bundle:cli.import.path}")
    private List<Path> paths;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    ImportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = open()) {
            var report = CommandContext.await(ImportJob.ofPaths(session, paths, new Printer(session)).done());
            if (!json) {
                context.printCount("cli.import.done", report.imported());
            }
            return report.refused().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private final class Printer implements ImportListener {
        private final Session session;

        Printer(Session session) {
            this.session = session;
        }

        @Override
        public void imported(ArticleRow row) {
            if (json) {
                context.terminal().printJson(ListingFields.article(row,
                        id -> session.workspace().outlet(id).map(Outlet::name).orElseThrow()));
            } else {
                context.print(row.article().label() + "  " + row.article().shownTitle() + "  " + row.article().file());
            }
            context.terminal().flush();
        }

        @Override
        public void reported(String sentence, boolean refused) {
            context.terminal().printError(sentence);
        }

        @Override
        public void progress(Progress progress) {
            context.terminal().progress(progress);
        }
    }
}
