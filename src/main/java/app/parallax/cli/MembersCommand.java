package app.parallax.cli;

import app.parallax.hub.HubProject;
import app.parallax.hub.Member;
import app.parallax.hub.Role;
import app.parallax.i18n.Messages;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists and changes who is a member of a shared project. */
@Command(name = "members", header = "${bundle:cli.members}", footer = {"", "${bundle:cli.members.example}"})
final class MembersCommand extends ProjectCommand {
    enum Action {
        /** Adds a login with a role. */
        add,
        /** Removes a login; its edits stay. */
        remove,
        /** Changes the role of a login. */
        role
    }

    @Spec
    private CommandSpec command;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ACTION", description = "${bundle:cli.members.action}")
    private @Nullable Action action;

    @Parameters(index = "2", arity = "0..1", paramLabel = "LOGIN", description = "${bundle:cli.members.login}")
    private @Nullable String login;

    @Parameters(index = "3", arity = "0..1", paramLabel = "ROLE", description = "${bundle:cli.members.role}")
    private @Nullable Role role;

    @Option(names = "--name", paramLabel = "NAME", description = "${bundle:cli.members.name}")
    private String name = "";

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    MembersCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (action != null && (login == null || (role == null) != (action == Action.remove))) {
            throw new CommandLine.ParameterException(command.commandLine(), Messages.text("cli.members.usage"));
        }
        try (var session = context.openForReading(project)) {
            var copy = SyncReport.copy(session);
            try (var hub = context.hub(copy.hub()); var shared = hub.open(copy.project())) {
                if (login != null) {
                    if (role == null) {
                        shared.removeMember(login);
                    } else {
                        shared.setMember(login, name, role);
                    }
                }
                list(shared);
            }
            return ExitCode.DONE;
        }
    }

    private void list(HubProject shared) {
        var members = shared.members();
        Member.sameNames(members).forEach((name, logins) -> context.terminal()
                .printError(Messages.text("team.members.sameName", name, String.join(", ", logins))));
        if (json) {
            for (var each : members) {
                var facts = new LinkedHashMap<String, Object>();
                facts.put("login", each.login());
                if (!each.analyst().isEmpty()) {
                    facts.put("analyst", each.analyst());
                }
                facts.put("role", word(each.role()));
                var seen = each.seen();
                if (seen != null) {
                    facts.put("seen", seen.toString());
                }
                context.terminal().printJson(facts);
            }
            return;
        }
        var table = new TextTable(context.terminal(), Messages.text("cli.members.column.login"),
                Messages.text("cli.column.analyst"), Messages.text("cli.members.column.role"),
                Messages.text("cli.members.column.seen"));
        for (var each : members) {
            var seen = each.seen();
            table.row(each.login(), each.analyst(), word(each.role()), seen == null ? "" : CommandContext.local(seen));
        }
        table.end();
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
