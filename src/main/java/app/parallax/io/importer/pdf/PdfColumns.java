package app.parallax.io.importer.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders a page by columns: where a vertical gap runs between words, everything left of it is read before everything
 * right of it, from top to bottom.
 */
final class PdfColumns {
    /** Maximum number of rows of a page that is searched for gaps. */
    private static final int MOST_ROWS = 1_500;
    /** Minimum width of a gap, in font sizes. */
    private static final float GAP = 0.9f;
    /** Minimum number of adjacent lines that form columns. */
    private static final int FEWEST_LINES = 3;
    /** Minimum width of a column, in font sizes; narrower ones are of a table. */
    private static final float NARROWEST = 7f;

    private PdfColumns() {}

    private record Gap(float from, float to) {
        float width() {
            return to - from;
        }
    }

    /** A column of lines, from top to bottom. */
    record Column(List<TextLine> lines) {
        Column {
            lines = List.copyOf(lines);
        }
    }

    /** Returns the columns of a page in reading order; lines of the full width form a column of their own. */
    static List<Column> of(List<PdfWord> words) {
        var columns = new ArrayList<Column>();
        read(rows(words), columns, 0);
        return columns;
    }

    private static void read(List<List<PdfWord>> rows, List<Column> into, int depth) {
        var alone = new ArrayList<TextLine>();
        var page = extent(rows);
        for (int i = 0; i < rows.size();) {
            var run = depth > 4 || rows.size() > MOST_ROWS ? null : run(rows, i, page);
            if (run == null) {
                alone.add(TextLine.of(rows.get(i)));
                i++;
            } else {
                flush(alone, into);
                read(part(rows, i, run.end, run.gap, true), into, depth + 1);
                read(part(rows, i, run.end, run.gap, false), into, depth + 1);
                i = run.end;
            }
        }
        flush(alone, into);
    }

    private static void flush(List<TextLine> lines, List<Column> into) {
        if (!lines.isEmpty()) {
            into.add(new Column(lines));
            lines.clear();
        }
    }

    /** Groups words into rows, from top to bottom. */
    private static List<List<PdfWord>> rows(List<PdfWord> words) {
        var sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(PdfWord::base).thenComparingDouble(PdfWord::left));
        var rows = new ArrayList<List<PdfWord>>();
        for (var word : sorted) {
            if (!rows.isEmpty() && rows.getLast().getFirst().besides(word)) {
                rows.getLast().add(word);
            } else {
                rows.add(new ArrayList<>(List.of(word)));
            }
        }
        return rows;
    }

    /** Returns the horizontal extent of some rows. */
    private static Gap extent(List<List<PdfWord>> rows) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (var row : rows) {
            for (var word : row) {
                least = Math.min(least, word.left());
                most = Math.max(most, word.right());
            }
        }
        return new Gap(least, most);
    }

    private record Run(int end, Gap gap) {}

    /** Returns how far down from a row a gap with columns on both sides runs; or null. */
    private static @org.jspecify.annotations.Nullable Run run(List<List<PdfWord>> rows, int start, Gap page) {
        float most = page.to;
        var gaps = List.of(page);
        Run best = null;
        for (int i = start; i < rows.size(); i++) {
            gaps = without(gaps, rows.get(i));
            if (gaps.isEmpty()) {
                break;
            }
            if (rows.get(start).size() < 2 && i == start && rows.get(i).getFirst().right() >= most - 1) {
                break; // a heading of the full width begins no columns
            }
            var gap = between(rows, start, i + 1, gaps);
            if (gap != null) {
                best = new Run(i + 1, gap);
            }
        }
        return best;
    }

    private static List<Gap> without(List<Gap> gaps, List<PdfWord> row) {
        var left = new ArrayList<>(gaps);
        for (var word : row) {
            var next = new ArrayList<Gap>();
            for (var gap : left) {
                if (word.right() <= gap.from || word.left() >= gap.to) {
                    next.add(gap);
                    continue;
                }
                add(next, new Gap(gap.from, word.left()), word);
                add(next, new Gap(word.right(), gap.to), word);
            }
            left = next;
        }
        return left;
    }

    private static void add(List<Gap> gaps, Gap gap, PdfWord beside) {
        if (gap.width() >= GAP * beside.size()) {
            gaps.add(gap);
        }
    }

    /** Returns the widest gap with column lines on both sides; or null. */
    private static @org.jspecify.annotations.Nullable Gap between(List<List<PdfWord>> rows, int start, int end,
            List<Gap> gaps) {
        Gap widest = null;
        for (var gap : gaps) {
            int left = 0;
            int right = 0;
            float widthLeft = 0;
            float widthRight = 0;
            for (var row : rows.subList(start, end)) {
                float first = width(row, gap, true);
                float second = width(row, gap, false);
                left += first > 0 ? 1 : 0;
                right += second > 0 ? 1 : 0;
                widthLeft += first / row.getFirst().size();
                widthRight += second / row.getFirst().size();
            }
            if (left >= FEWEST_LINES && right >= FEWEST_LINES && widthLeft / left > NARROWEST
                    && widthRight / right > NARROWEST && (widest == null || gap.width() > widest.width())) {
                widest = gap;
            }
        }
        return widest;
    }

    private static float width(List<PdfWord> row, Gap gap, boolean left) {
        float from = Float.MAX_VALUE;
        float to = 0;
        for (var word : row) {
            if (left ? word.right() <= gap.from + 0.5f : word.left() >= gap.to - 0.5f) {
                from = Math.min(from, word.left());
                to = Math.max(to, word.right());
            }
        }
        return Math.max(0, to - from);
    }

    private static List<List<PdfWord>> part(List<List<PdfWord>> rows, int start, int end, Gap gap, boolean left) {
        var part = new ArrayList<PdfWord>();
        float middle = (gap.from + gap.to) / 2;
        for (var row : rows.subList(start, end)) {
            row.stream().filter(word -> left == (word.left() + word.right()) / 2 < middle).forEach(part::add);
        }
        return rows(part);
    }
}
