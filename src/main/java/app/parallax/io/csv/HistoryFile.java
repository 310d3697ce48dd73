package app.parallax.io.csv;

import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryLine;
import app.parallax.model.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes the history as CSV, one row per change, or as JSON, one line per edit. */
public final class HistoryFile {
    private static final List<String> COLUMNS = List.of("edit", "at", "analyst", "label", "state", "kind", "id",
            "action", "what", "field", "before", "after");

    private final Writer out;
    private final boolean isJson;
    private final Wording words;
    private final JsonMapper json = new JsonMapper();

    /** Begins a file; {@code out} is not closed. */
    public HistoryFile(Writer out, boolean isJson, Wording words) {
        this.out = out;
        this.isJson = isJson;
        this.words = words;
        if (!isJson) {
            row(COLUMNS);
        }
    }

    public void edit(HistoryEntry entry, List<HistoryLine> lines) {
        if (isJson) {
            var facts = facts(entry, words);
            facts.put("changed", lines.stream().map(HistoryFile::facts).toList());
            write(json.writeValueAsString(facts) + "\n");
            return;
        }
        var state = entry.state().name().toLowerCase(Locale.ROOT);
        var edit = List.of(entry.id().toString(), entry.at().toString(), entry.analyst(), words.text(entry.label()),
                state);
        for (var line : lines.isEmpty()
                ? List.of(Map.<String, Object>of())
                : lines.stream().map(HistoryFile::facts)
                        .toList()) {
            var cells = new ArrayList<>(edit);
            COLUMNS.stream().skip(edit.size()).forEach(column -> cells.add(line.getOrDefault(column, "").toString()));
            row(cells);
        }
    }

    /** Returns the fields of an edit, in order. */
    public static Map<String, Object> facts(HistoryEntry entry, Wording words) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", entry.id().toString());
        facts.put("at", entry.at().toString());
        facts.put("analyst", entry.analyst());
        facts.put("label", words.text(entry.label()));
        facts.put("state", entry.state().name().toLowerCase(Locale.ROOT));
        facts.put("changes", entry.changes());
        return facts;
    }

    /** Returns the non-empty fields of a change, in order. */
    public static Map<String, Object> facts(HistoryLine line) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", line.kind());
        facts.put("id", line.id().toString());
        facts.put("action", line.action().name().toLowerCase(Locale.ROOT));
        facts.put("what", line.what());
        facts.put("field", line.field());
        facts.put("before", line.before());
        facts.put("after", line.after());
        facts.values().removeIf(""::equals);
        return facts;
    }

    private void row(List<String> cells) {
        write(String.join(",", cells.stream().map(CsvExporter::quoted).toList()) + "\r\n");
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
