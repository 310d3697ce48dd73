package app.parallax.cli;

import app.parallax.hub.HubException;
import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The command line application: subcommands, exit codes and error messages. */
public final class CommandLineApp {
    private static final System.Logger LOG = System.getLogger(CommandLineApp.class.getName());

    private static final int HELP_WIDTH = 100;

    /** In place of a subcommand: its help, or that of the program. */
    private static final String HELP = "help";

    private final Terminal terminal;
    /** The subcommands by name, in the order of the help. */
    private final Map<String, Supplier<Object>> offered = new LinkedHashMap<>();

    /** Registers the subcommands. */
    public CommandLineApp(Terminal terminal, CommandServices services) {
        this.terminal = terminal;
        var context = new CommandContext(terminal, services);
        offered.put("new", () -> new NewCommand(context));
        offered.put("import", () -> new ImportCommand(context));
        offered.put("annotations", () -> new AnnotationsCommand(context));
        offered.put("events", () -> new EventsCommand(context));
        offered.put("metadata", () -> new MetadataCommand(context));
        offered.put("export", () -> new ExportCommand(context));
        offered.put("list", () -> new ListCommand(context));
        offered.put("snapshot", () -> new SnapshotCommand(context));
        offered.put("history", () -> new HistoryCommand(context));
        offered.put("undo", () -> new UndoCommand(context));
        offered.put("redo", () -> new RedoCommand(context));
        offered.put("check", () -> new CheckCommand(context));
        offered.put("backup", () -> new BackupCommand(context));
        offered.put("extract", () -> new ExtractCommand(context));
        offered.put("suggest", () -> new SuggestCommand(context));
        offered.put("discrepancies", () -> new DiscrepanciesCommand(context));
        offered.put("draft", () -> new DraftCommand(context));
        offered.put("merge", () -> new MergeCommand(context));
        offered.put("hub", () -> new HubCommand(context));
        offered.put("share", () -> new ShareCommand(context));
        offered.put("join", () -> new JoinCommand(context));
        offered.put("sync", () -> new SyncCommand(context));
        offered.put("members", () -> new MembersCommand(context));
        offered.put("unshare", () -> new UnshareCommand(context));
        offered.put("salvage", () -> new RecoverCommand(context));
        // a query may begin with a dash, which excludes a word
        offered.put("find", () -> new CommandLine(new FindCommand(context)).setUnmatchedOptionsArePositionalParams(true)
                .setPosixClusteredShortOptionsAllowed(false));
    }

    /**
     * Builds the parser with the named subcommand alone, or with all if none is named: parsing one subcommand's options
     * costs 10 ms at start.
     */
    private CommandLine commands(String... args) {
        var commands = new CommandLine(new RootCommand());
        var asked = args.length > 0 && offered.containsKey(args[0]) ? Set.of(args[0]) : offered.keySet();
        offered.forEach((name, made) -> {
            if (asked.contains(name)) {
                commands.addSubcommand(name, made.get());
            }
        });
        commands.addMixin("help", new HelpOption());
        commands.getSubcommands().values().forEach(each -> each.addMixin("help", new HelpOption()));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(HELP_WIDTH);
        commands.setResourceBundle(Messages.bundle());
        commands.setOut(new PrintWriter(terminal.results(), false, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(new StringWriter()));
        commands.setParameterExceptionHandler((reason, given) -> misused(reason));
        commands.setExecutionExceptionHandler((reason, command, parsed) -> failed(reason));
        return commands;
    }

    /**
     * Whether arguments belong to the command line, not to the window; false without arguments, and if the first is
     * neither a subcommand nor an option.
     */
    public boolean takes(String... args) {
        return args.length > 1 || (args.length == 1
                && (args[0].startsWith("-") || args[0].equals(HELP) || offered.containsKey(args[0])));
    }

    /**
     * Runs a subcommand.
     *
     * @return the exit code, one of {@link ExitCode}
     */
    public int run(String... given) {
        var args = asOption(given);
        var commands = commands(args);
        int code = commands.execute(args);
        commands.getOut().flush();
        terminal.flush();
        return code;
    }

    /** {@code parallax help export} is {@code parallax export --help}. */
    private String[] asOption(String... given) {
        if (given.length == 0 || !given[0].equals(HELP)) {
            return given;
        }
        boolean ofAll = given.length == 1 || given[1].equals(HELP);
        if (ofAll) {
            return new String[]{"--help"};
        }
        return offered.containsKey(given[1]) ? new String[]{given[1], "--help"} : new String[]{given[1]};
    }

    private int misused(CommandLine.ParameterException reason) {
        var sentence = reason instanceof CommandLine.UnmatchedArgumentException unmatched
                && reason.getCommandLine().getParent() == null
                        ? Messages.text("cli.noCommand", unmatched.getUnmatched().getFirst())
                        : String.valueOf(reason.getMessage());
        terminal.printError(Messages.text("cli.misused", sentence,
                reason.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private int failed(Exception reason) {
        if (reason instanceof HubException) {
            terminal.printError(Messages.of(reason));
            return ExitCode.INCOMPLETE;
        }
        if (reason instanceof ProjectException) {
            terminal.printError(Messages.of(reason));
            return reason instanceof ProjectException.CannotOpen ? ExitCode.CANNOT_OPEN : ExitCode.INCOMPLETE;
        }
        LOG.log(System.Logger.Level.DEBUG, "a command failed", reason);
        terminal.printError(Messages.text("cli.failed", reason.toString()));
        return ExitCode.INCOMPLETE;
    }
}
