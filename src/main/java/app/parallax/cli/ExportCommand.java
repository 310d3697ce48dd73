package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.io.Exporters;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.exporting.ExportSettings;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "export", header = "${bundle:cli.export}", footer = {"", "${bundle:cli.export.example}"})
final class ExportCommand extends ProjectCommand {
    @Spec
    private CommandSpec command;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "${bundle:cli.export.format}")
    private String format;

    @Option(names = "--output", required = true, paramLabel = "PATH", description = "${bundle:cli.export.output}")
    private Path output;

    @Option(names = "--context", paramLabel = "SENTENCES", description = "${bundle:cli.export.context}")
    private int contextSentences = ReportChoice.USUAL_CONTEXT;

    @Option(names = "--briefing", description = "${bundle:cli.export.briefing}")
    private boolean briefing;

    ExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var exporter = Exporters.of(format).orElseThrow(
                () -> new CommandLine.ParameterException(command.commandLine(), Messages.text("cli.unknown.format",
                        format, Exporters.all().stream().map(Exporter::format).collect(Collectors.joining(" ")))));
        if (contextSentences < 0 || contextSentences > ReportChoice.MOST_CONTEXT) {
            throw new CommandLine.ParameterException(command.commandLine(), Messages.text("cli.export.noContext",
                    contextSentences, ReportChoice.MOST_CONTEXT));
        }
        try (var session = context.openForReading(project)) {
            var chosen = CommandContext.await(session.read(filter::in));
            int written = CommandContext
                    .await(ExportJob
                            .start(session, ExportSettings.chosen(session, exporter, contextSentences, true, briefing),
                                    chosen,
                                    output, context.terminal()::progress)
                            .done());
            context.printCount(exporter.ofTags()
                    ? "cli.export.tags"
                    : exporter.ofEvents()
                            ? "cli.export.events"
                            : exporter.ofClaims() ? "cli.export.claims" : "cli.export.done",
                    written);
            return ExitCode.DONE;
        }
    }
}
