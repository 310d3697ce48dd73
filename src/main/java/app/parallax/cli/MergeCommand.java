package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.session.merge.MergeConflict;
import app.parallax.session.merge.MergeJob;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges another analyst's copy into a project. */
@Command(name = "merge", header = "${bundle:cli.merge}", footer = {"", "${bundle:cli.merge.example}"})
final class MergeCommand extends WritingCommand {
    @Parameters(index = "1", paramLabel = "OTHER", description = "${bundle:cli.merge.other}")
    private Path other;

    @Option(names = "--theirs", description = "${bundle:cli.merge.theirs}")
    private boolean theirs;

    MergeCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var session = open()) {
            var preview = CommandContext.await(new MergeJob(session, other).prepare().done());
            var conflicts = preview.conflicts();
            if (preview.isNothing()) {
                context.print(Messages.text("merge.nothing", other));
                return ExitCode.DONE;
            }
            var merged = CommandContext
                    .await(new MergeJob(session, other).run(theirs ? Set.copyOf(conflicts) : Set.<MergeConflict>of())
                            .done());
            if (!theirs) {
                conflicts.forEach(each -> {
                    var words = preview.words(each);
                    context.terminal().printError(Messages.text("cli.merge.kept", words.what(),
                            TerminalText.line(words.ours()), TerminalText.line(words.theirs())));
                });
            }
            context.print(Messages.text("merge.done", other, merged.added(), merged.changed(), merged.deleted()));
            if (!conflicts.isEmpty() && !theirs) {
                context.printCount("cli.merge.conflicts", conflicts.size());
                return ExitCode.INCOMPLETE;
            }
            return ExitCode.DONE;
        }
    }
}
