package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.Kind;
import app.parallax.model.Salvaged;
import app.parallax.session.project.SalvageJob;
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
final class SalvageCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private WritingOptions writing;

    @Parameters(index = "0", paramLabel = "DAMAGED", description = "${bundle:cli.salvage.damaged}")
    private Path damaged;

    @Parameters(index = "1", paramLabel = "NEW", description = "${bundle:cli.salvage.new}")
    private Path output;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    SalvageCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try {
            return tell(CommandContext
                    .await(SalvageJob.start(damaged, output, writing.analyst(context.surroundings().analyst()),
                            context.terminal()::progress, Runnable::run).done()));
        } catch (CancellationException e) { // the process is being terminated
            context.terminal().printError(Messages.text("salvage.cancelled", output));
            return ExitCode.INCOMPLETE;
        }
    }

    private int tell(Salvaged salvaged) {
        var lost = new TextTable(context.terminal(), Messages.text("cli.column.kind"), Messages.text("cli.column.id"),
                Messages.text("cli.column.problem"));
        for (var problem : salvaged.problems()) {
            if (json) {
                context.terminal().printJson(CheckCommand.facts(problem));
            } else {
                lost.row(problem.kind(), problem.id(), Messages.text(problem.problem()));
            }
        }
        lost.end();
        if (json) {
            context.terminal().printJson(facts(salvaged));
        } else {
            context.print(Messages.text("salvage.done", output,
                    Messages.count("timeline.articles", salvaged.count(Kind.ARTICLE)),
                    Messages.count("annotations", salvaged.count(Kind.ANNOTATION))));
        }
        if (salvaged.problems().isEmpty()) {
            return ExitCode.DONE;
        }
        context.terminal().printError(Messages.text("salvage.problems", damaged, salvaged.problems().size()));
        return ExitCode.INCOMPLETE;
    }

    private Map<String, Object> facts(Salvaged salvaged) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", output.toString());
        for (var kind : Kind.values()) {
            facts.put(kind.name().toLowerCase(Locale.ROOT), salvaged.count(kind));
        }
        facts.put("undoable", salvaged.undoable());
        return facts;
    }
}
