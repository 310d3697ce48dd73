package app.parallax.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds candidate positions for a fuzzy match. Runs of a few units that both share vote for where the words would
 * begin; only around the places with most votes is searched with errors.
 */
final class ApproximateCandidates {
    /** So many places are searched. */
    private static final int SEARCHED = 12;
    /** So many runs of a quote are asked for. */
    private static final int ASKED = 256;
    /** A run that stands in more places says little. */
    private static final int RARE = 64;
    /** One that stands in more says nothing. */
    private static final int COMMON = 1000;
    private static final int LEAST_WIDTH = 16;
    /** So many units beside the words are looked for to see how far the place reaches. */
    private static final int BESIDE = 8;

    private final ComparableText text;
    private final GramIndex grams;
    /** Votes by stretch, all 0 between two quotes; {@code bins} are the stretches that got some. */
    private final float[] votes;
    private final int[] bins;

    ApproximateCandidates(ComparableText text) {
        this.text = text;
        this.grams = new GramIndex(text);
        this.votes = new float[text.length() / LEAST_WIDTH + LEAST_WIDTH];
        this.bins = new int[votes.length];
    }

    /**
     * Words like those that are wanted.
     *
     * @param start offset in the text made alike
     * @param end offset in the text made alike, exclusive
     * @param likeness 0 to 1
     */
    record Match(int start, int end, double likeness) {}

    List<Match> find(Anchorer.Wanted wanted) {
        var words = new ComparableText(wanted.quote().exact()).toString().strip();
        if (words.isEmpty() || text.length() == 0) {
            return List.of();
        }
        var prefix = new ComparableText(wanted.quote().prefix()).toString();
        var suffix = new ComparableText(wanted.quote().suffix()).toString();
        var forward = new ApproximateSearch(words, false);
        var backward = new ApproximateSearch(words, true);
        int width = Math.max(LEAST_WIDTH, words.length() / 4);
        var found = new ArrayList<Match>();
        for (int from : likely(prefix + " " + words + " " + suffix, prefix.length() + 1, width)) {
            int low = Math.max(0, from - words.length() / 2 - width);
            int high = Math.min(text.length(), from + 2 * width + words.length() + words.length() / 2 + width);
            var end = forward.anywhere(text, low, high);
            if (end.errors() >= words.length()) {
                continue;
            }
            int to = low + end.units();
            var start = backward.fromEnd(text, Math.max(0, to - 2 * words.length()), to);
            var match = widened(new Match(to - start.units(), to, 1 - start.errors() / (double) words.length()),
                    2 * start.errors() + BESIDE, prefix, suffix);
            if (!found.contains(match)) {
                found.add(match);
            }
        }
        return found;
    }

    /** Words at an end may have been replaced by others: up to what stood beside them they belong to the place. */
    private Match widened(Match match, int most, String prefix, String suffix) {
        var before = prefix.stripTrailing();
        var after = suffix.stripLeading();
        int start = match.start;
        int end = match.end;
        if (before.length() >= BESIDE) {
            int low = Math.max(0, start - most - BESIDE);
            int at = text.subSequence(low, start).toString().lastIndexOf(before.substring(before.length() - BESIDE));
            start = at < 0 ? start : low + at + BESIDE;
        }
        if (after.length() >= BESIDE) {
            int high = Math.min(text.length(), end + most + BESIDE);
            int at = text.subSequence(end, high).toString().indexOf(after.substring(0, BESIDE));
            end = at < 0 ? end : end + at;
        }
        return new Match(start, end, match.likeness);
    }

    /** Whether what stood before or after a quote stands somewhere that is not near a place. */
    boolean standsAround(Quote quote, Span place, ComparableText alike) {
        int from = alike.of(place.start());
        int to = alike.of(place.end());
        return standsElsewhere(quote.prefix(), from, to) || standsElsewhere(quote.suffix(), from, to);
    }

    private boolean standsElsewhere(String surroundings, int from, int to) {
        var words = new ComparableText(surroundings).toString().strip();
        if (words.length() < AnchoringThresholds.LEAST_SURROUNDINGS) {
            return false;
        }
        var search = new ApproximateSearch(words, false);
        for (int start : likely(words, 0, LEAST_WIDTH)) {
            int low = Math.max(0, start - 16);
            int high = Math.min(text.length(), start + words.length() + 48);
            var end = search.anywhere(text, low, high);
            int at = low + end.units();
            boolean near = at > from - 2 * words.length() && at < to + 3 * words.length();
            if (!near && 1 - end.errors() / (double) words.length() >= AnchoringThresholds.ELSEWHERE) {
                return true;
            }
        }
        return false;
    }

    /** Where words may begin: the starts of the stretches with most votes. */
    private int[] likely(String pattern, int offset, int width) {
        int touched = vote(pattern, offset, width, RARE);
        if (touched == 0) {
            touched = vote(pattern, offset, width, COMMON);
        }
        var best = new PriorityQueue<Stretch>();
        for (int i = 0; i < touched; i++) {
            int bin = bins[i];
            best.add(new Stretch(bin, votes[bin] + (bin + 1 < votes.length ? votes[bin + 1] : 0)));
            if (best.size() > SEARCHED) {
                best.remove();
            }
        }
        for (int i = 0; i < touched; i++) {
            votes[bins[i]] = 0;
        }
        return best.stream().sorted(Comparator.reverseOrder()).mapToInt(each -> each.bin * width).toArray();
    }

    private record Stretch(int bin, float votes) implements Comparable<Stretch> {
        @Override
        public int compareTo(Stretch other) {
            int fewer = Float.compare(votes, other.votes);
            return fewer != 0 ? fewer : Integer.compare(other.bin, bin);
        }
    }

    /** Lets the runs of a pattern vote, the rarer the more, and says how many stretches got votes. */
    private int vote(String pattern, int offset, int width, int common) {
        int touched = 0;
        int runs = pattern.length() - GramIndex.SIZE + 1;
        int step = Math.max(1, runs / ASKED);
        for (int i = 0; i < runs; i += step) {
            int first = grams.first(pattern, i);
            int after = grams.after(pattern, i);
            if (after - first > common) {
                continue;
            }
            float weight = (float) (1 / Math.sqrt(after - first));
            for (int k = first; k < after; k++) {
                int bin = Math.clamp(grams.place(k) - i + offset, 0, text.length()) / width;
                if (votes[bin] == 0) {
                    bins[touched++] = bin;
                }
                votes[bin] += weight;
            }
        }
        return touched;
    }
}
