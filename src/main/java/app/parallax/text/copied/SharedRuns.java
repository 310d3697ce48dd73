package app.parallax.text.copied;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds all maximal runs of equal words between any two texts, without boilerplate. */
final class SharedRuns {
    /** A run that stands in more texts than this is boilerplate, unless it is part of a long stretch. */
    private static final int SHARED = 10;
    /** What stands in more texts than this is boilerplate however long it is. */
    private static final int WIDELY_SHARED = 50;
    /** Boilerplate is shorter than this, in words: a story that many printed is longer. */
    private static final int STORY = 60;
    /** The same run within one text is followed so often. */
    private static final int IN_ONE_TEXT = 3;

    private final WordNumbers words;
    private final BitSet common;
    /** The words of common runs. */
    private final BitSet boilerplate;
    private final long[] repeated;

    SharedRuns(WordNumbers words) {
        this.words = words;
        var seeds = new RunSeeds(words);
        this.repeated = seeds.repeated();
        this.common = seeds.common(repeated, SHARED);
        keepStories(seeds.common(repeated, WIDELY_SHARED));
        this.boilerplate = covered();
    }

    /** Long stretches that not too many texts share are no boilerplate. */
    private void keepStories(BitSet widely) {
        for (int from = common.nextSetBit(0); from >= 0;) {
            int to = common.nextClearBit(from);
            if (to - from > STORY - RunSeeds.RUN && widely.get(from, to).isEmpty()) {
                common.clear(from, to);
            }
            from = common.nextSetBit(to);
        }
    }

    private BitSet covered() {
        var covered = new BitSet(words.size());
        for (int from = common.nextSetBit(0); from >= 0;) {
            int to = common.nextClearBit(from);
            covered.set(from, to + RunSeeds.RUN - 1);
            from = common.nextSetBit(to);
        }
        return covered;
    }

    /** Whether a word belongs to what many texts share. */
    boolean isBoilerplate(int index) {
        return boilerplate.get(index);
    }

    /** The runs by text, other text and place. */
    List<SharedRun> all() {
        var runs = new ArrayList<SharedRun>();
        for (int from = 0; from < repeated.length;) {
            int to = RunSeeds.groupEnd(repeated, from);
            group(from, to, runs);
            from = to;
        }
        runs.sort(SharedRun.ORDER);
        return runs;
    }

    private void group(int from, int to, List<SharedRun> runs) {
        var places = places(from, to);
        for (int i = 0; i < places.size(); i++) {
            int one = places.get(i);
            int text = words.text(one);
            for (int j = i + 1; j < places.size(); j++) {
                int other = places.get(j);
                if (other >= words.end(text) && words.same(one, other, RunSeeds.RUN)) {
                    run(text, words.text(other), one, other, runs);
                }
            }
        }
    }

    /** Where a run stands, a few times in each text. */
    private List<Integer> places(int from, int to) {
        var places = new ArrayList<Integer>();
        int last = -1;
        int times = 0;
        for (int i = from; i < to; i++) {
            int index = (int) repeated[i];
            int text = words.text(index);
            times = text == last ? times + 1 : 1;
            last = text;
            if (times <= IN_ONE_TEXT && !common.get(index)) {
                places.add(index);
            }
        }
        return places;
    }

    /** Adds the run that begins here; one that begins earlier is met there. */
    private void run(int text, int other, int start, int otherStart, List<SharedRun> runs) {
        boolean goesBack = start > words.start(text) && otherStart > words.start(other)
                && words.at(start - 1) == words.at(otherStart - 1) && !common.get(start - 1)
                && !common.get(otherStart - 1);
        if (goesBack) {
            return;
        }
        int length = RunSeeds.RUN;
        int most = Math.min(words.end(text) - start, words.end(other) - otherStart);
        while (length < most && words.at(start + length) == words.at(otherStart + length)) {
            length++;
        }
        int from = 0;
        while (from < length && (isBoilerplate(start + from) || isBoilerplate(otherStart + from))) {
            from++;
        }
        while (length > from && (isBoilerplate(start + length - 1) || isBoilerplate(otherStart + length - 1))) {
            length--;
        }
        if (length - from >= RunSeeds.RUN) {
            runs.add(new SharedRun(text, other, start + from, otherStart + from, length - from));
        }
    }
}
