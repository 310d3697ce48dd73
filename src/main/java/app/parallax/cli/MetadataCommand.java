package app.parallax.cli;

import app.parallax.io.exporter.ListingFields;
import app.parallax.model.Outlet;
import app.parallax.session.importing.MetadataImport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports article metadata from a reference manager. */
@Command(name = "metadata", header = "${bundle:cli.metadata}", footer = {"", "${bundle:cli.metadata.example}"})
final class MetadataCommand extends WritingCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:cli.metadata.file}")
    private Path file;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    MetadataCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = open()) {
            var report = CommandContext.await(MetadataImport.of(session, file));
            report.missed().forEach(context.terminal()::printError);
            if (json) {
                report.changed().forEach(row -> context.terminal().printJson(ListingFields.article(row,
                        id -> session.workspace().outlet(id).map(Outlet::name).orElseThrow())));
            } else {
                context.printCount("metadata.changed", report.changed().size());
                if (report.same() > 0) {
                    context.printCount("metadata.same", report.same());
                }
            }
            return report.missed().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }
}
