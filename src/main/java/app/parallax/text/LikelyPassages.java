package app.parallax.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Proposes sentences that may relate to a claim: those sharing words with its wording or with passages already linked
 * to it. Words are folded as in search and compared by their first {@value #STEM} letters, so that “condemned” matches
 * “condemns”. A word weighs the more the fewer sentences of the text contain it.
 */
public final class LikelyPassages {
    /** Number of letters compared: the inflections of most languages lie behind them. */
    private static final int STEM = 6;
    /** Minimum share of the weight of a wording that a proposed sentence must have. */
    private static final double LEAST = 0.12;
    /** Maximum number of words of a wording, so that a page of words does not match everything. */
    private static final int LONGEST = 60;

    private final String text;
    private final List<Span> sentences = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, Integer> sentencesByWord = new HashMap<>();

    /**
     * A sentence that may relate to a claim.
     *
     * @param span UTF-16 offsets in the text, without surrounding blanks
     * @param score the largest share by weight of any wording, above 0, at most 1
     */
    public record Likely(Span span, double score) {}

    private LikelyPassages(String text, List<Span> excluded) {
        this.text = text;
        cut(excluded);
    }

    /**
     * Finds sentences similar to any of some wordings.
     *
     * @param excluded excluded spans; no sentence wholly inside one is proposed
     * @return the best first, the earlier of equal ones first
     */
    public static List<Likely> in(String text, List<Span> excluded, Collection<String> sought, int most) {
        var passages = new LikelyPassages(text, excluded);
        var wordings = sought.stream().map(LikelyPassages::words).filter(words -> !words.isEmpty()).distinct().toList();
        var found = new ArrayList<Likely>();
        for (int i = 0; i < passages.sentences.size(); i++) {
            double best = 0;
            for (var wording : wordings) {
                best = Math.max(best, passages.shared(passages.words.get(i), wording));
            }
            if (best >= LEAST) {
                found.add(new Likely(passages.sentences.get(i), best));
            }
        }
        found.sort(Comparator.comparingDouble(Likely::score).reversed());
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private double shared(Set<String> sentence, Set<String> wording) {
        double all = 0;
        double both = 0;
        int same = 0;
        for (var word : wording) {
            double weight = weight(word);
            all += weight;
            if (sentence.contains(word)) {
                both += weight;
                same++;
            }
        }
        // a single common word is chance, unless the wording has only one
        return same < Math.min(2, wording.size()) ? 0 : both / all;
    }

    /**
     * Weighs a word: next to nothing if half of all sentences have it; if the text lacks it, as if one sentence had it.
     */
    private double weight(String word) {
        double most = Math.max(1, sentencesByWord.getOrDefault(word, 1));
        double rare = Math.log(1 + sentences.size() / most) / Math.log(2);
        return word.length() < 3 && !Character.isDigit(word.charAt(0)) ? rare / 4 : rare;
    }

    private void cut(List<Span> excluded) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            var paragraph = text.substring(line, end);
            breaks.setText(paragraph);
            int start = breaks.first();
            for (int next = breaks.next(); next != BreakIterator.DONE; start = next, next = breaks.next()) {
                add(line + start, line + next, excluded);
            }
            line = end + 1;
        }
    }

    private void add(int from, int to, List<Span> excluded) {
        var span = Span.trimmed(text, from, to);
        var stems = words(span.of(text));
        if (stems.isEmpty() || excluded.stream().anyMatch(each -> each.start() <= span.start()
                && span.end() <= each.end())) {
            return;
        }
        sentences.add(span);
        words.add(stems);
        stems.forEach(word -> sentencesByWord.merge(word, 1, Integer::sum));
    }

    private static Set<String> words(String wording) {
        var words = new HashSet<String>();
        int count = 0;
        for (var word : FoldedText.wordsOf(wording.replaceAll("(?<=\\d),(?=\\d{3})", "")).split(" ", -1)) {
            if (!word.isEmpty() && count++ < LONGEST) {
                words.add(word.length() <= STEM
                        ? word
                        : word.substring(0, word.offsetByCodePoints(0,
                                Math.min(STEM, word.codePointCount(0, word.length())))));
            }
        }
        return words;
    }
}
