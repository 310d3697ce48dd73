package app.parallax.text.copied;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Grows the runs between two texts through small edits, so that a copied passage is one. */
final class PassageGrower {
    /** So many words may be left out, put in or exchanged between same words. */
    private static final int EDIT = 8;
    /** Behind an edit so many words must be the same again. */
    private static final int AGAIN = 3;
    /** Two runs with fewer other words between them are one passage. */
    private static final int GAP = 16;
    /** Passages of one pair of texts that are compared with a run. */
    private static final int OPEN = 8;
    /** Steps that growing may take, in words of the two texts: texts of a few words repeated would grow without end. */
    private static final int STEPS_A_WORD = 16;

    private final WordNumbers words;
    private final SharedRuns runs;
    private final List<Passage> found = new ArrayList<>();
    private long steps;

    PassageGrower(WordNumbers words, SharedRuns runs) {
        this.words = words;
        this.runs = runs;
    }

    /** A passage while it grows; ends are exclusive. */
    static final class Passage {
        final int text;
        final int other;
        int start;
        int end;
        int otherStart;
        int otherEnd;
        int same;

        Passage(SharedRun run) {
            text = run.text();
            other = run.other();
            start = run.start();
            end = run.end();
            otherStart = run.otherStart();
            otherEnd = run.otherEnd();
            same = run.length();
        }

        private boolean covers(SharedRun run) {
            return run.end() <= end && run.otherEnd() <= otherEnd && run.start() >= start
                    && run.otherStart() >= otherStart;
        }

        private boolean overlaps(Passage later) {
            return start < later.end && later.start < end && otherStart < later.otherEnd
                    && later.otherStart < otherEnd;
        }
    }

    /** The passages of one pair of texts, given their runs in order. */
    List<Passage> of(List<SharedRun> pair) {
        found.clear();
        var first = pair.getFirst();
        steps = (long) STEPS_A_WORD * (words.end(first.text()) - words.start(first.text())
                + words.end(first.other()) - words.start(first.other()));
        for (var run : pair) {
            join(run);
        }
        for (var passage : found) {
            growBack(passage);
        }
        return distinct();
    }

    private void join(SharedRun run) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - OPEN); i--) {
            var open = found.get(i);
            if (open.covers(run)) {
                return;
            }
            int gap = run.start() - open.end;
            int otherGap = run.otherStart() - open.otherEnd;
            // a run may begin within what has grown already
            if (Math.max(gap, otherGap) <= GAP && Math.min(gap, otherGap) > -run.length()
                    && Math.abs(gap - otherGap) <= GAP) {
                open.same += run.length() + Math.min(0, Math.min(gap, otherGap));
                open.end = Math.max(open.end, run.end());
                open.otherEnd = Math.max(open.otherEnd, run.otherEnd());
                growOn(open);
                return;
            }
        }
        var passage = new Passage(run);
        growOn(passage);
        found.add(passage);
    }

    private void growOn(Passage passage) {
        int end = words.end(passage.text);
        int otherEnd = words.end(passage.other);
        while (steps > 0) {
            int edit = next(passage.end, passage.otherEnd, 1, end, otherEnd);
            if (edit < 0) {
                return;
            }
            passage.end += edit / (EDIT + 1);
            passage.otherEnd += edit % (EDIT + 1);
            while (passage.end < end && passage.otherEnd < otherEnd
                    && words.at(passage.end) == words.at(passage.otherEnd) && !runs.isBoilerplate(passage.end)) {
                passage.end++;
                passage.otherEnd++;
                passage.same++;
                steps--;
            }
        }
    }

    private void growBack(Passage passage) {
        int start = words.start(passage.text);
        int otherStart = words.start(passage.other);
        while (steps > 0) {
            int edit = next(passage.start - 1, passage.otherStart - 1, -1, start - 1, otherStart - 1);
            if (edit < 0) {
                return;
            }
            passage.start -= edit / (EDIT + 1);
            passage.otherStart -= edit % (EDIT + 1);
            while (passage.start > start && passage.otherStart > otherStart
                    && words.at(passage.start - 1) == words.at(passage.otherStart - 1)
                    && !runs.isBoilerplate(passage.start - 1)) {
                passage.start--;
                passage.otherStart--;
                passage.same++;
                steps--;
            }
        }
    }

    /** The smallest edit behind which the words are the same again, as one number; -1 if there is none. */
    private int next(int at, int otherAt, int step, int limit, int otherLimit) {
        for (int size = 1; size <= EDIT; size++) {
            for (int one = 0; one <= size; one++) {
                // as many words on both sides first: an exchange is the commonest edit
                int gap = size % 2 == 0 ? size / 2 : (size + 1) / 2;
                int left = one % 2 == 0 ? gap + one / 2 : gap - (one + 1) / 2;
                int right = size - left;
                steps--;
                if (left >= 0 && right >= 0
                        && agree(at + step * left, otherAt + step * right, step, limit, otherLimit)) {
                    return left * (EDIT + 1) + right;
                }
            }
        }
        return -1;
    }

    private boolean agree(int at, int otherAt, int step, int limit, int otherLimit) {
        for (int i = 0; i < AGAIN; i++) {
            int index = at + step * i;
            int other = otherAt + step * i;
            boolean beyond = step > 0 ? index >= limit || other >= otherLimit : index <= limit || other <= otherLimit;
            if (beyond || words.at(index) != words.at(other) || runs.isBoilerplate(index)) {
                return false;
            }
        }
        return true;
    }

    /** Without those that overlap a longer one in both texts. */
    private List<Passage> distinct() {
        if (found.size() == 1) {
            return List.of(found.getFirst());
        }
        var byLength = found.stream().sorted(Comparator.comparingInt((Passage each) -> -each.same)).limit(1_000)
                .toList();
        var kept = new ArrayList<Passage>();
        for (var passage : byLength) {
            if (kept.stream().noneMatch(each -> each.overlaps(passage))) {
                kept.add(passage);
            }
        }
        kept.sort(Comparator.comparingInt((Passage each) -> each.start).thenComparingInt(each -> each.otherStart));
        return kept;
    }
}
