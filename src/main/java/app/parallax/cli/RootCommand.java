package app.parallax.cli;

import app.parallax.model.ProgramInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The program itself, to which the subcommands belong. */
@Command(name = "parallax", header = "${bundle:cli.parallax}", footer = {"",
        "${bundle:cli.parallax.window}"}, synopsisSubcommandLabel = "COMMAND", versionProvider = RootCommand.OwnVersion.class)
final class RootCommand {
    @Option(names = {"-V", "--version"}, versionHelp = true, description = "${bundle:cli.option.version}")
    private boolean version;

    /** Whether a person asked for the version; picocli answers by itself. */
    boolean askedForVersion() {
        return version;
    }

    /** Name and version, as files name them too. */
    static final class OwnVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{ProgramInfo.nameAndVersion()};
        }
    }
}
