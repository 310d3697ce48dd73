package app.parallax.io.refi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Determines how a program counts positions, by its name and by the words that its selections have as names. The
 * standard says code points; a line end of CR LF is one position in ATLAS.ti and two in others, QualCoder counts a byte
 * order mark, and programs for Windows may count UTF-16 units.
 */
public final class RefiPositions {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** Maximum number of selections compared. */
    private static final int ASKED = 2000;
    /** Shorter beginnings may agree by chance. */
    private static final int TELLING = 12;

    private final String frozen;
    private final int @Nullable [] offsets;
    private final boolean quoting;

    /**
     * A way to count.
     *
     * @param units whether UTF-16 units are counted, else code points
     * @param twoForLineEnd whether CR LF counts two
     * @param mark whether a byte order mark counts one
     */
    private record Way(boolean units, boolean twoForLineEnd, boolean mark) {}

    private RefiPositions(String frozen, int @Nullable [] offsets, boolean quoting) {
        this.frozen = frozen;
        this.offsets = offsets;
        this.quoting = quoting;
    }

    /**
     * Determines how positions are counted.
     *
     * @param raw the text in the archive, with its line ends and byte order mark
     * @param frozen the same with LF and without a mark
     * @return converts positions to offsets
     */
    public static RefiPositions of(String origin, String raw, String frozen, List<RefiSource.Selection> selections) {
        var ways = ways(origin, raw);
        var named = selections.stream().filter(each -> each.start() >= 0 && !each.name().isBlank()).limit(ASKED)
                .toList();
        RefiPositions best = null;
        int most = -1;
        for (var way : ways) {
            var positions = new RefiPositions(frozen, isPlain(raw, frozen) ? null : offsets(raw, way), false);
            int agreeing = 0;
            for (var each : named) {
                agreeing += positions.agrees(each) ? 1 : 0;
            }
            if (agreeing > most) {
                most = agreeing;
                best = new RefiPositions(frozen, positions.offsets, agreeing > 0 && agreeing * 2 >= named.size());
            }
        }
        return best == null ? new RefiPositions(frozen, null, false) : best;
    }

    private static boolean isPlain(String raw, String frozen) {
        return raw.equals(frozen) && raw.length() == raw.codePointCount(0, raw.length());
    }

    /** Returns the possible ways, the likeliest first. */
    private static List<Way> ways(String origin, String raw) {
        var program = origin.toLowerCase(Locale.ROOT);
        boolean marked = raw.startsWith("\uFEFF");
        boolean lineEnds = raw.contains("\r\n");
        boolean pairs = raw.chars().anyMatch(c -> Character.isSurrogate((char) c));
        boolean two = !program.contains("atlas");
        boolean mark = program.contains("qualcoder");
        var ways = new ArrayList<Way>();
        for (boolean units : pairs ? List.of(false, true) : List.of(false)) {
            for (boolean ends : lineEnds ? List.of(two, !two) : List.of(two)) {
                for (boolean counted : marked ? List.of(mark, !mark) : List.of(false)) {
                    ways.add(new Way(units, ends, counted));
                }
            }
        }
        return ways;
    }

    /** Maps each position to a UTF-16 offset in the frozen text. */
    private static int[] offsets(String raw, Way way) {
        var offsets = new int[raw.length() + 2];
        int position = way.mark ? 1 : 0;
        int to = 0;
        int at = raw.startsWith("\uFEFF") ? 1 : 0;
        while (at < raw.length()) {
            offsets[position] = to;
            boolean pair = raw.startsWith("\r\n", at);
            int width = pair ? 2 : Character.charCount(raw.codePointAt(at));
            int counted = pair ? way.twoForLineEnd ? 2 : 1 : way.units ? width : 1;
            for (int i = 1; i < counted; i++) {
                offsets[position + i] = to;
            }
            position += counted;
            to += pair ? 1 : width;
            at += width;
        }
        offsets[position] = to;
        return Arrays.copyOf(offsets, position + 1);
    }

    /**
     * Returns the range of a selection.
     *
     * @return UTF-16 offsets in the frozen text, start and end; empty if the positions are invalid
     */
    public Optional<int[]> place(RefiSource.Selection selection) {
        int start = offset(selection.start());
        int end = offset(selection.end());
        return start < 0 || end <= start ? Optional.empty() : Optional.of(new int[]{start, end});
    }

    private int offset(long position) {
        var known = offsets;
        int most = known == null ? frozen.length() : known.length - 1;
        return position < 0 || position > most ? -1 : known == null ? (int) position : known[(int) position];
    }

    /**
     * Returns the words of a selection if its name is more reliable than its positions: names are words in this file,
     * and this one occurs in the text, but not at the positions.
     *
     * @return empty if the positions are reliable
     */
    public Optional<String> words(RefiSource.Selection selection) {
        var words = uncut(selection.name().strip());
        return quoting && words.length() >= TELLING && !agrees(selection) && frozen.contains(words)
                ? Optional.of(words)
                : Optional.empty();
    }

    private boolean agrees(RefiSource.Selection selection) {
        var place = place(selection);
        if (place.isEmpty()) {
            return false;
        }
        var there = spaced(frozen.substring(place.get()[0], place.get()[1]));
        var name = spaced(selection.name());
        var start = uncut(name);
        return there.equals(name)
                || (!start.isEmpty() && there.startsWith(start)
                        && (start.length() >= TELLING || start.length() < name.length()));
    }

    /** Removes a trailing ellipsis from a truncated name. */
    private static String uncut(String name) {
        return name.endsWith("...")
                ? name.substring(0, name.length() - 3).strip()
                : name.endsWith("…") ? name.substring(0, name.length() - 1).strip() : name;
    }

    /** Collapses white space; in a loop first, since most words need no replacement. */
    private static String spaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\t' && c <= '\r') || (c == ' ' && text.startsWith(" ", i + 1))) {
                return SPACES.matcher(text).replaceAll(" ").strip();
            }
        }
        return text.strip();
    }
}
