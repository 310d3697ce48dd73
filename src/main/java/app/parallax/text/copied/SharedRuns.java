package app.parallax.text.copied;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds all maximal runs of equal words between any two texts, excluding boilerplate. */
final class SharedRuns {
    /** A run in more texts than this is boilerplate, unless part of a long stretch. */
    private static final int SHARED = 10;
    /** A run in more texts than this is always boilerplate. */
    private static final int WIDELY_SHARED = 50;
    /** Minimum length of a stretch, in words, that is a widely printed story rather than boilerplate. */
    private static final int STORY = 60;
    /** Maximum number of occurrences of a run followed within one text. */
    private static final int IN_ONE_TEXT = 3;

    private final WordNumbers words;
    private final BitSet common;
    /** The words covered by common runs. */
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

    /** Removes long stretches that are not too widely shared from the common runs. */
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

    /** Whether a word is part of boilerplate. */
    boolean isBoilerplate(int index) {
        return boilerplate.get(index);
    }

    /** Returns the runs by text, other text and position. */
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

    /** Returns the occurrences of a run, a few per text. */
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

    /** Adds the run that begins here, unless it begins earlier and is added there. */
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
