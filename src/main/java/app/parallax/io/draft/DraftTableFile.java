package app.parallax.io.draft;

import app.parallax.io.csv.CsvExporter;
import app.parallax.text.draft.DraftRow;
import app.parallax.text.draft.DraftSource;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the result of a draft check as CSV (RFC 4180, UTF-8), one row per item. */
final class DraftTableFile {
    private static final List<String> COLUMNS = List.of("state", "kind", "start", "end", "draft", "article", "title",
            "outlet", "articleStart", "articleEnd", "source", "changes", "speaker", "articleSpeaker", "accepted",
            "claim", "others");

    private DraftTableFile() {}

    static void write(Path target, DraftDocument document) throws IOException {
        try (var out = Files.newBufferedWriter(target)) {
            row(out, COLUMNS);
            for (var each : document.rows()) {
                row(out, cells(document, each));
            }
        }
    }

    private static List<String> cells(DraftDocument document, DraftRow row) {
        var finding = row.finding();
        var best = row.best();
        var span = finding.item().span();
        var passage = best.flatMap(DraftSource::passage);
        return List.of(row.stateWord(), finding.item().kind().word(),
                Integer.toString(document.draft().toCodePoint(span.start())),
                Integer.toString(document.draft().toCodePoint(span.end())), finding.words(),
                best.map(each -> each.row().article().label()).orElse(""),
                best.map(each -> each.row().article().shownTitle()).orElse(""),
                best.map(document::outlet).orElse(""),
                passage.map(each -> offset(document, best, each.start())).orElse(""),
                passage.map(each -> offset(document, best, each.end())).orElse(""),
                best.map(DraftSource::quote).orElse(""),
                best.map(each -> each.differences().stream().map(document::difference)
                        .collect(Collectors.joining("; "))).orElse(""),
                finding.speaker().orElse(""), best.flatMap(DraftSource::speaker).orElse(""),
                row.decision().map(each -> each.accepted()).map(each -> each.isEmpty() ? "✓" : each).orElse(""),
                document.claim(row), Integer.toString(Math.max(0, row.sources().size() - 1)));
    }

    private static String offset(DraftDocument document, Optional<DraftSource> source, int offset) {
        return Integer.toString(document.offsets(source.orElseThrow()).toCodePoint(offset));
    }

    private static void row(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvExporter::quoted).collect(Collectors.joining(",")) + "\r\n");
    }
}
