package app.parallax.text;

import java.util.HashSet;
import java.util.Set;

/** Measures how much of one text occurs in another, independent of order. */
public final class TextSimilarity {
    /** So many words in a row are a run: fewer come again by chance. */
    private static final int RUN = 4;

    private TextSimilarity() {}

    /**
     * The share of the runs of the shorter text that the longer one has too.
     *
     * @return 0 to 1; for texts of fewer words than a run 1 if they have the same words, else 0
     */
    public static double of(String one, String other) {
        var ours = runs(one);
        var theirs = runs(other);
        return ours.size() <= theirs.size() ? share(ours, theirs) : share(theirs, ours);
    }

    private static double share(Set<Integer> fewer, Set<Integer> more) {
        return fewer.isEmpty() ? 0 : fewer.stream().filter(more::contains).count() / (double) fewer.size();
    }

    private static Set<Integer> runs(String text) {
        var alike = new ComparableText(text);
        var runs = new HashSet<Integer>();
        int[] last = new int[RUN];
        int words = 0;
        int hash = 0;
        for (int i = 0; i <= alike.length(); i++) {
            if (i < alike.length() && Character.isLetterOrDigit(alike.charAt(i))) {
                hash = hash * 31 + alike.charAt(i);
            } else if (hash != 0) {
                last[words++ % RUN] = hash;
                hash = 0;
                if (words >= RUN) {
                    runs.add(run(last, words));
                }
            }
        }
        if (words > 0 && words < RUN) {
            runs.add(run(last, words));
        }
        return runs;
    }

    private static int run(int[] last, int words) {
        int run = 17;
        for (int i = 0; i < RUN; i++) {
            run = run * 0x01000193 + last[(words + i) % RUN];
        }
        return run;
    }
}
