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

/**
 * Writes the result of a draft check as CSV (RFC 4180, UTF-8): one row per source of an item, the best first with rank
 * 1, and one of rank 0 for an item that no article has.
 */
final class DraftTableFile {
    private static final List<String> COLUMNS = List.of("state", "kind", "start", "end", "draft", "article", "title",
            "outlet", "articleStart", "articleEnd", "source", "changes", "speaker", "articleSpeaker", "accepted",
            "claim", "others", "rank");

    private DraftTableFile() {}

    static void write(Path target, DraftDocument document) throws IOException {
        try (var out = Files.newBufferedWriter(target)) {
            row(out, COLUMNS);
            for (var each : document.rows()) {
                var sources = each.sources();
                for (int i = 0; i < Math.max(1, sources.size()); i++) {
                    row(out, cells(document, each, i < sources.size() ? Optional.of(sources.get(i)) : Optional.empty(),
                            i < sources.size() ? i + 1 : 0));
                }
            }
        }
    }

    private static List<String> cells(DraftDocument document, DraftRow row, Optional<DraftSource> source, int rank) {
        var finding = row.finding();
        var span = finding.item().span();
        var passage = source.flatMap(DraftSource::passage);
        return List.of(row.stateWord(), finding.item().kind().word(),
                Integer.toString(document.draft().toCodePoint(span.start())),
                Integer.toString(document.draft().toCodePoint(span.end())), finding.words(),
                source.map(each -> each.row().article().label()).orElse(""),
                source.map(each -> each.row().article().shownTitle()).orElse(""),
                source.map(document::outlet).orElse(""),
                passage.map(each -> offset(document, source, each.start())).orElse(""),
                passage.map(each -> offset(document, source, each.end())).orElse(""),
                source.map(DraftSource::quote).orElse(""), source.map(document::differences).orElse(""),
                finding.speaker().orElse(""), source.flatMap(DraftSource::speaker).orElse(""),
                row.decision().map(each -> each.accepted()).map(each -> each.isEmpty() ? "✓" : each).orElse(""),
                document.claim(row), Integer.toString(Math.max(0, row.sources().size() - 1)),
                Integer.toString(rank));
    }

    private static String offset(DraftDocument document, Optional<DraftSource> source, int offset) {
        return Integer.toString(document.offsets(source.orElseThrow()).toCodePoint(offset));
    }

    private static void row(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvExporter::quoted).collect(Collectors.joining(",")) + "\r\n");
    }
}
