package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.io.AnnotationImporters;
import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.ListingFields;
import app.parallax.model.Annotation;
import app.parallax.model.Kind;
import app.parallax.model.Orphan;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.importing.AnnotationJob;
import app.parallax.session.importing.AnnotationListener;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "annotations", header = "${bundle:cli.annotations}", footer = {"",
        "${bundle:cli.annotations.example}"})
final class AnnotationsCommand extends WritingCommand {
    @Spec
    private CommandSpec command;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "${bundle:cli.annotations.path}")
    private List<Path> paths;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:cli.annotations.format}")
    private @Nullable String format;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    AnnotationsCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var importer = format == null ? null : importer(format);
        try (var session = open()) {
            var report = CommandContext.await(AnnotationJob.of(session, paths, importer, new Printer(session)).done());
            if (!json) {
                context.printCount("cli.annotations.done", report.placed());
                if (report.orphans() > 0) {
                    context.printCount("cli.annotations.orphans", report.orphans());
                }
                if (report.already() > 0) {
                    context.printCount("cli.annotations.already", report.already());
                }
            }
            return report.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private AnnotationImporter importer(String name) {
        return AnnotationImporters.of(name).orElseThrow(() -> new CommandLine.ParameterException(
                command.commandLine(), Messages.text("cli.unknown.format", name, AnnotationImporters.formats())));
    }

    private final class Printer implements AnnotationListener {
        private final Session session;

        Printer(Session session) {
            this.session = session;
        }

        @Override
        public void imported(List<UUID> annotations, List<UUID> orphans) {
            CommandContext.await(session.read(reader -> {
                var fields = new ListingFields(new EntityLookup(reader));
                if (json) {
                    reader.marks(annotations, mark -> context.terminal().printJson(fields.annotation(mark)));
                    reader.entities(Kind.ORPHAN, orphans)
                            .forEach(each -> context.terminal().printJson(fields.orphan((Orphan) each)));
                } else {
                    reader.entities(Kind.ANNOTATION, annotations)
                            .forEach(
                                    each -> context
                                            .print(each.id() + "  “" + ((Annotation) each).passage().quote() + "”"));
                }
                return true;
            }));
            context.terminal().flush();
        }

        @Override
        public void reported(String sentence, boolean wrong) {
            context.terminal().printError(sentence);
        }

        @Override
        public void progress(Progress progress) {
            context.terminal().progress(progress);
        }
    }
}
