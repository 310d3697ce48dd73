package app.parallax.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code --help}, on every command. */
@Command
final class HelpOption {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "${bundle:cli.option.help}")
    private boolean help;

    /** Whether help was requested; picocli prints it. */
    boolean isRequested() {
        return help;
    }
}
