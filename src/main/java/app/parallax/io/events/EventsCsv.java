package app.parallax.io.events;

import app.parallax.io.csv.CsvSeparator;
import app.parallax.model.Edtf;
import app.parallax.model.Limit;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.text.time.TypedDates;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads events from CSV (RFC 4180) in UTF-8, separated by commas, semicolons or tabs. The first line names the columns:
 * title, date, place and note, or usual synonyms. Dates may stand in columns of year, month and day, as in the tables
 * of TimelineJS.
 */
public final class EventsCsv {
    /** Reads dates in every supported language, without a reference date. */
    private static final TypedDates DATES = new TypedDates("en", null);
    /** A longer title or place shows that the table is of another kind. */
    static final int MOST_CHARACTERS = 1_000;

    private static final Map<String, Column> NAMES = Map.ofEntries(Map.entry("title", Column.TITLE),
            Map.entry("name", Column.TITLE), Map.entry("event", Column.TITLE), Map.entry("headline", Column.TITLE),
            Map.entry("titel", Column.TITLE), Map.entry("ereignis", Column.TITLE),
            Map.entry("date", Column.DATE), Map.entry("when", Column.DATE), Map.entry("edtf", Column.DATE),
            Map.entry("datum", Column.DATE), Map.entry("start", Column.START), Map.entry("start date", Column.START),
            Map.entry("from", Column.START), Map.entry("end", Column.END), Map.entry("end date", Column.END),
            Map.entry("to", Column.END), Map.entry("place", Column.PLACE), Map.entry("location", Column.PLACE),
            Map.entry("where", Column.PLACE), Map.entry("ort", Column.PLACE), Map.entry("note", Column.NOTE),
            Map.entry("notes", Column.NOTE), Map.entry("description", Column.NOTE), Map.entry("notiz", Column.NOTE),
            Map.entry("beschreibung", Column.NOTE), Map.entry("text", Column.NOTE), Map.entry("year", Column.YEAR),
            Map.entry("month", Column.MONTH), Map.entry("day", Column.DAY), Map.entry("end year", Column.END_YEAR),
            Map.entry("end month", Column.END_MONTH), Map.entry("end day", Column.END_DAY),
            Map.entry("jahr", Column.YEAR), Map.entry("monat", Column.MONTH), Map.entry("tag", Column.DAY));

    private final Path file;
    private final List<EventRow> events = new ArrayList<>();
    private final List<Message> refused = new ArrayList<>();

    private enum Column {
        TITLE, DATE, START, END, PLACE, NOTE, YEAR, MONTH, DAY, END_YEAR, END_MONTH, END_DAY
    }

    private EventsCsv(Path file) {
        this.file = file;
    }

    /**
     * The contents of a file.
     *
     * @param events the events, in the order of the file
     * @param refused why each line was left out, with its number
     */
    public record Table(List<EventRow> events, List<Message> refused) {
        public Table {
            events = List.copyOf(events);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Reads a file.
     *
     * @throws ProjectException.Refused if the file cannot be read, is not UTF-8, or has no column of titles
     */
    public static Table read(Path file) {
        var reading = new EventsCsv(file);
        reading.read(reading.text());
        return new Table(reading.events, reading.refused);
    }

    private String text() {
        try {
            if (Files.isDirectory(file)) {
                throw new ProjectException.Refused("events.folder", file);
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new ProjectException.Refused("import.noFile", file);
            }
            if (Files.size(file) > Limit.FILE_MEGABYTES.units()) {
                throw new ProjectException.Refused("events.tooLarge", file, Limit.FILE_MEGABYTES.value());
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProjectException.Refused("events.notUtf8", file);
        } catch (NoSuchFileException e) {
            throw new ProjectException.Refused("events.missing", file);
        } catch (IOException e) {
            throw new ProjectException.Refused("events.unreadable", file, Message.said(e));
        }
    }

    private void read(String text) {
        try (var csv = CsvReader.builder().fieldSeparator(CsvSeparator.of(text)).skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
            Map<Column, Integer> columns = null;
            for (var line : csv) {
                if (columns == null) {
                    columns = columns(line);
                } else {
                    row(line, columns);
                }
            }
            if (columns == null) {
                throw new ProjectException.Refused("events.empty", file);
            }
        } catch (CsvParseException e) {
            throw new ProjectException.Refused("events.notCsv", file, Message.said(e));
        } catch (IOException e) {
            throw new ProjectException.Refused("events.unreadable", file, Message.said(e));
        }
    }

    private Map<Column, Integer> columns(CsvRecord line) {
        var columns = new HashMap<Column, Integer>();
        for (int i = 0; i < line.getFieldCount(); i++) {
            var name = line.getField(i).strip().toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]+", " ");
            var column = NAMES.get(name);
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        if (!columns.containsKey(Column.TITLE)) {
            throw new ProjectException.Refused("events.noTitles", file);
        }
        return columns;
    }

    private void row(CsvRecord line, Map<Column, Integer> columns) {
        var title = cell(line, columns, Column.TITLE);
        if (title.isEmpty()) {
            refuse(line, "events.line.noTitle");
            return;
        }
        var place = cell(line, columns, Column.PLACE);
        if (title.length() > MOST_CHARACTERS || place.length() > MOST_CHARACTERS) {
            refuse(line, "events.line.tooLong", MOST_CHARACTERS);
            return;
        }
        var date = date(line, columns);
        if (date != null) {
            events.add(new EventRow(title, date, place.isEmpty() ? null : place, cell(line, columns, Column.NOTE)));
        }
    }

    private @Nullable Edtf date(CsvRecord line, Map<Column, Integer> columns) {
        var one = cell(line, columns, Column.DATE);
        var start = cell(line, columns, Column.START, Column.YEAR, Column.MONTH, Column.DAY);
        var end = cell(line, columns, Column.END, Column.END_YEAR, Column.END_MONTH, Column.END_DAY);
        if (!one.isEmpty() || (start.isEmpty() && end.isEmpty())) {
            return one.isEmpty() ? Edtf.parse(EventRow.NO_DATE) : read(line, one);
        }
        if (end.isEmpty() || end.equals(start)) {
            return read(line, start);
        }
        var first = start.isEmpty() ? null : read(line, start);
        var last = read(line, end);
        if (last == null || (first == null && !start.isEmpty())) {
            return null;
        }
        var both = Edtf.tryParse((first == null ? "" : first) + "/" + last);
        if (both.isEmpty()) {
            refuse(line, "events.line.noInterval", start, end);
        }
        return both.orElse(null);
    }

    private @Nullable Edtf read(CsvRecord line, String text) {
        var date = DATES.readAlone(text);
        if (date.isEmpty()) {
            refuse(line, "events.line.noDate", text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
        return date.orElse(null);
    }

    /** Returns the cell of a date, or the date that stands in three cells. */
    private static String cell(CsvRecord line, Map<Column, Integer> columns, Column whole, Column year, Column month,
            Column day) {
        var written = cell(line, columns, whole);
        return written.isEmpty()
                ? Stream.of(year, month, day).map(each -> cell(line, columns, each))
                        .takeWhile(each -> !each.isEmpty()).map(each -> each.length() == 1 ? "0" + each : each)
                        .collect(Collectors.joining("-"))
                : written;
    }

    private static String cell(CsvRecord line, Map<Column, Integer> columns, Column column) {
        var at = columns.get(column);
        return at == null || at >= line.getFieldCount() ? "" : well(line.getField(at).strip());
    }

    /** Removes null characters and replaces unpaired surrogates, which a project cannot store. */
    private static String well(String text) {
        return text.replace("\0", "").replaceAll("\\p{Cs}", "\uFFFD");
    }

    private void refuse(CsvRecord line, String key, Object... arguments) {
        refused.add(Message.of("events.line", file, line.getStartingLineNumber(), Message.of(key, arguments)));
    }
}
