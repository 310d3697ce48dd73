package app.parallax.io.report;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.Claim;
import app.parallax.model.Comparison;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report to be read in minutes: the claim matrix and the differences first, then each claim with its quotes, and last
 * the provenance of each annotation under its number.
 */
final class Briefing {
    private final EntityLookup entities;
    private final ReportEvidence evidence;
    private final ReportClaim heads;
    private final ClaimMarks marks;
    private final ReportWords words;
    private final Map<UUID, Integer> numbers = new LinkedHashMap<>();

    Briefing(EntityLookup entities, ReportEvidence evidence, ReportClaim heads, ClaimMarks marks, ReportWords words) {
        this.entities = entities;
        this.evidence = evidence;
        this.heads = heads;
        this.marks = marks;
        this.words = words;
    }

    void to(ReportWriter out, Map<ClaimHeading.Entry, Claim> shown) throws IOException {
        overview(out, shown);
        out.section(words.text("report.claims"), "");
        for (var each : shown.entrySet()) {
            out.claim(new ClaimHeading(each.getKey(), List.of(), new ReportTable("", List.of(), List.of()), "",
                    List.of()));
            for (var one : marks.of(each.getValue().id())) {
                int number = numbers.computeIfAbsent(one.mark().id(), id -> numbers.size() + 1);
                out.evidence(evidence.brief(evidence.read(one.mark()), one.mention(), number));
            }
        }
        provenance(out, shown);
    }

    private void overview(ReportWriter out, Map<ClaimHeading.Entry, Claim> shown) throws IOException {
        var rows = new ArrayList<List<String>>();
        var differences = new ArrayList<List<String>>();
        for (var each : shown.entrySet()) {
            var said = marks.said(marks.of(each.getValue().id()));
            rows.add(row(each.getKey(), each.getValue(), said));
            var compared = heads.compared(each.getValue(), said);
            var kind = compared == null ? null : compared.kind();
            if (kind == Comparison.Kind.DISCREPANCY || kind == Comparison.Kind.POSITION) {
                differences.add(List.of(each.getKey().number(), each.getKey().wording(),
                        heads.comparison(each.getValue(), said)));
            }
        }
        out.section(words.text("report.matrix"), words.text("report.matrixWhat"));
        out.table(new ReportTable("", Stream.concat(Stream.of("", words.text("report.claim")),
                Stream.concat(Stream.of(Mention.Position.values()).map(words::position),
                        Stream.of(words.text("report.silent"))))
                .toList(), rows));
        out.section(words.text("report.differences"),
                differences.isEmpty() ? words.text("report.noDifferences") : "");
        if (!differences.isEmpty()) {
            out.table(new ReportTable("", List.of("", words.text("report.claim"), words.text("report.difference")),
                    differences));
        }
    }

    /** For each position the labels of the articles that take it, with their figures. */
    private List<String> row(ClaimHeading.Entry entry, Claim claim, List<MentionWithQuote> said) {
        var cells = new ArrayList<>(List.of(entry.number(), entry.wording()));
        for (var position : Mention.Position.values()) {
            cells.add(said.stream().filter(each -> each.mention().position() == position).map(this::label)
                    .collect(Collectors.toCollection(LinkedHashSet::new)).stream().collect(Collectors.joining("; ")));
        }
        var spoken = said.stream().map(MentionWithQuote::article).collect(Collectors.toSet());
        cells.add(entities.silences(claim.id()).stream().filter(each -> !spoken.contains(each.article()))
                .flatMap(each -> entities.known(each.article()).stream()).map(each -> each.label()).sorted()
                .collect(Collectors.joining("; ")));
        return cells;
    }

    private String label(MentionWithQuote said) {
        var label = entities.known(said.article()).map(each -> each.label()).orElse("");
        var figures = words.figures(said.mention());
        var changed = said.changedSince() == 0 ? "" : " (" + words.changedSince(said.changedSince()) + ")";
        return (figures.isEmpty() ? label : label + ": " + figures) + changed;
    }

    private void provenance(ReportWriter out, Map<ClaimHeading.Entry, Claim> shown) throws IOException {
        if (numbers.isEmpty()) {
            return;
        }
        out.section(words.text("report.provenance"), words.text("report.provenanceWhat"));
        int told = 0;
        for (var claim : shown.values()) {
            for (var one : marks.of(claim.id())) {
                var number = numbers.getOrDefault(one.mark().id(), 0);
                if (number == told + 1) {
                    told++;
                    out.article(words.text("report.number", number) + " " + label(marks.said(one)),
                            evidence.provenance(evidence.read(one.mark())));
                }
            }
        }
    }
}
