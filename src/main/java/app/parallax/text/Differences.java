package app.parallax.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two texts by words. Words unique in both anchor the comparison (their longest common subsequence: “patience
 * diff”, Bram Cohen), so that long texts cost little more than reading them; the stretches between anchors are compared
 * word by word (Myers, “An O(ND) difference algorithm”, 1986).
 */
public final class Differences {
    /** With more differences between two anchors, all between them counts as replaced. */
    private static final int MOST = 600;
    /** Maximum depth of splitting at unique words; only texts made for it go deeper. */
    private static final int DEEPEST = 64;

    private final Words before;
    private final Words after;
    /** For each word before, the number of the same word after; -1 if it was removed. */
    private final int[] same;

    private Differences(Words before, Words after) {
        this.before = before;
        this.after = after;
        this.same = new int[before.count];
        Arrays.fill(same, -1);
    }

    public enum Kind {
        /** In both texts. */
        SAME,
        /** Only in the text before. */
        REMOVED,
        /** Only in the text after. */
        ADDED
    }

    /**
     * A part of the comparison.
     *
     * @param span UTF-16 offsets in the text after; of a removed part, in the text before
     */
    public record Part(Kind kind, Span span) {}

    /**
     * Compares two texts.
     *
     * @return in reading order, a removed part before the added one; the parts that are not added join to the text
     *         before, those not removed to the text after
     */
    public static List<Part> of(String before, String after) {
        Map<String, Integer> numbers = new HashMap<>();
        var differences = new Differences(new Words(before, numbers), new Words(after, numbers));
        differences.compare();
        differences.joinLooseChanges();
        return differences.parts();
    }

    /** A text split into words, punctuation, spaces and line ends, numbered so that equal ones have equal numbers. */
    private static final class Words {
        private final String text;
        private int[] starts = new int[64];
        private int[] numbers = new int[64];
        private int count;

        Words(String text, Map<String, Integer> known) {
            this.text = text;
            int at = 0;
            while (at < text.length()) {
                int end = end(text, at);
                if (count + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                    numbers = Arrays.copyOf(numbers, numbers.length * 2);
                }
                starts[count] = at;
                numbers[count++] = known.computeIfAbsent(text.substring(at, end), word -> known.size());
                at = end;
            }
            starts[count] = text.length();
        }

        private static int end(String text, int start) {
            int first = text.codePointAt(start);
            int at = start + Character.charCount(first);
            if (!isLetter(first) && first != ' ') {
                return at;
            }
            while (at < text.length()) {
                int next = text.codePointAt(at);
                int size = Character.charCount(next);
                if (first == ' ' ? next != ' ' : !isLetter(next) && !joins(text, first, next, at + size)) {
                    break;
                }
                at += size;
            }
            return at;
        }

        /** Whether a character continues a word; scripts without spaces are compared character by character. */
        private static boolean isLetter(int point) {
            int type = Character.getType(point);
            return !Character.isIdeographic(point) && (Character.isLetterOrDigit(point)
                    || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
        }

        /** Whether punctuation joins a number or a word: “1,400”, “don’t”. */
        private static boolean joins(String text, int first, int sign, int after) {
            return (sign == ',' || sign == '.' || sign == '\'' || sign == '’') && after < text.length()
                    && (sign == '\'' || sign == '’' || Character.isDigit(first))
                    && Character.isLetterOrDigit(text.codePointAt(after));
        }

        boolean hasLetters(int word) {
            return Character.isLetterOrDigit(text.codePointAt(starts[word]));
        }

        boolean isLineEnd(int word) {
            return text.charAt(starts[word]) == '\n';
        }
    }

    /** Stretches of both texts still to be compared. */
    private record Stretch(int from, int to, int otherFrom, int otherTo, int depth) {}

    private void compare() {
        var open = new ArrayDeque<Stretch>();
        open.push(new Stretch(0, before.count, 0, after.count, 0));
        while (!open.isEmpty()) {
            var stretch = trimmed(open.pop());
            if (stretch.from == stretch.to || stretch.otherFrom == stretch.otherTo) {
                continue;
            }
            var anchors = stretch.depth < DEEPEST ? anchors(stretch) : List.<int[]>of();
            if (anchors.isEmpty()) {
                myers(stretch);
                continue;
            }
            int from = stretch.from;
            int otherFrom = stretch.otherFrom;
            for (var pair : anchors) {
                same[pair[0]] = pair[1];
                open.push(new Stretch(from, pair[0], otherFrom, pair[1], stretch.depth + 1));
                from = pair[0] + 1;
                otherFrom = pair[1] + 1;
            }
            open.push(new Stretch(from, stretch.to, otherFrom, stretch.otherTo, stretch.depth + 1));
        }
    }

    /** Matches and removes equal words at both ends. */
    private Stretch trimmed(Stretch given) {
        int from = given.from;
        int to = given.to;
        int otherFrom = given.otherFrom;
        int otherTo = given.otherTo;
        while (from < to && otherFrom < otherTo && before.numbers[from] == after.numbers[otherFrom]) {
            same[from++] = otherFrom++;
        }
        while (from < to && otherFrom < otherTo && before.numbers[to - 1] == after.numbers[otherTo - 1]) {
            same[--to] = --otherTo;
        }
        return new Stretch(from, to, otherFrom, otherTo, given.depth);
    }

    /** Returns the longest common subsequence of the words that are unique in both stretches. */
    private List<int[]> anchors(Stretch stretch) {
        Map<Integer, int[]> places = new HashMap<>(); // number of the word: place and count before, place and count
                                                      // after
        for (int i = stretch.from; i < stretch.to; i++) {
            if (before.hasLetters(i)) {
                var place = places.computeIfAbsent(before.numbers[i], key -> new int[4]);
                place[0] = i;
                place[1]++;
            }
        }
        for (int i = stretch.otherFrom; i < stretch.otherTo; i++) {
            var place = places.get(after.numbers[i]);
            if (place != null) {
                place[2] = i;
                place[3]++;
            }
        }
        var once = places.values().stream().filter(place -> place[1] == 1 && place[3] == 1)
                .map(place -> new int[]{place[0], place[2]}).sorted((one, other) -> Integer.compare(one[0], other[0]))
                .toList();
        return longestRow(once);
    }

    private static List<int[]> longestRow(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        var row = new ArrayList<int[]>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            row.add(pairs.get(i));
        }
        return row.reversed();
    }

    private void myers(Stretch stretch) {
        int n = stretch.to - stretch.from;
        int m = stretch.otherTo - stretch.otherFrom;
        int most = Math.min(n + m, MOST);
        var rounds = new ArrayList<int[]>();
        int[] furthest = new int[2 * most + 3];
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && furthest[most + k] < furthest[most + k + 2]);
                int x = down ? furthest[most + k + 2] : furthest[most + k] + 1;
                int y = x - k;
                while (x < n && y < m
                        && before.numbers[stretch.from + x] == after.numbers[stretch.otherFrom + y]) {
                    x++;
                    y++;
                }
                furthest[most + k + 1] = x;
                if (x >= n && y >= m) {
                    trace(stretch, rounds, d);
                    return;
                }
            }
            rounds.add(Arrays.copyOfRange(furthest, most - d + 1, most + d + 2));
        }
    }

    /** Traces back from the ends, round by round, and records equal words. */
    private void trace(Stretch stretch, List<int[]> rounds, int last) {
        int x = stretch.to - stretch.from;
        int y = stretch.otherTo - stretch.otherFrom;
        for (int d = last; d >= 0; d--) {
            int k = x - y;
            int startX = 0;
            int startY = 0;
            if (d > 0) {
                int[] round = rounds.get(d - 1); // for the diagonals -(d-1) to d-1
                int below = k + 1 <= d - 1 && k + 1 >= -(d - 1) ? round[k + 1 + d - 1] : -1;
                int above = k - 1 >= -(d - 1) && k - 1 <= d - 1 ? round[k - 1 + d - 1] : -1;
                boolean down = k == -d || (k != d && above < below);
                startX = down ? below : above;
                startY = down ? startX - k - 1 : startX - k + 1;
                int afterX = down ? startX : startX + 1;
                diagonal(stretch, afterX, x, y);
            } else {
                diagonal(stretch, 0, x, y);
            }
            x = startX;
            y = startY;
        }
    }

    private void diagonal(Stretch stretch, int fromX, int toX, int toY) {
        for (int i = 1; i <= toX - fromX; i++) {
            same[stretch.from + toX - i] = stretch.otherFrom + toY - i;
        }
    }

    /** Marks spaces and punctuation alone between two changes as changed too, for readability. */
    private void joinLooseChanges() {
        int i = 0;
        int expected = 0;
        boolean changed = false;
        while (i < before.count) {
            if (same[i] < 0) {
                changed = true;
                i++;
                continue;
            }
            changed |= same[i] != expected;
            int start = i;
            boolean loose = true;
            while (i < before.count && same[i] >= 0 && (i == start || same[i] == same[i - 1] + 1)) {
                loose &= !before.hasLetters(i) && !before.isLineEnd(i);
                i++;
            }
            int next = same[i - 1] + 1;
            boolean changeFollows = i < before.count || next < after.count;
            if (changed && loose && changeFollows) {
                Arrays.fill(same, start, i, -1);
            } else {
                expected = next;
                changed = false;
            }
        }
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        int i = 0;
        int other = 0;
        while (i < before.count || other < after.count) {
            int start = i;
            while (i < before.count && same[i] < 0) {
                i++;
            }
            add(parts, Kind.REMOVED, before.starts[start], before.starts[i]);
            int until = i < before.count ? same[i] : after.count;
            add(parts, Kind.ADDED, after.starts[other], after.starts[until]);
            other = until;
            while (i < before.count && same[i] == other) {
                i++;
                other++;
            }
            add(parts, Kind.SAME, after.starts[until], after.starts[other]);
        }
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, int start, int end) {
        if (start < end) {
            parts.add(new Part(kind, new Span(start, end)));
        }
    }
}
