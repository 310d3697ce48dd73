package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.CheckProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verifies a project file. */
@Command(name = "check", header = "${bundle:cli.check}", footer = {"", "${bundle:cli.check.example}"})
final class CheckCommand extends ProjectCommand {
    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    CheckCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = context.openForReading(project)) {
            var problems = CommandContext.await(session.check());
            var table = new TextTable(context.terminal(), Messages.text("cli.column.kind"),
                    Messages.text("cli.column.id"),
                    Messages.text("cli.column.problem"));
            for (var problem : problems) {
                if (json) {
                    context.terminal().printJson(facts(problem));
                } else {
                    table.row(problem.kind(), problem.id(), Messages.text(problem.problem()));
                }
            }
            table.end();
            if (problems.isEmpty()) {
                if (!json) {
                    context.print(Messages.text("cli.check.well", project));
                }
                return ExitCode.DONE;
            }
            context.terminal().printError(Messages.text("cli.check.problems", project, problems.size()));
            return ExitCode.INCOMPLETE;
        }
    }

    static Map<String, Object> facts(CheckProblem problem) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", problem.kind());
        if (!problem.id().isEmpty()) {
            facts.put("id", problem.id());
        }
        facts.put("problem", Messages.text(problem.problem()));
        return facts;
    }
}
