package app.parallax.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds candidates for fuzzy matches. Short runs of units shared with the text vote for the offset where the words
 * would begin; only the offsets with most votes are searched with errors.
 */
final class ApproximateCandidates {
    /** Number of offsets searched. */
    private static final int SEARCHED = 12;
    /** Maximum number of runs of a quote that vote. */
    private static final int ASKED = 256;
    /** Runs with more occurrences vote only if no rarer run does. */
    private static final int RARE = 64;
    /** Runs with more occurrences never vote. */
    private static final int COMMON = 1000;
    private static final int LEAST_WIDTH = 16;
    /** Units of context searched to see how far the match reaches. */
    private static final int BESIDE = 8;

    private final ComparableText text;
    private final GramIndex grams;
    /** Votes by bin, all 0 between two quotes; {@code bins} lists the bins with votes. */
    private final float[] votes;
    private final int[] bins;

    ApproximateCandidates(ComparableText text) {
        this.text = text;
        this.grams = new GramIndex(text);
        this.votes = new float[text.length() / LEAST_WIDTH + LEAST_WIDTH];
        this.bins = new int[votes.length];
    }

    /**
     * A fuzzy match.
     *
     * @param start offset in the comparable text
     * @param end offset in the comparable text, exclusive
     * @param likeness similarity, 0 to 1
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

    /** Extends a match up to its old context, since words at its ends may have been replaced. */
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

    /** Whether the prefix or suffix of a quote occurs somewhere not near a place. */
    boolean standsAround(Quote quote, Span place, ComparableText alike) {
        int from = alike.of(place.start());
        int to = alike.of(place.end());
        return standsElsewhere(quote.prefix(), from, to) || standsElsewhere(quote.suffix(), from, to);
    }

    /**
     * Whether the words before and after a quote now adjoin, so that the quote itself was cut out: far fewer edits join
     * them than the quote is long.
     */
    boolean wasCutOut(Quote quote) {
        var before = new ComparableText(quote.prefix()).toString().strip();
        var after = new ComparableText(quote.suffix()).toString().strip();
        int length = new ComparableText(quote.exact()).toString().strip().length();
        if (before.length() < AnchoringThresholds.LEAST_SURROUNDINGS
                || after.length() < AnchoringThresholds.LEAST_SURROUNDINGS) {
            return false;
        }
        var words = before.substring(Math.max(0, before.length() - Quote.CONTEXT)) + " "
                + after.substring(0, Math.min(after.length(), Quote.CONTEXT));
        int most = Math.min(Math.min(length, Quote.CONTEXT) / 2, words.length() / 8);
        var search = new ApproximateSearch(words, false);
        for (int start : likely(words, 0, LEAST_WIDTH)) {
            int low = Math.max(0, start - 16);
            int high = Math.min(text.length(), start + words.length() + 48);
            if (search.anywhere(text, low, high).errors() <= most - 1) {
                return true;
            }
        }
        return false;
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

    /** Returns the offsets where the words may begin: the starts of the bins with most votes. */
    private int[] likely(String pattern, int offset, int width) {
        int touched = vote(pattern, offset, width, RARE);
        if (touched == 0) {
            touched = vote(pattern, offset, width, COMMON);
        }
        var best = new PriorityQueue<RankedBin>();
        for (int i = 0; i < touched; i++) {
            int bin = bins[i];
            best.add(new RankedBin(bin, votes[bin] + (bin + 1 < votes.length ? votes[bin + 1] : 0)));
            if (best.size() > SEARCHED) {
                best.remove();
            }
        }
        for (int i = 0; i < touched; i++) {
            votes[bins[i]] = 0;
        }
        return best.stream().sorted(Comparator.reverseOrder()).mapToInt(each -> each.bin * width).toArray();
    }

    private record RankedBin(int bin, float votes) implements Comparable<RankedBin> {
        @Override
        public int compareTo(RankedBin other) {
            int fewer = Float.compare(votes, other.votes);
            return fewer != 0 ? fewer : Integer.compare(other.bin, bin);
        }
    }

    /** Lets the runs of a pattern vote, weighted by rarity; returns the number of bins with votes. */
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
