package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.Kind;
import app.parallax.model.RecoveryResult;
import app.parallax.session.project.RecoveryJob;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recovers a damaged project. */
@Command(name = "salvage", header = "${bundle:cli.salvage}", footer = {"", "${bundle:cli.salvage.example}"})
final class RecoverCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private WritingOptions writing;

    @Parameters(index = "0", paramLabel = "DAMAGED", description = "${bundle:cli.salvage.damaged}")
    private Path damaged;

    @Parameters(index = "1", paramLabel = "NEW", description = "${bundle:cli.salvage.new}")
    private Path output;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    RecoverCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try {
            return tell(CommandContext
                    .await(RecoveryJob.start(damaged, output, writing.analyst(context.services().analyst()),
                            context.terminal()::progress, Runnable::run).done()));
        } catch (CancellationException e) { // the process is being terminated
            context.terminal().printError(Messages.text("recovery.cancelled", output));
            return ExitCode.INCOMPLETE;
        }
    }

    private int tell(RecoveryResult recovered) {
        var lost = new TextTable(context.terminal(), Messages.text("cli.column.kind"), Messages.text("cli.column.id"),
                Messages.text("cli.column.problem"));
        for (var problem : recovered.problems()) {
            if (json) {
                context.terminal().printJson(CheckCommand.facts(problem));
            } else {
                lost.row(problem.kind(), problem.id(), Messages.text(problem.problem()));
            }
        }
        lost.end();
        if (json) {
            context.terminal().printJson(facts(recovered));
        } else {
            context.print(Messages.text("recovery.done", output,
                    Messages.count("timeline.articles", recovered.count(Kind.ARTICLE)),
                    Messages.count("annotations", recovered.count(Kind.ANNOTATION))));
        }
        if (recovered.problems().isEmpty()) {
            return ExitCode.DONE;
        }
        context.terminal().printError(Messages.text("recovery.problems", damaged, recovered.problems().size()));
        return ExitCode.INCOMPLETE;
    }

    private Map<String, Object> facts(RecoveryResult recovered) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", output.toString());
        for (var kind : Kind.values()) {
            facts.put(kind.name().toLowerCase(Locale.ROOT), recovered.count(kind));
        }
        facts.put("undoable", recovered.undoable());
        return facts;
    }
}
