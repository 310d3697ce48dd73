package app.parallax.io.csv;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.BoundedJson;
import app.parallax.io.annotations.EncodedText;
import app.parallax.io.annotations.ImportRefusals;
import app.parallax.io.annotations.Iri;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.webannotation.ForeignAnnotationBuilder;
import app.parallax.model.Limit;
import app.parallax.model.Message;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports annotations from CSV (RFC 4180), separated by commas, semicolons or tabs: one per line, as exported by us, or
 * a table of another program with a column of quotes. Lists are JSON, else separated by semicolons; offsets count code
 * points.
 */
public final class CsvAnnotationImporter implements AnnotationImporter {
    private static final long LARGEST = 1L << 30;
    private static final int LONGEST_CELL = (int) Limit.TEXT_MEGABYTES.units();
    /** Maximum number of messages per file. */
    private static final int MOST_SAID = 1000;
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,9}(\\.0+)?");
    private static final Map<String, Column> NAMES = Map.ofEntries(Map.entry("id", Column.ID),
            Map.entry("article", Column.ARTICLE), Map.entry("version", Column.VERSION),
            Map.entry("quote", Column.QUOTE), Map.entry("exact", Column.QUOTE), Map.entry("highlight", Column.QUOTE),
            Map.entry("quotation", Column.QUOTE), Map.entry("zitat", Column.QUOTE),
            Map.entry("prefix", Column.PREFIX), Map.entry("suffix", Column.SUFFIX),
            Map.entry("startcodepoint", Column.START), Map.entry("endcodepoint", Column.END),
            Map.entry("tags", Column.TAGS), Map.entry("tag", Column.TAGS), Map.entry("codes", Column.TAGS),
            Map.entry("code", Column.TAGS), Map.entry("note", Column.NOTE),
            Map.entry("translation", Column.TRANSLATION), Map.entry("comment", Column.NOTE),
            Map.entry("analyst", Column.ANALYST), Map.entry("coder", Column.ANALYST),
            Map.entry("created", Column.CREATED), Map.entry("modified", Column.MODIFIED),
            Map.entry("file", Column.FILE), Map.entry("document", Column.FILE), Map.entry("source", Column.FILE),
            Map.entry("url", Column.URL), Map.entry("uri", Column.URL), Map.entry("sha256", Column.SHA256));

    private final JsonMapper json = BoundedJson.mapper();

    private enum Column {
        ID, ARTICLE, VERSION, QUOTE, PREFIX, SUFFIX, START, END, TAGS, NOTE, TRANSLATION, ANALYST, CREATED, MODIFIED,
        FILE, URL,
        SHA256
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public boolean takes(String fileName, String start) {
        var name = fileName.toLowerCase(Locale.ROOT);
        int end = start.indexOf('\n');
        return (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt"))
                && !start.stripLeading().startsWith("{")
                && List.of((end < 0 ? start : start.substring(0, end)).toLowerCase(Locale.ROOT).split("[,;\t]"))
                        .stream()
                        .map(CsvAnnotationImporter::plain).anyMatch(column -> NAMES.get(column) == Column.QUOTE);
    }

    private static String plain(String column) {
        return column.strip().replaceAll("[\"_\\-\\s]", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void read(Path file, Sink sink) throws RefusedFileException {
        long line = 1;
        try {
            ImportRefusals.requireFile(file, LARGEST);
            try (var text = EncodedText.open(file)) {
                text.mark(1 << 16);
                var first = new char[(1 << 16) - 1];
                int length = Math.max(0, text.read(first));
                text.reset();
                var separator = CsvSeparator.of(new String(first, 0, length));
                var quoted = new UnterminatedQuotes(text, separator.charAt(0));
                try (var csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true)
                        .maxBufferSize(LONGEST_CELL).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(quoted)) {
                    var reading = new ImportRun(file, sink);
                    for (var each : csv) {
                        line = each.getStartingLineNumber();
                        reading.line(each);
                    }
                    if (quoted.isOpen()) {
                        throw RefusedFileException.annotations("annotations.noCsv", file, null, line);
                    }
                    if (reading.columns == null) {
                        throw RefusedFileException.annotations("annotations.none", file, null);
                    }
                }
            }
        } catch (CsvParseException e) {
            throw RefusedFileException.annotations("annotations.noCsv", file, e, line);
        } catch (UncheckedIOException e) {
            throw unreadable(file, line, e.getCause());
        } catch (IOException e) {
            throw unreadable(file, line, e);
        }
    }

    private static RefusedFileException unreadable(Path file, long line, @Nullable IOException e) {
        return e instanceof CharacterCodingException || e instanceof NoSuchFileException
                ? ImportRefusals.of(file, e)
                : RefusedFileException.annotations("annotations.noCsv", file, e, line);
    }

    private final class ImportRun {
        private final Path file;
        private final Sink sink;
        private @Nullable Map<Column, Integer> columns;
        private int said;

        ImportRun(Path file, Sink sink) {
            this.file = file;
            this.sink = sink;
        }

        void line(CsvRecord line) throws RefusedFileException {
            var known = columns;
            if (known == null) {
                columns = columns(line);
            } else {
                annotation(line, known);
            }
        }

        private Map<Column, Integer> columns(CsvRecord line) throws RefusedFileException {
            var found = new EnumMap<Column, Integer>(Column.class);
            for (int i = 0; i < line.getFieldCount(); i++) {
                var column = NAMES.get(plain(line.getField(i)));
                if (column != null) {
                    found.putIfAbsent(column, i);
                }
            }
            if (!found.containsKey(Column.QUOTE)) {
                throw RefusedFileException.annotations("annotations.noQuotes", file, null);
            }
            return found;
        }

        private void annotation(CsvRecord line, Map<Column, Integer> known) {
            var cells = new EnumMap<Column, String>(Column.class);
            known.forEach((column, at) -> cells.put(column,
                    at < line.getFieldCount() ? withoutGuard(line.getField(at)) : ""));
            var start = offset(cells.getOrDefault(Column.START, ""));
            var end = offset(cells.getOrDefault(Column.END, ""));
            var quote = cells.getOrDefault(Column.QUOTE, "").replace("\r\n", "\n").replace('\r', '\n');
            if (quote.isEmpty() && start == null && cells.getOrDefault(Column.NOTE, "").isBlank()
                    && cells.getOrDefault(Column.ID, "").isBlank()) {
                say("annotations.line.nothing", line);
                return;
            }
            var to = new ForeignAnnotationBuilder().id(iri(cells.getOrDefault(Column.ID, "")))
                    .note(cells.get(Column.NOTE)).translation(cells.get(Column.TRANSLATION))
                    .tags(list(cells.getOrDefault(Column.TAGS, ""))).creator(cells.get(Column.ANALYST))
                    .times(cells.get(Column.CREATED), cells.get(Column.MODIFIED));
            var article = cells.getOrDefault(Column.ARTICLE, "").strip();
            var target = to.target();
            var id = Iri.uuid("urn:uuid:" + article);
            if (id != null) {
                target.article(id);
            }
            var file = cells.getOrDefault(Column.FILE, "").strip();
            target.version(uuid(cells.getOrDefault(Column.VERSION, ""))).file(file).sha256(cells.get(Column.SHA256))
                    .source(cells.get(Column.URL)).source(id == null ? article : null).source(file)
                    .words(quote, cells.getOrDefault(Column.PREFIX, ""), cells.getOrDefault(Column.SUFFIX, ""));
            if (start != null && end != null && end > start) {
                target.position(start, end);
            }
            var read = to.end();
            if (to.replaced() > 0) {
                say("annotations.line.replaced", line);
            }
            read.forEach(sink::annotation);
        }

        private void say(String key, CsvRecord line) {
            if (++said <= MOST_SAID) {
                sink.said(Message.of("annotations.line", file, line.getStartingLineNumber(), Message.of(key)),
                        key.endsWith("nothing"));
            }
        }
    }

    /** Removes the apostrophe that prevents a spreadsheet from calculating. */
    private static String withoutGuard(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static @Nullable Long offset(String cell) {
        var plain = cell.strip();
        return OFFSET.matcher(plain).matches() ? Long.valueOf(plain.replaceFirst("\\..*", "")) : null;
    }

    private static @Nullable UUID uuid(String cell) {
        return Iri.uuid("urn:uuid:" + cell.strip());
    }

    private static @Nullable String iri(String cell) {
        var plain = cell.strip();
        var escaped = Iri.escaped(plain);
        return uuid(plain) != null ? "urn:uuid:" + plain : Iri.isAbsolute(escaped) ? escaped : null;
    }

    private List<String> list(String cell) {
        if (cell.strip().startsWith("[")) {
            try {
                var all = new ArrayList<String>();
                json.readTree(cell).forEach(each -> {
                    if (each.isString() || each.isNumber()) {
                        all.add(each.asString());
                    }
                });
                return all;
            } catch (JacksonException e) { // a name that begins with a bracket
                return List.of(cell.strip());
            }
        }
        return List.of(cell.split(";")).stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
