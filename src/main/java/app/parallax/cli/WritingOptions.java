package app.parallax.cli;

import app.parallax.i18n.Messages;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --analyst}, on commands that change a project. */
@Command
final class WritingOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--analyst", paramLabel = "NAME", description = "${bundle:cli.option.analyst}")
    private @Nullable String analyst;

    boolean isNamed() {
        return analyst != null;
    }

    /** Returns the analyst of the option, else the default. */
    String analyst(Supplier<String> usual) {
        if (analyst == null) {
            return usual.get();
        }
        if (analyst.isBlank()) {
            throw new CommandLine.ParameterException(command.commandLine(), Messages.text("cli.noAnalystName"));
        }
        return analyst.strip();
    }
}
