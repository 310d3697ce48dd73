package app.parallax.store.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over all rows of a damaged file: those of tables in the schema, and those on unreferenced leaf pages, whose
 * table is inferred from their shape.
 */
public final class SalvagedPages {
    private static final int DEEPEST = 20;

    private final PageFile file;
    private final Sink sink;
    private final Runnable step;
    private final BitSet seen = new BitSet();
    private final Map<String, Integer> unreadable = new HashMap<>();

    private SalvagedPages(PageFile file, Sink sink, Runnable step) {
        this.file = file;
        this.sink = sink;
        this.step = step;
    }

    /** Takes what is read. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes the rows of one page; those that the schema leads to come first.
         *
         * @param table of which table, null where nothing tells
         */
        void take(@Nullable String table, List<RecoveredRow> rows);
    }

    /**
     * Reads every row of a file.
     *
     * @param step called about once a page
     * @return by table how many of its pages, or rows on them, could not be read; under the empty name those of which
     *         nothing tells what they were
     */
    public static Map<String, Integer> read(PageFile file, Sink sink, Runnable step) {
        var reading = new SalvagedPages(file, sink, step);
        reading.readTables();
        reading.readLoose();
        return reading.unreadable;
    }

    /** A table of the schema. */
    private record Root(String name, int page) {}

    private void readTables() {
        var roots = new ArrayList<Root>();
        var schema = new SalvagedPages(file, (table, rows) -> rows.forEach(row -> root(row, roots)), step);
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
            return; // an index; a table without row keys is one too
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

    /** Pages that are free hold rows that were deleted (SQLite file format, 1.5). */
    private BitSet free() {
        var free = new BitSet();
        if (!file.isHeaded()) {
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
