package app.parallax.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** Measures the overlap of two texts, regardless of order, by their common runs of words. */
public final class TextSimilarity {
    /** Number of words in a run: fewer recur by chance. */
    private static final int RUN = 4;

    private TextSimilarity() {}

    /**
     * Returns the share of the runs of the shorter text that the longer one has too.
     *
     * @return 0 to 1; for texts shorter than a run 1 if they have the same words, else 0
     */
    public static double of(String one, String other) {
        var ofOne = runs(one);
        var ofOther = runs(other);
        return ofOne.size() <= ofOther.size() ? share(ofOne, ofOther) : share(ofOther, ofOne);
    }

    /** Whether two texts differ in spaces and in kinds of marks at most: their letters and digits are the same. */
    public static boolean isSameWords(String one, String other) {
        return one.equals(other) || (letters(one).equals(letters(other))
                && new ComparableText(one).equals(new ComparableText(other)));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
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
