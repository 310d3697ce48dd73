package app.parallax.text.copied;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Extends the runs between two texts across small edits, so that a copied passage is found as one. */
final class PassageGrower {
    /** Maximum size of an edit: words removed, inserted or replaced. */
    private static final int MAX_EDIT = 8;
    /** Number of words that must agree after an edit. */
    private static final int AGREEING = 3;
    /** Runs with fewer other words between them are one passage. */
    private static final int MAX_GAP = 16;
    /** Number of latest passages of a pair of texts with which a run is compared. */
    private static final int OPEN = 8;
    /** Maximum steps per word of the two texts: texts of a few repeated words would grow without end. */
    private static final int STEPS_A_WORD = 16;

    private final WordNumbers words;
    private final SharedRuns runs;
    private final List<Passage> found = new ArrayList<>();
    private long steps;

    PassageGrower(WordNumbers words, SharedRuns runs) {
        this.words = words;
        this.runs = runs;
    }

    /** A passage during extension; ends are exclusive. */
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

    /** Returns the passages of one pair of texts, from their runs in order. */
    List<Passage> of(List<SharedRun> pair) {
        found.clear();
        var first = pair.getFirst();
        steps = (long) STEPS_A_WORD * (words.end(first.text()) - words.start(first.text())
                + words.end(first.other()) - words.start(first.other()));
        for (var run : pair) {
            join(run);
        }
        for (var passage : found) {
            growBackward(passage);
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
            // a run may begin within a passage already extended
            if (Math.max(gap, otherGap) <= MAX_GAP && Math.min(gap, otherGap) > -run.length()
                    && Math.abs(gap - otherGap) <= MAX_GAP) {
                open.same += run.length() + Math.min(0, Math.min(gap, otherGap));
                open.end = Math.max(open.end, run.end());
                open.otherEnd = Math.max(open.otherEnd, run.otherEnd());
                growForward(open);
                return;
            }
        }
        var passage = new Passage(run);
        growForward(passage);
        found.add(passage);
    }

    private void growForward(Passage passage) {
        int end = words.end(passage.text);
        int otherEnd = words.end(passage.other);
        while (steps > 0) {
            int edit = next(passage.end, passage.otherEnd, 1, end, otherEnd);
            if (edit < 0) {
                return;
            }
            passage.end += edit / (MAX_EDIT + 1);
            passage.otherEnd += edit % (MAX_EDIT + 1);
            while (passage.end < end && passage.otherEnd < otherEnd
                    && words.at(passage.end) == words.at(passage.otherEnd) && !runs.isBoilerplate(passage.end)) {
                passage.end++;
                passage.otherEnd++;
                passage.same++;
                steps--;
            }
        }
    }

    private void growBackward(Passage passage) {
        int start = words.start(passage.text);
        int otherStart = words.start(passage.other);
        while (steps > 0) {
            int edit = next(passage.start - 1, passage.otherStart - 1, -1, start - 1, otherStart - 1);
            if (edit < 0) {
                return;
            }
            passage.start -= edit / (MAX_EDIT + 1);
            passage.otherStart -= edit % (MAX_EDIT + 1);
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

    /** Returns the smallest edit after which the words agree again, encoded as one number; -1 if there is none. */
    private int next(int at, int otherAt, int step, int limit, int otherLimit) {
        for (int size = 1; size <= MAX_EDIT; size++) {
            for (int one = 0; one <= size; one++) {
                // replacements of equal length first, the commonest edit
                int gap = size % 2 == 0 ? size / 2 : (size + 1) / 2;
                int left = one % 2 == 0 ? gap + one / 2 : gap - (one + 1) / 2;
                int right = size - left;
                steps--;
                if (left >= 0 && right >= 0
                        && agree(at + step * left, otherAt + step * right, step, limit, otherLimit)) {
                    return left * (MAX_EDIT + 1) + right;
                }
            }
        }
        return -1;
    }

    private boolean agree(int at, int otherAt, int step, int limit, int otherLimit) {
        for (int i = 0; i < AGREEING; i++) {
            int index = at + step * i;
            int other = otherAt + step * i;
            boolean beyond = step > 0 ? index >= limit || other >= otherLimit : index <= limit || other <= otherLimit;
            if (beyond || words.at(index) != words.at(other) || runs.isBoilerplate(index)) {
                return false;
            }
        }
        return true;
    }

    /** Drops passages that overlap a longer one in both texts. */
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
