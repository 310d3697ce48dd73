package app.parallax.store;

import app.parallax.model.Edtf;
import app.parallax.model.Palette;
import app.parallax.store.pages.PageFile;
import app.parallax.store.pages.PageRecovery;
import app.parallax.store.pages.RecoveredRow;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A staging database for every readable row of a damaged file, in tables without constraints. */
final class RecoveryStage implements AutoCloseable {
    /** Tables recognised only by the schema: any two texts look like one of their rows. */
    private static final List<String> SHAPELESS = List.of("remembered");

    private static final List<String> LEFT_OUT = List.of("note_link", "shared", "shared_edit", "shared_key",
            "conflict");

    private final Sql sql;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final List<RecoveredRow> eitherTaggingOrStory = new ArrayList<>();
    private Map<String, Integer> unreadable = Map.of();
    private int rows;

    /** Creates the staging tables; the caller deletes {@code file}. */
    RecoveryStage(Path file, Sql target) throws SQLException {
        this.sql = Database.connect(file, "", true);
        sql.execute("PRAGMA synchronous = OFF");
        sql.execute("PRAGMA journal_mode = OFF");
        var tables = target.list("SELECT name FROM sqlite_schema WHERE type = 'table'", row -> row.text(1));
        for (var table : tables.stream().filter(name -> !isLeftOut(name)).toList()) {
            var shape = new Shape(table, target.list("PRAGMA table_info(" + table + ")",
                    row -> new Column(row.text(2), row.text(3), row.number(4) == 1, row.textOrNull(5))));
            shapes.put(table, shape);
            sql.execute(shape.staged());
        }
    }

    /** A column in the newest format; columns added later have a default or may be null. */
    private record Column(String name, String type, boolean required, @Nullable String preset) {
        boolean takes(@Nullable Object value) {
            return switch (value) {
                case null -> !required;
                case String text -> type.equals("TEXT");
                case byte[] bytes -> type.equals("BLOB");
                case Long number -> type.equals("INTEGER");
                default -> false;
            };
        }

        boolean mayBeMissing() {
            return !required || preset != null;
        }
    }

    /** The columns of a table, by which rows are recognised. */
    private record Shape(String table, List<Column> columns) {
        boolean isKeyed() {
            return columns.getFirst().name.equals("id");
        }

        boolean matches(RecoveredRow row) {
            var values = row.values();
            int first = isKeyed() ? 1 : 0;
            return values.size() <= columns.size() && values.size() > first
                    && (first == 0 || values.getFirst() == null)
                    && (first == 0 || !columns.get(1).name.equals("uuid")
                            || (values.get(1) instanceof byte[] id && id.length == 16))
                    && IntStream.range(first, values.size()).allMatch(i -> columns.get(i).takes(values.get(i)))
                    && columns.stream().skip(values.size()).allMatch(Column::mayBeMissing);
        }

        String staged() {
            return "CREATE TABLE " + table + " (" + columns.stream()
                    .map(each -> quoted(each) + (each.name.equals("id") ? " INTEGER PRIMARY KEY" : "")
                            + (each.preset == null ? "" : " DEFAULT " + each.preset))
                    .collect(Collectors.joining(", ")) + ", loose INTEGER NOT NULL DEFAULT 0)";
        }

        String insertion(int width) {
            return "INSERT OR IGNORE INTO " + table + " ("
                    + columns.stream().limit(width).map(Shape::quoted).collect(Collectors.joining(", "))
                    + ", loose) VALUES (" + "?, ".repeat(width) + "?)";
        }

        private static String quoted(Column column) {
            return '"' + column.name + '"';
        }
    }

    Sql sql() {
        return sql;
    }

    /** The number of unreadable pages or rows, by table. */
    Map<String, Integer> unreadable() {
        return unreadable;
    }

    /** The number of rows read. */
    int rows() {
        return rows;
    }

    void read(PageFile file, RecoverySteps steps) throws SQLException {
        steps.beginPages(file.count());
        sql.transaction("BEGIN", () -> {
            unreadable = PageRecovery.read(file, (table, found) -> {
                try {
                    take(table, found);
                } catch (SQLException e) {
                    throw new Snapshot.ReadFailed(e);
                }
            }, steps::page);
            for (var row : eitherTaggingOrStory) {
                var id = row.values().get(2);
                boolean tagging = sql.number("SELECT count(*) FROM story WHERE uuid = ?", id) == 0;
                insert(shape(tagging ? "tagging" : "story_article"), row, true);
            }
            return true;
        });
        steps.beginRows(rows);
        for (var table : shapes.keySet()) {
            if (shape(table).columns.stream().anyMatch(each -> each.name.equals("uuid"))) {
                sql.execute("CREATE INDEX " + table + "_uuid ON " + table + " (uuid)");
            }
        }
    }

    private Shape shape(String table) {
        var shape = shapes.get(table);
        if (shape == null) {
            throw new IllegalStateException("no table " + table);
        }
        return shape;
    }

    /** Whether a table is of the full-text index, SQLite's own, or of a team. */
    private static boolean isLeftOut(String table) {
        return table.startsWith("sqlite_") || table.contains("_words") || LEFT_OUT.contains(table);
    }

    private void take(@Nullable String table, List<RecoveredRow> found) throws SQLException {
        if (table != null && isLeftOut(table)) {
            return;
        }
        var said = table == null || !shapes.containsKey(table) ? null : shape(table); // its name may be damaged
        if (said != null && found.stream().anyMatch(said::matches)) {
            for (var row : found) {
                insert(said, row, false);
            }
            return;
        }
        var likely = likely(found);
        if (likely.size() > 1 && likely.contains("tagging")) {
            eitherTaggingOrStory.addAll(found);
        } else if (!likely.isEmpty()) {
            var shape = shape(likely.getFirst());
            for (var row : found.stream().filter(shape::matches).toList()) {
                insert(shape, row, true);
            }
        }
    }

    /** Returns the tables that the rows of a page may belong to, the likeliest first. */
    private List<String> likely(List<RecoveredRow> found) {
        var counts = new LinkedHashMap<String, Long>();
        for (var shape : shapes.values()) {
            long matching = SHAPELESS.contains(shape.table) ? 0 : found.stream().filter(shape::matches).count();
            if (matching > 0) {
                counts.put(shape.table, matching);
            }
        }
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var all = counts.entrySet().stream().filter(each -> each.getValue() == most).map(Map.Entry::getKey).toList();
        // only rows of an older format are shorter than their table
        var asLong = all.stream().filter(table -> found.stream()
                .anyMatch(row -> row.values().size() == shape(table).columns.size())).toList();
        var tied = asLong.isEmpty() ? all : asLong;
        if (tied.size() < 2 || tied.contains("tagging")) {
            return tied;
        }
        var speaking = tied.stream().filter(table -> found.stream().allMatch(row -> speaksFor(table, row))).toList();
        // outlets and stories may contain any words, so that they come last
        return speaking.isEmpty() ? tied.reversed() : speaking;
    }

    /** Distinguishes tables with equal columns by their typical content. */
    private static boolean speaksFor(String table, RecoveredRow row) {
        var values = row.values();
        var third = values.size() > 3 && values.get(3) instanceof String text ? text : "";
        return switch (table) {
            case "analyst" -> Arrays.stream(Palette.values())
                    .anyMatch(each -> each.name().toLowerCase(Locale.ROOT).equals(third));
            case "tag_set", "speaker" -> third.startsWith("[");
            case "event" -> isDate(third);
            case "outlet" -> !third.startsWith("[") && !isDate(third);
            case "story" -> !third.startsWith("[");
            default -> true;
        };
    }

    private static boolean isDate(String text) {
        try {
            Edtf.parse(text);
            return true;
        } catch (IllegalArgumentException e) { // such as a country
            return false;
        }
    }

    private void insert(Shape shape, RecoveredRow row, boolean loose) throws SQLException {
        var values = row.values().stream().limit(shape.columns.size())
                .collect(ArrayList<@Nullable Object>::new, ArrayList::add, ArrayList::addAll);
        int width = values.size();
        if (shape.isKeyed()) {
            values.set(0, row.key());
        }
        values.replaceAll(value -> value instanceof Double number ? number.toString() : value);
        values.add(loose ? 1 : 0);
        rows += sql.update(shape.insertion(width), values.toArray());
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
