package app.parallax.cli;

import app.parallax.model.ProgramInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The program without a subcommand. */
@Command(name = "parallax", header = "${bundle:cli.parallax}", footer = {"",
        "${bundle:cli.parallax.window}"}, synopsisSubcommandLabel = "COMMAND", versionProvider = RootCommand.OwnVersion.class)
final class RootCommand {
    @Option(names = {"-V", "--version"}, versionHelp = true, description = "${bundle:cli.option.version}")
    private boolean version;

    /** Whether the version was requested; picocli prints it. */
    boolean askedForVersion() {
        return version;
    }

    static final class OwnVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{ProgramInfo.nameAndVersion()};
        }
    }
}
