package app.parallax.io.report;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.Article;
import app.parallax.model.Claim;
import app.parallax.model.Comparison;
import app.parallax.model.FigureRule;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import app.parallax.model.Silence;
import app.parallax.model.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the heading of a claim: its facts, the positions of the articles, and its figures.
 *
 * @param articles of the project, in its order
 * @param chosen the articles of the report; empty for all
 * @param whole whether the report has all annotations; only then are unchecked articles named
 */
record ReportClaim(EntityLookup entities, ReportEvidence evidence, List<Article> articles, Set<UUID> chosen,
        boolean whole, FigureRule rule, ReportWords words) {
    /** At most this many unchecked articles are named. */
    private static final int MOST_NAMED = 30;

    ClaimHeading of(ClaimHeading.Entry entry, Claim claim, List<MentionWithQuote> said) {
        var figures = figures(said);
        return new ClaimHeading(entry, lines(claim, said), positions(claim, said), comparison(claim, said),
                figures.size() < 2 ? List.of() : charts(claim, figures));
    }

    private static List<MentionWithQuote> figures(List<MentionWithQuote> said) {
        return said.stream().filter(each -> each.mention().figures() != null).toList();
    }

    /** The comparison of figures or positions in a sentence, null if there is nothing to compare. */
    @Nullable
    Comparison compared(Claim claim, List<MentionWithQuote> said) {
        var comparable = said.stream().filter(each -> each.mention().position() != Mention.Position.RELATED).count();
        return comparable < 2 ? null : Comparison.of(claim, said, rule);
    }

    /** The same as a sentence, empty if there is nothing to compare. */
    String comparison(Claim claim, List<MentionWithQuote> said) {
        var compared = compared(claim, said);
        return compared == null ? "" : words.comparison(compared, figures(said).size() > 1, rule);
    }

    private List<LabelledLine> lines(Claim claim, List<MentionWithQuote> said) {
        var lines = new ArrayList<LabelledLine>();
        lines.add(LabelledLine.words(words.text("report.status"), words.status(claim.status())));
        var counted = claim.counted();
        if (counted != null) {
            lines.add(LabelledLine.words(words.text("report.counts"), claim.growth() == null
                    ? counted
                    : counted + "; " + (claim.growth() == Claim.Growth.GROWING
                            ? words.text("claim.growing")
                            : words.text("claim.fixed"))));
        }
        var tags = claim.tags().stream().flatMap(id -> entities.tagOf(id).stream()).map(Tag::name)
                .collect(Collectors.joining(", "));
        if (!tags.isEmpty()) {
            lines.add(LabelledLine.words(words.text("report.tags"), tags));
        }
        if (!claim.note().isEmpty()) {
            lines.add(LabelledLine.words(words.text("report.note"), claim.note()));
        }
        var working = claim.working();
        if (working != null) {
            lines.add(LabelledLine.words(words.text("report.working"),
                    words.text("report.workingBy", working.value(),
                            working.reason(), entities.analyst(working.analyst()).name(),
                            words.time(working.at()))));
        }
        if (whole) {
            unchecked(claim, said, lines);
        }
        return lines;
    }

    private void unchecked(Claim claim, List<MentionWithQuote> said, List<LabelledLine> lines) {
        var known = Stream.concat(said.stream().map(MentionWithQuote::article),
                entities.silences(claim.id()).stream().map(Silence::article)).collect(Collectors.toSet());
        var rest = articles.stream().filter(each -> !known.contains(each.id())).map(Article::label).toList();
        if (!rest.isEmpty()) {
            lines.add(LabelledLine.words(words.text("report.unchecked"), rest.size() > MOST_NAMED
                    ? words.count("report.articles", rest.size())
                    : String.join(", ", rest)));
        }
    }

    private ReportTable positions(Claim claim, List<MentionWithQuote> said) {
        var found = new LinkedHashMap<UUID, List<Mention>>();
        said.forEach(each -> found.computeIfAbsent(each.article(), id -> new ArrayList<>()).add(each.mention()));
        var silent = entities.silences(claim.id()).stream().map(Silence::article).collect(Collectors.toSet());
        var rows = new ArrayList<List<String>>();
        for (var article : articles) {
            var mentions = found.get(article.id());
            boolean asked = chosen.isEmpty() || chosen.contains(article.id());
            if (mentions != null || (asked && silent.contains(article.id()))) {
                var published = article.published();
                rows.add(List.of(ReportEvidence.called(article), evidence.outletName(article),
                        published == null ? words.text("article.noDate") : words.date(published.value()),
                        mentions == null ? words.text("report.silent") : stances(mentions) + changed(said, article)));
            }
        }
        return new ReportTable(words.text("report.positions"), List.of(words.text("report.article"),
                words.text("report.outlet"), words.text("report.published"), words.text("report.position")),
                rows);
    }

    /** Counts positions, for example "affirms (2), denies". */
    private String stances(List<Mention> mentions) {
        return Stream.of(Mention.Position.values()).flatMap(position -> {
            var count = mentions.stream().filter(each -> each.position() == position).count();
            var word = words.position(position);
            return count == 0 ? Stream.empty() : Stream.of(count == 1 ? word : word + " (" + count + ")");
        }).collect(Collectors.joining(", "));
    }

    /** For example " (changed since version 1)", of words of an article that nobody has confirmed since. */
    private String changed(List<MentionWithQuote> said, Article article) {
        return said.stream().filter(each -> each.article().equals(article.id()) && each.changedSince() > 0)
                .map(each -> words.changedSince(each.changedSince())).findFirst().map(each -> " (" + each + ")")
                .orElse("");
    }

    private List<FigureChart> charts(Claim claim, List<MentionWithQuote> figures) {
        var units = new LinkedHashMap<String, List<MentionWithQuote>>();
        for (var said : figures) {
            units.computeIfAbsent(quantity(said).unit().strip().toLowerCase(Locale.ROOT), unit -> new ArrayList<>())
                    .add(said);
        }
        var order = Comparator.comparing(ReportClaim::quantity, Comparator.comparing(FigureRule::value));
        var byTime = Comparator.comparing(MentionWithQuote::asOf, Comparator.nullsLast(Comparator.naturalOrder()));
        var heads = List.of(words.text("report.article"), words.text("report.figure"),
                words.text("report.column.asOf"), words.text("report.position"));
        return units.entrySet().stream().map(unit -> FigureChart.of(caption(claim, unit.getKey()), heads,
                unit.getValue().stream()
                        .sorted(claim.growth() == Claim.Growth.GROWING ? byTime.thenComparing(order) : order)
                        .map(this::figure).toList(),
                words::number)).toList();
    }

    private static Quantity quantity(MentionWithQuote said) {
        var quantity = said.mention().figures();
        if (quantity == null) {
            throw new IllegalStateException("a mention without figures");
        }
        return quantity;
    }

    private String caption(Claim claim, String unit) {
        var counted = claim.counted() == null ? "" : claim.counted();
        var what = unit.isEmpty() || counted.toLowerCase(Locale.ROOT).contains(unit)
                ? counted
                : counted.isEmpty() ? unit : counted + ", " + unit;
        return what.isEmpty() ? words.text("report.figures") : words.text("report.figuresOf", what);
    }

    private FigureChart.Figure figure(MentionWithQuote said) {
        var quantity = quantity(said);
        var asOf = said.asOf();
        var article = entities.article(entities.version(said.passage().version()));
        var outlet = evidence.outletName(article);
        return new FigureChart.Figure(List.of(outlet.isEmpty() ? article.label() : article.label() + " · " + outlet,
                words.figures(said.mention()), asOf == null
                        ? words.text("article.noDate")
                        : words.proposed(words.date(asOf), said.mention().proposes(ProposedValues.Field.DATE)),
                words.position(said.mention().position())), quantity.least(), quantity.most(),
                quantity.isApproximate());
    }
}
