package app.parallax.text.related;

import app.parallax.text.Elision;
import app.parallax.text.Span;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Ranks sentences, and pairs of sentences, by the words they share with a passage. A word weighs the more the fewer
 * sentences of all texts contain it; names and numbers weigh more. The score is the shared part of the weight of the
 * passage, or of one of its sentences. Matches that several sentences of so many texts would have by chance, if words
 * were distributed at random, are excluded.
 */
public final class RelatedPassageRanking<K> {
    /** Minimum score of a proposed passage. */
    public static final double LEAST = 0.25;
    /** From this score on, the number of texts is irrelevant to the test for chance. */
    private static final double SURE = 0.6;
    /** Maximum number of sentences in which the words may be expected to meet by chance. */
    private static final double BY_CHANCE = 3;
    /** A pair of sentences is proposed if its score exceeds the better one by this much. */
    private static final double PAIR_GAINS = 0.12;
    private static final int WORDS_IN_SENTENCE = 22;
    /** Minimum number of sentences assumed, because every word is frequent in a few sentences. */
    private static final double LEAST_SENTENCES = 100;
    /** Factor for a match of one sentence of the passage only. */
    private static final double PART = 0.9;

    private final SoughtWords sought;
    private final int leastShared;
    private final Map<ULocale, RelatedSentences> languages = new HashMap<>();
    private final List<Candidate<K>> candidates = new ArrayList<>();
    private final int[] sentencesByTerm = new int[SoughtWords.MOST];
    private final int[] textsByTerm = new int[SoughtWords.MOST];
    private long words;
    private int texts;

    /** A sentence or pair of sentences that shares enough words to be ranked. */
    private record Candidate<K>(K key, Span span, long mask, boolean pair) {}

    /**
     * A related passage.
     *
     * @param span UTF-16 offsets in the text, without surrounding blanks
     * @param score at least {@link #LEAST}, at most 1
     */
    public record Related<K>(K key, Span span, double score) {}

    /** Starts a search for passages related to the sought words. */
    public RelatedPassageRanking(SoughtWords sought) {
        this.sought = sought;
        this.leastShared = Math.min(2, sought.terms().size());
    }

    /**
     * Adds the candidates of a text.
     *
     * @param boilerplate its excluded spans, which no proposal overlaps
     * @param language of the text in BCP 47; null if unknown
     * @param itself the span of the sought passage, which no proposal overlaps; null if it is in another text
     */
    public void add(K key, String text, List<Span> boilerplate, @Nullable String language, @Nullable Span itself) {
        var read = new ComparedWords(Elision.blanked(text, boilerplate));
        texts++;
        words += read.count();
        var hits = read.hits(sought::number);
        long inText = 0;
        for (int i = 0; i < hits.size();) {
            int start = hits.get(i).span().start();
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            int next = i;
            long mask = 0;
            while (next < hits.size() && hits.get(next).span().start() < end) {
                mask |= 1L << hits.get(next++).term();
            }
            inText |= mask;
            if (Long.bitCount(mask) < leastShared) {
                count(mask, sentencesByTerm);
            } else {
                var sentences = sentences(language).of(text, text.lastIndexOf('\n', start) + 1, end);
                line(key, sentences, hits.subList(i, next), meeting(boilerplate, itself));
            }
            i = next;
        }
        count(inText, textsByTerm);
    }

    private RelatedSentences sentences(@Nullable String language) {
        var locale = language == null ? ULocale.ENGLISH : ULocale.forLanguageTag(language);
        return languages.computeIfAbsent(locale, RelatedSentences::new);
    }

    private static void count(long mask, int[] holding) {
        for (long left = mask; left != 0; left &= left - 1) {
            holding[Long.numberOfTrailingZeros(left)]++;
        }
    }

    private static List<Span> meeting(List<Span> boilerplate, @Nullable Span itself) {
        if (itself == null) {
            return boilerplate;
        }
        var all = new ArrayList<>(boilerplate);
        all.add(itself);
        return all;
    }

    private void line(K key, List<Span> sentences, List<ComparedWords.Hit> hits, List<Span> excluded) {
        long[] masks = new long[sentences.size()];
        int sentence = 0;
        for (var hit : hits) {
            while (sentence < sentences.size() && sentences.get(sentence).end() <= hit.span().start()) {
                sentence++;
            }
            if (sentence < sentences.size()) {
                masks[sentence] |= 1L << hit.term();
            }
        }
        for (int i = 0; i < masks.length; i++) {
            count(masks[i], sentencesByTerm);
            candidate(key, sentences.get(i), masks[i], false, excluded);
            boolean more = i > 0 && (masks[i] & ~masks[i - 1]) != 0 && (masks[i - 1] & ~masks[i]) != 0;
            if (more) {
                candidate(key, new Span(sentences.get(i - 1).start(), sentences.get(i).end()),
                        masks[i] | masks[i - 1], true, excluded);
            }
        }
    }

    private void candidate(K key, Span span, long mask, boolean pair, List<Span> excluded) {
        if (Long.bitCount(mask) >= leastShared && excluded.stream()
                .noneMatch(each -> each.start() < span.end() && span.start() < each.end())) {
            candidates.add(new Candidate<>(key, span, mask, pair));
        }
    }

    /**
     * Returns the related passages of the texts added.
     *
     * @param all number of texts, including those not added
     * @param holding returns the number of texts that contain a term
     * @return the best first, of equal ones that of the earlier text; without overlaps
     */
    public List<Related<K>> best(int all, ToDoubleFunction<Term> holding) {
        double sentences = Math.max(LEAST_SENTENCES, (double) words / WORDS_IN_SENTENCE / Math.max(1, texts) * all);
        double[] rarities = rarities(sentences, holding);
        double[] weights = new double[rarities.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = rarities[i] * sought.terms().get(i).factor();
        }
        double chance = Math.log(sentences / BY_CHANCE);
        var scored = new ArrayList<ScoredCandidate<K>>();
        for (var candidate : candidates) {
            double score = score(candidate.mask, weights);
            if (score >= SURE
                    || (score >= LEAST && weight(candidate.mask & sought.significant(), rarities) >= chance)) {
                // a pair ranks behind its better sentence unless it gains enough
                scored.add(new ScoredCandidate<>(candidate, candidate.pair ? score - PAIR_GAINS : score, score));
            }
        }
        scored.sort(Comparator.comparingDouble((ScoredCandidate<K> each) -> -each.rank));
        var taken = new HashMap<K, List<Span>>();
        var found = new ArrayList<Related<K>>();
        for (var each : scored) {
            var span = each.candidate.span;
            var before = taken.computeIfAbsent(each.candidate.key, key -> new ArrayList<>());
            if (before.stream().noneMatch(other -> other.start() < span.end() && span.start() < other.end())) {
                before.add(span);
                found.add(new Related<>(each.candidate.key, span, each.score));
            }
        }
        found.sort(Comparator.comparingDouble((Related<K> each) -> -each.score));
        return found;
    }

    /**
     * Returns the related passages if all texts were added.
     *
     * @return as {@link #best(int, ToDoubleFunction)}
     */
    public List<Related<K>> best() {
        return best(texts, term -> textsByTerm[sought.number(term.key())]);
    }

    private record ScoredCandidate<K>(Candidate<K> candidate, double rank, double score) {}

    /** Returns the rarity of each word: the logarithm of the number of sentences per sentence that contains it. */
    private double[] rarities(double sentences, ToDoubleFunction<Term> holding) {
        var terms = sought.terms();
        double[] rarities = new double[terms.size()];
        for (int i = 0; i < rarities.length; i++) {
            double inEach = textsByTerm[i] == 0 ? 1 : sentencesByTerm[i] / (double) textsByTerm[i];
            double held = Math.max(1, holding.applyAsDouble(terms.get(i)) * inEach);
            rarities[i] = Math.max(0.05, Math.log(sentences / (held + 0.5)));
        }
        return rarities;
    }

    private double score(long mask, double[] weights) {
        double best = 0;
        double factor = 1;
        for (long wording : sought.wordings()) {
            long shared = wording & mask;
            long significant = sought.significant();
            if (Long.bitCount(shared & significant) >= Math.min(2, Long.bitCount(wording & significant))) {
                best = Math.max(best, factor * weight(shared, weights) / weight(wording, weights));
            }
            factor = PART; // the first wording is the whole passage
        }
        return Math.min(1, best);
    }

    private static double weight(long mask, double[] weights) {
        double sum = 0;
        for (long left = mask; left != 0; left &= left - 1) {
            sum += weights[Long.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    /**
     * Returns the words of a related passage that the sought one contains.
     *
     * @return spans in the quote of each significant word, first occurrences only
     */
    public static List<Span> shared(SoughtWords sought, String quote) {
        long seen = 0;
        var shared = new ArrayList<Span>();
        for (var hit : new ComparedWords(quote).hits(sought::number)) {
            if ((seen & 1L << hit.term()) == 0 && (sought.significant() & 1L << hit.term()) != 0) {
                seen |= 1L << hit.term();
                shared.add(hit.span());
            }
        }
        return shared;
    }
}
