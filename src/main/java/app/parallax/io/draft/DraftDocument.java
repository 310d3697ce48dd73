package app.parallax.io.draft;

import app.parallax.io.exporter.AtomicOutput;
import app.parallax.io.report.DocxReport;
import app.parallax.io.report.HtmlReport;
import app.parallax.io.report.LabelledLine;
import app.parallax.io.report.MarkdownReport;
import app.parallax.io.report.PdfReport;
import app.parallax.io.report.ReportCover;
import app.parallax.io.report.ReportTable;
import app.parallax.io.report.ReportWriter;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Fact;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import app.parallax.text.Offsets;
import app.parallax.text.draft.DraftRow;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.DraftState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the result of a draft check as a report (HTML, Word, PDF, Markdown) or a table (CSV). Offsets count code
 * points.
 */
public final class DraftDocument {
    /** Maximum number of sources of a row in a report; a table has all. */
    private static final int MOST_SOURCES = 5;

    private final ProjectReader project;
    private final Wording words;
    private final String title;
    private final Offsets draft;
    private final List<DraftRow> rows;
    private final Map<UUID, Offsets> offsets = new HashMap<>();

    /** Returns the file name extensions of the formats. */
    public enum Format {
        HTML, DOCX, PDF, MD, CSV;

        /** Returns the file name extension with its dot. */
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> of(Path file) {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return List.of(values()).stream().filter(each -> name.endsWith(each.ending())).findFirst();
        }
    }

    /**
     * Takes the result of a check.
     *
     * @param words the language of the report's own words
     * @param title of the draft
     * @param text of the draft
     * @param rows by place
     */
    public DraftDocument(ProjectReader project, Wording words, String title, String text, List<DraftRow> rows) {
        this.project = project;
        this.words = words;
        this.title = title;
        this.draft = new Offsets(text);
        this.rows = List.copyOf(rows);
    }

    /** Returns the writer of the document, for {@link AtomicOutput}. */
    public AtomicOutput.FileContent as(Format format) {
        return target -> {
            switch (format) {
                case CSV -> DraftTableFile.write(target, this);
                case HTML -> report(new HtmlReport(target));
                case DOCX -> report(new DocxReport(target, Runnable::run));
                case PDF -> report(new PdfReport(target));
                case MD -> report(new MarkdownReport(target));
            }
        };
    }

    private void report(ReportWriter writer) throws IOException {
        try (writer) {
            writer.begin(new ReportCover(title, words.text("draft.report.kind"), words.locale().toLanguageTag(),
                    null, counts(), List.of(words.text("draft.report.remark")), "", List.of()));
            for (var state : List.of(DraftState.NOWHERE.word(), DraftState.ALTERED.word(), DraftState.ELSEWHERE.word(),
                    DraftRow.ACCEPTED, DraftRow.TRANSLATED, DraftState.VERBATIM.word())) {
                var some = rows.stream().filter(each -> each.decidedWord().equals(state)).toList();
                if (!some.isEmpty()) {
                    writer.section(words.text("draft.state." + state), words.text("draft.state." + state + ".remark"));
                    writer.table(new ReportTable("", List.of(words.text("draft.report.place"),
                            words.text("draft.report.words"), words.text("draft.report.source"),
                            words.text("draft.report.differs"), words.text("draft.report.article")),
                            some.stream().flatMap(each -> lines(each).stream()).toList()));
                }
            }
            writer.end();
        }
    }

    private List<LabelledLine> counts() {
        var lines = new ArrayList<LabelledLine>();
        for (var state : DraftState.values()) {
            lines.add(count(state.word()));
        }
        if (rows.stream().anyMatch(DraftRow::isTranslated)) {
            lines.add(count(DraftRow.TRANSLATED));
        }
        lines.add(count(DraftRow.ACCEPTED));
        return lines;
    }

    private LabelledLine count(String state) {
        long count = rows.stream().filter(each -> each.decidedWord().equals(state)).count();
        return LabelledLine.words(words.text("draft.state." + state), Long.toString(count));
    }

    /** Returns a line for each source of a row, the best first; those after the first say the source alone. */
    private List<List<String>> lines(DraftRow row) {
        var sources = row.sources();
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(Integer.toString(draft.toCodePoint(row.finding().item().span().start())),
                row.finding().words(), row.best().map(DraftSource::quote).orElse(""), differences(row),
                row.best().map(DraftDocument::article).orElse("")));
        sources.stream().skip(1).limit(MOST_SOURCES - 1L).forEach(source -> lines
                .add(List.of("", "", source.quote(), line(source), article(source))));
        if (sources.size() > MOST_SOURCES) {
            lines.add(List.of("", "", words.text("draft.report.more", sources.size() - MOST_SOURCES), "", ""));
        }
        return lines;
    }

    /** Returns how a row differs from its best source, and what was decided about it. */
    private String differences(DraftRow row) {
        var finding = row.finding();
        var best = row.best();
        var differs = new ArrayList<String>();
        if (row.decidedWord().equals(DraftRow.ACCEPTED)) {
            differs.add(words.text("draft.report.found", words.text("draft.state." + row.stateWord())));
        }
        best.map(this::line).filter(each -> !each.isEmpty()).ifPresent(differs::add);
        if (row.stateWord().equals(DraftState.ELSEWHERE.word())) {
            best.flatMap(DraftSource::speaker).ifPresent(there -> finding.speaker()
                    .ifPresent(here -> differs.add(words.text("draft.report.speaker",
                            DisplaySanitizer.setApart(here), DisplaySanitizer.setApart(there)))));
        }
        row.decision().ifPresent(decision -> {
            var reason = decision.accepted();
            if (reason != null) {
                differs.add(reason.isEmpty()
                        ? words.text("draft.state.accepted")
                        : words.text("draft.report.accepted", reason));
            }
        });
        return String.join("; ", differs);
    }

    /** Returns how the words of a draft differ from those of a source, in a line from left to right. */
    private String line(DraftSource source) {
        return differences(source, DisplaySanitizer::setApart);
    }

    /** Returns how the words of a draft differ from those of a source. */
    String differences(DraftSource source) {
        return differences(source, UnaryOperator.identity());
    }

    private String differences(DraftSource source, UnaryOperator<String> shown) {
        return source.differences().stream()
                .map(each -> words.text("draft.difference." + each.kind().name().toLowerCase(Locale.ROOT),
                        shown.apply(each.draft()), shown.apply(each.article())))
                .collect(Collectors.joining("; "));
    }

    private static String article(DraftSource source) {
        var article = source.row().article();
        return article.label() + " " + article.shownTitle();
    }

    List<DraftRow> rows() {
        return rows;
    }

    Offsets draft() {
        return draft;
    }

    Wording words() {
        return words;
    }

    /** Returns the code point offsets of the text of a source. */
    Offsets offsets(DraftSource source) {
        var version = source.row().version();
        return offsets.computeIfAbsent(version.id(), id -> new Offsets(project.text(version.sha256())));
    }

    /** Returns the name of the outlet of a source; empty if unknown. */
    String outlet(DraftSource source) {
        @Nullable
        Fact<UUID> outlet = source.row().article().outlet();
        return outlet == null
                ? ""
                : project.outlets().stream().filter(each -> each.entity().id().equals(outlet.value())).findFirst()
                        .map(each -> each.entity().name()).orElse("");
    }

    /** Returns the wording of the claim linked to a row; empty if there is none. */
    String claim(DraftRow row) {
        var claim = row.decision().map(each -> each.claim()).orElse(null);
        return claim == null
                ? ""
                : project.claims().stream().filter(each -> each.entity().id().equals(claim)).findFirst()
                        .map(each -> each.entity().text()).orElse("");
    }
}
