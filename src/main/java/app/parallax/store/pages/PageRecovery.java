package app.parallax.store.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads all rows of a damaged file: those of the tables in the schema, and those on leaf pages no longer referenced,
 * which can be assigned to a table only by their columns.
 */
public final class PageRecovery {
    private static final int DEEPEST = 20;

    private final PageFile file;
    private final Sink sink;
    private final Runnable step;
    private final BitSet seen = new BitSet();
    private final Map<String, Integer> unreadable = new HashMap<>();

    private PageRecovery(PageFile file, Sink sink, Runnable step) {
        this.file = file;
        this.sink = sink;
        this.step = step;
    }

    /** Receives the rows. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Receives the rows of one page; those of tables in the schema come first.
         *
         * @param table null if unknown
         */
        void take(@Nullable String table, List<RecoveredRow> rows);
    }

    /**
     * Reads every row of a file.
     *
     * @param step called about once per page
     * @return number of unreadable pages and rows by table; under the empty name those of unknown tables
     */
    public static Map<String, Integer> read(PageFile file, Sink sink, Runnable step) {
        var reading = new PageRecovery(file, sink, step);
        reading.readTables();
        reading.readLoose();
        return reading.unreadable;
    }

    /** A table of the schema with its root page. */
    private record Root(String name, int page) {}

    private void readTables() {
        var roots = new ArrayList<Root>();
        var schema = new PageRecovery(file, (table, rows) -> rows.forEach(row -> root(row, roots)), step);
        schema.walk("sqlite_schema", 1, 0);
        seen.or(schema.seen);
        schema.unreadable.forEach((table, pages) -> unreadable.merge(table, pages, Integer::sum));
        for (var root : roots) {
            walk(root.name, root.page, 0);
        }
    }

    private void root(RecoveredRow row, List<Root> roots) {
        var values = row.values();
        if (values.size() == 5 && "table".equals(values.get(0)) && values.get(1) instanceof String name
                && values.get(3) instanceof Long page && page > 1 && page <= file.count()) {
            roots.add(new Root(name, page.intValue()));
        }
    }

    private void walk(String table, int number, int depth) {
        if (number < 1 || number > file.count() || depth > DEEPEST || seen.get(number)) {
            lost(table, 1);
            return;
        }
        step.run();
        var page = file.page(number);
        int head = number == 1 ? 100 : 0;
        int type = LeafPage.type(number, page);
        if (type == LeafPage.TABLE_INTERIOR) {
            seen.set(number);
            int cells = Math.min(BigEndian.number(page, head + 3, 2), (page.length - head - 12) / 2);
            for (int i = 0; i < cells; i++) {
                int place = BigEndian.number(page, head + 12 + 2 * i, 2);
                walk(table, place + 4 <= page.length ? BigEndian.number(page, place, 4) : 0, depth + 1);
            }
            walk(table, BigEndian.number(page, head + 8, 4), depth + 1);
            return;
        }
        if (type == 0x0A || type == 0x02) {
            return; // an index; tables without rowid count as such
        }
        var rows = new LeafPage(file, number, page).rows();
        if (type != LeafPage.TABLE_LEAF && rows.found().isEmpty()) {
            lost(table, 1);
            return;
        }
        seen.set(number);
        lost(table, rows.lost());
        sink.take(table, rows.found());
    }

    private void lost(String table, int count) {
        if (count > 0) {
            unreadable.merge(table, count, Integer::sum);
        }
    }

    private void readLoose() {
        var free = free();
        for (int number = 2; number <= file.count(); number++) {
            if (seen.get(number) || free.get(number)) {
                continue;
            }
            step.run();
            var page = file.page(number);
            if (LeafPage.type(number, page) == LeafPage.TABLE_LEAF) {
                var rows = new LeafPage(file, number, page).rows();
                lost("", rows.lost());
                if (!rows.found().isEmpty()) {
                    sink.take(null, rows.found());
                }
            }
        }
    }

    /** Returns the free pages, which contain deleted rows (SQLite file format, 1.5). */
    private BitSet free() {
        var free = new BitSet();
        if (!file.hasHeader()) {
            return free;
        }
        int trunk = BigEndian.number(file.page(1), 32, 4);
        while (trunk > 1 && trunk <= file.count() && !free.get(trunk) && !seen.get(trunk)) {
            free.set(trunk);
            var page = file.page(trunk);
            int leaves = BigEndian.number(page, 4, 4);
            for (int i = 0; i < leaves && 12 + 4 * i <= page.length; i++) {
                int leaf = BigEndian.number(page, 8 + 4 * i, 4);
                if (leaf > 1 && leaf <= file.count()) {
                    free.set(leaf);
                }
            }
            trunk = BigEndian.number(page, 0, 4);
        }
        return free;
    }
}
