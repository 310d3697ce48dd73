package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.Comparison;
import app.parallax.model.Edtf;
import app.parallax.model.FigureRule;
import app.parallax.model.MentionWithQuote;
import app.parallax.session.compare.Comparisons;
import app.parallax.session.exporting.FigureRules;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares the figures or positions of the mentions of each claim. */
@Command(name = "discrepancies", header = "${bundle:cli.discrepancies}", footer = {"",
        "${bundle:cli.discrepancies.example}"})
final class DiscrepanciesCommand extends ProjectCommand {
    @Spec
    private CommandSpec spec;

    @Option(names = "--tolerance", paramLabel = "PERCENT", description = "${bundle:cli.discrepancies.tolerance}")
    private @Nullable BigDecimal tolerance;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    DiscrepanciesCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var given = rule();
        try (var session = context.openForReading(project)) {
            var rule = given.orElseGet(() -> FigureRules.of(session));
            CommandContext.await(session.read(reader -> {
                var labels = new HashMap<UUID, String>();
                reader.articles().forEach(row -> labels.put(row.article().id(), row.article().label()));
                var table = new TextTable(context.terminal(), Messages.text("cli.column.kind"),
                        Messages.text("cli.column.text"), Messages.text("cli.column.article"),
                        Messages.text("cli.column.position"), Messages.text("cli.column.asOf"),
                        Messages.text("cli.column.quote"));
                for (var comparison : Comparisons.read(reader, rule)) {
                    if (json) {
                        context.terminal().printJson(facts(comparison));
                    } else {
                        comparison.mentions().forEach(said -> table.row(kind(comparison),
                                comparison.claim().text(), labels.get(said.article()),
                                JsonList.word(said.mention().position()), asOf(said), said.passage().quote()));
                    }
                }
                table.end();
                return true;
            }));
            return ExitCode.DONE;
        }
    }

    /** Returns the rule of the options; empty for that of the project. */
    private Optional<FigureRule> rule() {
        try {
            return Optional.ofNullable(tolerance).map(FigureRules::rule);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(),
                    Messages.text("cli.discrepancies.badTolerance", String.valueOf(tolerance)),
                    e);
        }
    }

    private static String kind(Comparison comparison) {
        var kind = String.valueOf(JsonList.word(comparison.kind()));
        return comparison.isProposed() ? Messages.text("proposed.mark", kind) : kind;
    }

    private static Map<String, Object> facts(Comparison comparison) {
        var line = new LinkedHashMap<String, Object>();
        line.put("claim", comparison.claim().id().toString());
        line.put("text", comparison.claim().text());
        put(line, "counted", comparison.claim().counted());
        put(line, "kind", JsonList.word(comparison.kind()));
        put(line, "restsOnProposed", comparison.isProposed() ? true : null);
        line.put("mentions", comparison.mentions().stream().map(DiscrepanciesCommand::facts).toList());
        return line;
    }

    private static Map<String, Object> facts(MentionWithQuote said) {
        var line = new LinkedHashMap<String, Object>();
        line.put("article", said.article().toString());
        line.put("quote", said.passage().quote());
        put(line, "changedSince", said.changedSince() == 0 ? null : said.changedSince());
        put(line, "voice", JsonList.word(said.mention().voice()));
        put(line, "position", JsonList.word(said.mention().position()));
        var quantity = said.mention().figures();
        if (quantity != null) {
            put(line, "min", quantity.least());
            put(line, "max", quantity.most());
            put(line, "qualifier", quantity.qualifier().isEmpty() ? null : quantity.qualifier());
            put(line, "asOf", asOf(said));
        }
        put(line, "proposed", JsonList.proposed(said.mention()));
        return line;
    }

    private static @Nullable String asOf(MentionWithQuote said) {
        return said.mention().figures() == null
                ? null
                : Optional.ofNullable(said.asOf()).map(Edtf::toString).orElse(null);
    }

    private static void put(Map<String, Object> line, String name, @Nullable Object value) {
        if (value != null) {
            line.put(name, value);
        }
    }
}
