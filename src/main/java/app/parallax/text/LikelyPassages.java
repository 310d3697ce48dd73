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
 * Proposes the sentences of a text that may speak to a claim: those that share words with its wording or with the words
 * of others that speak to it. Words are folded as search folds them, and of long ones the first {@value #STEM} letters
 * count, so that “condemned” meets “condemns”. A word weighs the more the fewer sentences of the text hold it.
 */
public final class LikelyPassages {
    /** Letters of a word that are compared: endings of most languages that bend words lie behind them. */
    private static final int STEM = 6;
    /** A sentence that shares less than this part of the weight of any sought wording is not proposed. */
    private static final double LEAST = 0.12;
    /** Words of a sought quote that are looked at: a longer one is cut, so that a page of words does not match all. */
    private static final int LONGEST = 60;

    private final String text;
    private final List<Span> sentences = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, Integer> holding = new HashMap<>();

    /**
     * A sentence that may speak to a claim.
     *
     * @param span UTF-16 offsets in the text, without blanks around it
     * @param score how much of the best sought wording it shares by weight, above 0, at most 1
     */
    public record Likely(Span span, double score) {}

    private LikelyPassages(String text, List<Span> leftOut) {
        this.text = text;
        cut(leftOut);
    }

    /**
     * Looks for sentences.
     *
     * @param leftOut what of it is not the article's text; no sentence is proposed that lies wholly in one of them
     * @return the best first, of equal ones the earlier first; empty if nothing is like enough
     */
    public static List<Likely> in(String text, List<Span> leftOut, Collection<String> sought, int most) {
        var passages = new LikelyPassages(text, leftOut);
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
        // one word alone is chance, unless nothing else is sought
        return same < Math.min(2, wording.size()) ? 0 : both / all;
    }

    /**
     * A word of half of all sentences weighs next to nothing; one that the text has not, as much as one it has once.
     */
    private double weight(String word) {
        double most = Math.max(1, holding.getOrDefault(word, 1));
        double rare = Math.log(1 + sentences.size() / most) / Math.log(2);
        return word.length() < 3 && !Character.isDigit(word.charAt(0)) ? rare / 4 : rare;
    }

    private void cut(List<Span> leftOut) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            var paragraph = text.substring(line, end);
            breaks.setText(paragraph);
            int start = breaks.first();
            for (int next = breaks.next(); next != BreakIterator.DONE; start = next, next = breaks.next()) {
                add(line + start, line + next, leftOut);
            }
            line = end + 1;
        }
    }

    private void add(int from, int to, List<Span> leftOut) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        var span = new Span(start, end);
        var held = words(span.of(text));
        if (held.isEmpty() || leftOut.stream().anyMatch(each -> each.start() <= span.start()
                && span.end() <= each.end())) {
            return;
        }
        sentences.add(span);
        words.add(held);
        held.forEach(word -> holding.merge(word, 1, Integer::sum));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
