package app.parallax.session.find;

import app.parallax.model.Mark;
import app.parallax.model.Palette;
import app.parallax.session.LatestOnly;
import app.parallax.session.MarkFilter;
import app.parallax.session.Session;
import app.parallax.text.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Computes the overview of a text's marks beside its scroll bar, one entry for each row of pixels; recomputed only when
 * marks or height change, so that drawing does not depend on the number of marks. Rows are proportional to characters.
 */
public final class MarkOverview {
    /** The maximal number of colours side by side in a row. */
    public static final int LANES = 3;
    private static final List<Palette> COLORS = List.of(Palette.values());
    /** The colour number of a mark without a tag; {@link Palette} has the numbers from 1, 0 is none. */
    public static final int UNTAGGED = COLORS.size() + 1;
    /** The minimal height of a mark in rows, so that it is visible. */
    private static final int LEAST_ROWS = 2;

    private final LatestOnly<Rows> latest;

    public MarkOverview(Session session) {
        this.latest = new LatestOnly<>(session);
    }

    /**
     * The content of an overview.
     *
     * @param length of the text in UTF-16 units
     * @param hits search matches
     */
    public record Content(int length, List<Mark> marks, MarkFilter filter, List<Span> hits) {}

    public static final class Rows {
        private final byte[] colors;
        private final BitSet hits = new BitSet();
        private final int count;
        private final int length;

        private Rows(int length, int count) {
            this.count = count;
            this.length = Math.max(1, length);
            this.colors = new byte[count * LANES];
        }

        /** Returns the number of rows, 1 or more. */
        public int count() {
            return count;
        }

        /**
         * Returns a colour of a row.
         *
         * @param row from 0
         * @param lane from 0, less than {@link #LANES}
         * @return 1 and more for the colours of {@link Palette}, {@link #UNTAGGED}, or 0 for none; all lanes after a 0
         *         are 0
         */
        public int color(int row, int lane) {
            return colors[row * LANES + lane];
        }

        /** Whether a row contains a search match. */
        public boolean isHit(int row) {
            return hits.get(row);
        }

        private int row(int offset) {
            return (int) Math.min(count - 1, (long) offset * count / length);
        }

        private void mark(int start, int end, int color) {
            int first = row(start);
            int last = Math.min(count - 1, Math.max(row(Math.max(start, end - 1)), first + LEAST_ROWS - 1));
            for (int row = first; row <= last; row++) {
                int at = row * LANES;
                int lane = 0;
                while (lane < LANES && colors[at + lane] != 0 && colors[at + lane] != color) {
                    lane++;
                }
                if (lane < LANES) {
                    colors[at + lane] = (byte) color;
                }
            }
        }
    }

    /**
     * Computes an overview in place of earlier requests.
     *
     * @param rows number of rows, 1 or more
     * @return empty if a newer request came
     */
    public CompletableFuture<Optional<Rows>> rows(Content content, int rows) {
        return latest.ask(outOfDate -> of(content, rows));
    }

    static Rows of(Content content, int count) {
        var rows = new Rows(content.length, count);
        for (var mark : content.marks) {
            var passage = mark.passage();
            var colors = content.filter.colorsOf(mark);
            if (colors.isEmpty()) {
                rows.mark(passage.start(), passage.end(), UNTAGGED);
            }
            for (var color : colors) {
                rows.mark(passage.start(), passage.end(), COLORS.indexOf(color) + 1);
            }
        }
        content.hits.forEach(hit -> rows.hits.set(rows.row(hit.start())));
        return rows;
    }
}
