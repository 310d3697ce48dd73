package app.parallax.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prints rows in aligned columns; the widths are fixed after the first rows, so that a long list streams. */
final class TextTable {
    private static final int LOOKED_AT = 200;

    private final Terminal terminal;
    private final List<List<String>> waiting = new ArrayList<>();
    private final int[] widths;
    private boolean fixed;

    TextTable(Terminal terminal, String... headings) {
        this.terminal = terminal;
        this.widths = new int[headings.length];
        waiting.add(List.of(headings));
    }

    /** Adds a row; null stays blank. */
    void row(@Nullable Object... cells) {
        waiting.add(Arrays.stream(cells).map(cell -> cell == null ? "" : TerminalText.line(cell.toString())).toList());
        if (fixed || waiting.size() > LOOKED_AT) {
            flush();
        }
    }

    /** Prints the rest; a table without rows prints nothing. */
    void end() {
        if (fixed || waiting.size() > 1) {
            flush();
        }
    }

    private void flush() {
        if (!fixed) {
            waiting.forEach(row -> IntStream.range(0, widths.length)
                    .forEach(i -> widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)))));
            fixed = true;
        }
        waiting.forEach(row -> terminal.printLine(IntStream.range(0, widths.length).mapToObj(i -> padded(row.get(i), i))
                .collect(Collectors.joining("  ")).stripTrailing()));
        waiting.clear();
    }

    private String padded(String cell, int column) {
        return cell + " ".repeat(Math.max(0, widths[column] - TerminalText.width(cell)));
    }
}
