package app.parallax.cli;

import app.parallax.model.Messages;
import app.parallax.model.ProjectException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** Everything that Parallax does without a window: the subcommands, their exit codes, and how errors are said. */
public final class CommandLineRoad {
    private static final System.Logger LOG = System.getLogger(CommandLineRoad.class.getName());

    private static final int HELP_WIDTH = 100;

    private final Terminal terminal;
    private final CommandLine commands;

    /**
     * Puts the subcommands together.
     *
     * @param terminal
     *            where they write
     * @param surroundings
     *            what they are given
     */
    public CommandLineRoad(Terminal terminal, Surroundings surroundings) {
        this.terminal = terminal;
        var desk = new Desk(terminal, surroundings);
        commands = new CommandLine(new RootCommand());
        List.of(new NewCommand(desk), new ImportCommand(desk), new AnnotationsCommand(desk), new EventsCommand(desk),
                new MetadataCommand(desk),
                new ExportCommand(desk),
                new ListCommand(desk),
                new SnapshotCommand(desk), new HistoryCommand(desk), new UndoCommand(desk), new RedoCommand(desk),
                new CheckCommand(desk), new BackupCommand(desk), new ExtractCommand(desk), new SuggestCommand(desk),
                new DiscrepanciesCommand(desk), new MergeCommand(desk))
                .forEach(commands::addSubcommand);
        // a query may begin with a dash, which leaves a word out
        commands.addSubcommand(
                new CommandLine(new FindCommand(desk)).setUnmatchedOptionsArePositionalParams(true)
                        .setPosixClusteredShortOptionsAllowed(false));
        commands.addMixin("help", new HelpOption());
        commands.getSubcommands().values().forEach(each -> each.addMixin("help", new HelpOption()));
        commands.setUsageHelpWidth(HELP_WIDTH);
        commands.setResourceBundle(Messages.bundle());
        commands.setOut(new PrintWriter(terminal.results(), false, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(new StringWriter()));
        commands.setParameterExceptionHandler((reason, args) -> misused(reason));
        commands.setExecutionExceptionHandler((reason, command, parsed) -> failed(reason));
    }

    /**
     * Whether arguments are for the command line; else they are for the window.
     *
     * @param args
     *            the arguments of the program
     * @return false for no argument, and for one that is neither a subcommand nor an option
     */
    public boolean takes(String... args) {
        return args.length > 1
                || (args.length == 1 && (args[0].startsWith("-") || commands.getSubcommands().containsKey(args[0])));
    }

    /**
     * Runs a subcommand.
     *
     * @param args
     *            the arguments of the program
     * @return the exit code: 0 done, 1 done but for what stands on stderr, 2 wrong usage, 3 the project cannot be
     *         opened
     */
    public int run(String... args) {
        int code = commands.execute(args);
        commands.getOut().flush();
        terminal.flush();
        return code;
    }

    private int misused(CommandLine.ParameterException reason) {
        var sentence = reason instanceof CommandLine.UnmatchedArgumentException unmatched
                && reason.getCommandLine().getParent() == null
                        ? Messages.text("cli.noCommand", unmatched.getUnmatched().getFirst())
                        : String.valueOf(reason.getMessage());
        terminal.say(Messages.text("cli.misused", sentence,
                reason.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private int failed(Exception reason) {
        if (reason instanceof ProjectException) {
            terminal.say(String.valueOf(reason.getMessage()));
            return reason instanceof ProjectException.CannotOpen ? ExitCode.CANNOT_OPEN : ExitCode.INCOMPLETE;
        }
        LOG.log(System.Logger.Level.DEBUG, "a command failed", reason);
        terminal.say(Messages.text("cli.failed", reason.toString()));
        return ExitCode.INCOMPLETE;
    }
}
