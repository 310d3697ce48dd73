package app.parallax.io.xlsx;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.xlsx.Spreadsheet.Column;
import app.parallax.io.xlsx.Spreadsheet.Style;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ArticleRow;
import app.parallax.model.Claim;
import app.parallax.model.Comparison;
import app.parallax.model.Counted;
import app.parallax.model.FigureRule;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProjectReader;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the sheets on claims: claims, claims by articles, and discrepancies. */
final class ClaimSheets {
    private final EntityLookup entities;
    private final FigureRule rule;
    private final List<Claim> claims;
    private final List<ArticleRow> articles;
    private final Map<UUID, List<MentionWithQuote>> mentionsByClaim = new HashMap<>();

    /** @param rule when figures are a discrepancy */
    ClaimSheets(ProjectReader project, AnnotationFilter filter, EntityLookup entities, FigureRule rule) {
        this.entities = entities;
        this.rule = rule;
        boolean all = filter.isAll();
        var chosen = new HashSet<UUID>();
        if (!all) {
            project.marks(filter, mark -> mark.mentions().forEach(each -> chosen.add(each.id())));
        }
        project.mentions(Set.of(), each -> {
            if (all || chosen.contains(each.mention().id())) {
                mentionsByClaim.computeIfAbsent(each.mention().claim(), id -> new ArrayList<>()).add(each);
            }
        });
        claims = project.claims().stream().map(Counted::entity)
                .filter(claim -> all || mentionsByClaim.containsKey(claim.id()) || filter.claims().contains(claim.id()))
                .toList();
        articles = project.articles().stream()
                .filter(row -> filter.articles().isEmpty() || filter.articles().contains(row.article().id())).toList();
    }

    void write(Spreadsheet book) throws IOException {
        claims(book);
        matrix(book);
        discrepancies(book);
    }

    private List<MentionWithQuote> mentions(Claim claim) {
        return mentionsByClaim.getOrDefault(claim.id(), List.of());
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private void claims(Spreadsheet book) throws IOException {
        var labels = labels();
        var sheet = book.sheet("claims", List.of(new Column("text", 60), new Column("counted", 18),
                new Column("growth", 12), new Column("status", 12), new Column("tags", 24), new Column("note", 40),
                new Column("mentions", 12), new Column("articles", 30), new Column("silent", 30),
                new Column("workingValue", 18), new Column("reason", 30), new Column("created", 26),
                new Column("id", 38)));
        for (var claim : claims) {
            var cells = new ArrayList<@Nullable Object>(List.of(claim.text()));
            cells.add(claim.counted());
            cells.add(word(claim.growth()));
            cells.add(word(claim.status()));
            cells.add(claim.tags().stream().flatMap(id -> entities.tagOf(id).stream()).map(tag -> tag.name())
                    .collect(Collectors.joining("; ")));
            cells.add(claim.note());
            cells.add(mentions(claim).size());
            cells.add(mentions(claim).stream().map(each -> labels.getOrDefault(each.article(), "")).distinct()
                    .collect(Collectors.joining("; ")));
            cells.add(entities.silences(claim.id()).stream().map(each -> labels.getOrDefault(each.article(), ""))
                    .distinct().collect(Collectors.joining("; ")));
            var working = claim.working();
            cells.add(working == null ? null : working.value());
            cells.add(working == null ? null : working.reason());
            cells.add(claim.created().toString());
            cells.add(claim.id().toString());
            sheet.row(cells);
        }
        sheet.end();
    }

    private Map<UUID, String> labels() {
        var labels = new HashMap<UUID, String>();
        articles.forEach(row -> labels.put(row.article().id(), row.article().label()));
        return labels;
    }

    private void matrix(Spreadsheet book) throws IOException {
        var columns = new ArrayList<>(List.of(new Column("claim", 60)));
        articles.forEach(row -> columns.add(new Column(row.article().label(), 28)));
        var sheet = book.sheet("matrix", columns);
        for (var claim : claims) {
            var silent = entities.silences(claim.id()).stream().map(each -> each.article())
                    .collect(Collectors.toSet());
            var byArticle = mentions(claim).stream().collect(Collectors.groupingBy(MentionWithQuote::article));
            var cells = new ArrayList<@Nullable Object>(List.of(claim.text()));
            for (var row : articles) {
                var here = byArticle.getOrDefault(row.article().id(), List.of());
                cells.add(here.isEmpty()
                        ? silent.contains(row.article().id()) ? "silent" : null
                        : new Spreadsheet.Styled(here.stream().map(ClaimSheets::shown)
                                .collect(Collectors.joining("\n")), style(here)));
            }
            sheet.row(cells);
        }
        sheet.end();
    }

    private static Style style(List<MentionWithQuote> here) {
        var positions = here.stream().map(each -> each.mention().position()).distinct().toList();
        return positions.size() > 1 ? Style.PLAIN : switch (positions.getFirst()) {
            case AFFIRMS -> Style.AFFIRMS;
            case DENIES -> Style.DENIES;
            case OPEN -> Style.OPEN;
            case RELATED -> Style.RELATED;
        };
    }

    private static String shown(MentionWithQuote each) {
        Mention mention = each.mention();
        var quantity = mention.figures();
        return word(mention.position()) + " (" + word(mention.voice()) + mark(mention, Field.VOICE) + ")"
                + (quantity == null ? "" : ": " + figure(quantity) + mark(mention, Field.FIGURE))
                + (each.changedSince() == 0 ? "" : " [changed since version " + each.changedSince() + "]");
    }

    private static String mark(Mention mention, Field field) {
        return mention.proposes(field) ? " [proposed]" : "";
    }

    private static String figure(Quantity quantity) {
        var least = quantity.least();
        var most = quantity.most();
        var range = least != null && most != null && !quantity.isPoint()
                ? least.toPlainString() + "–" + most.toPlainString()
                : least != null && most == null
                        ? "≥ " + least.toPlainString()
                        : least == null && most != null
                                ? "≤ " + most.toPlainString()
                                : least == null ? "" : least.toPlainString();
        return (quantity.qualifier() + " " + range + " " + quantity.unit()).strip();
    }

    private void discrepancies(Spreadsheet book) throws IOException {
        var labels = labels();
        var sheet = book.sheet("discrepancies",
                List.of(new Column("kind", 14), new Column("tolerancePercent", 14), new Column("claim", 50),
                        new Column("article", 18), new Column("voice", 12), new Column("position", 12),
                        new Column("min", 12), new Column("max", 12), new Column("unit", 12),
                        new Column("qualifier", 14),
                        new Column("asOf", 16), new Column("quote", 60), new Column("grade", 8),
                        new Column("changedSince", 14), new Column("proposed", 20)));
        for (var claim : claims) {
            var mentions = mentions(claim);
            if (mentions.isEmpty()) {
                continue;
            }
            var comparison = Comparison.of(claim, mentions, rule);
            var kind = word(comparison.kind()) + (comparison.isProposed() ? " [proposed]" : "");
            for (var each : mentions) {
                var quantity = each.mention().figures();
                var asOf = each.asOf();
                var cells = new ArrayList<@Nullable Object>();
                cells.add(kind);
                cells.add(rule.tolerance());
                cells.add(claim.text());
                cells.add(labels.get(each.article()));
                cells.add(word(each.mention().voice()));
                cells.add(word(each.mention().position()));
                cells.add(quantity == null ? null : quantity.least());
                cells.add(quantity == null ? null : quantity.most());
                cells.add(quantity == null ? null : quantity.unit());
                cells.add(quantity == null ? null : quantity.qualifier());
                cells.add(quantity == null || asOf == null ? null : asOf.toString());
                cells.add(each.passage().quote());
                cells.add(each.mention().grade() == null ? null : String.valueOf(each.mention().grade()));
                cells.add(each.changedSince() == 0 ? null : each.changedSince());
                cells.add(each.mention().proposed().fields().stream().map(ClaimSheets::word)
                        .collect(Collectors.joining("; ")));
                sheet.row(cells);
            }
        }
        sheet.end();
    }
}
