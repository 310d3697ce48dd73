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
 * Ranks sentences, and pairs of sentences, by the words that they share with a passage. A word weighs the more the
 * fewer sentences of all texts hold it; names and figures weigh more than other words. The score is the part of the
 * weight of the passage, or of one of its sentences, that is shared. In many texts words meet by chance: what would do
 * so in several sentences, were all words thrown together, is left out.
 */
public final class RelatedPassageRanking<K> {
    /** A passage that shares less than this part of the weight is not proposed. */
    public static final double LEAST = 0.25;
    /** From so much on it does not matter how many texts there are in which words could have met by chance. */
    private static final double SURE = 0.6;
    /** In more sentences than that words may not be expected to meet by chance. */
    private static final double BY_CHANCE = 3;
    /** A pair of sentences is proposed if it shares so much more than the better of the two. */
    private static final double PAIR_GAINS = 0.12;
    private static final int WORDS_IN_SENTENCE = 22;
    /** In a few sentences every word is frequent: they are taken for a part of at least so many. */
    private static final double LEAST_SENTENCES = 100;
    /** A sentence of the passage found alone counts for a little less than the whole found whole. */
    private static final double PART = 0.9;

    private final SoughtWords sought;
    private final int leastShared;
    private final Map<ULocale, RelatedSentences> languages = new HashMap<>();
    private final List<Candidate<K>> candidates = new ArrayList<>();
    private final int[] sentencesHolding = new int[SoughtWords.MOST];
    private final int[] textsHolding = new int[SoughtWords.MOST];
    private long words;
    private int texts;

    /** A sentence or two that share enough words to be weighed. */
    private record Candidate<K>(K key, Span span, long mask, boolean pair) {}

    /**
     * A passage like the one at hand.
     *
     * @param span UTF-16 offsets in the text, without blanks around it
     * @param score at least {@link #LEAST}, at most 1
     */
    public record Related<K>(K key, Span span, double score) {}

    /** A search for passages like one. */
    public RelatedPassageRanking(SoughtWords sought) {
        this.sought = sought;
        this.leastShared = Math.min(2, sought.terms().size());
    }

    /**
     * Looks through a text.
     *
     * @param boilerplate what of it is not the article's own: nothing is proposed that meets it
     * @param language of the text, as BCP 47 writes it; null if unknown
     * @param itself where the passage at hand stands in it: nothing is proposed that meets it; null if it does not
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
                count(mask, sentencesHolding);
            } else {
                var sentences = sentences(language).of(text, text.lastIndexOf('\n', start) + 1, end);
                line(key, sentences, hits.subList(i, next), meeting(boilerplate, itself));
            }
            i = next;
        }
        count(inText, textsHolding);
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

    private void line(K key, List<Span> sentences, List<ComparedWords.Hit> hits, List<Span> leftOut) {
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
            count(masks[i], sentencesHolding);
            candidate(key, sentences.get(i), masks[i], false, leftOut);
            boolean more = i > 0 && (masks[i] & ~masks[i - 1]) != 0 && (masks[i - 1] & ~masks[i]) != 0;
            if (more) {
                candidate(key, new Span(sentences.get(i - 1).start(), sentences.get(i).end()),
                        masks[i] | masks[i - 1], true, leftOut);
            }
        }
    }

    private void candidate(K key, Span span, long mask, boolean pair, List<Span> leftOut) {
        if (Long.bitCount(mask) >= leastShared && leftOut.stream()
                .noneMatch(each -> each.start() < span.end() && span.start() < each.end())) {
            candidates.add(new Candidate<>(key, span, mask, pair));
        }
    }

    /**
     * What was found in the texts that were looked through.
     *
     * @param all how many texts there are, those included that were not looked through
     * @return the best first, of equal ones that of the earlier text first; none over another
     */
    public List<Related<K>> best(int all, ToDoubleFunction<Term> holding) {
        double sentences = Math.max(LEAST_SENTENCES, (double) words / WORDS_IN_SENTENCE / Math.max(1, texts) * all);
        double[] rarities = rarities(sentences, holding);
        double[] weights = new double[rarities.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = rarities[i] * sought.terms().get(i).factor();
        }
        double chance = Math.log(sentences / BY_CHANCE);
        var scored = new ArrayList<Scored<K>>();
        for (var candidate : candidates) {
            double score = score(candidate.mask, weights);
            if (score >= SURE || (score >= LEAST && weight(candidate.mask & sought.telling(), rarities) >= chance)) {
                // a pair stands behind the better of its sentences unless it says enough more
                scored.add(new Scored<>(candidate, candidate.pair ? score - PAIR_GAINS : score, score));
            }
        }
        scored.sort(Comparator.comparingDouble((Scored<K> each) -> -each.rank));
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
     * What was found, where all texts were looked through.
     *
     * @return as {@link #best(int, ToDoubleFunction)}
     */
    public List<Related<K>> best() {
        return best(texts, term -> textsHolding[sought.number(term.key())]);
    }

    private record Scored<K>(Candidate<K> candidate, double rank, double score) {}

    /** How rare each word is: the logarithm of how many sentences there are for one that holds it. */
    private double[] rarities(double sentences, ToDoubleFunction<Term> holding) {
        var terms = sought.terms();
        double[] rarities = new double[terms.size()];
        for (int i = 0; i < rarities.length; i++) {
            double inEach = textsHolding[i] == 0 ? 1 : sentencesHolding[i] / (double) textsHolding[i];
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
            long telling = sought.telling();
            if (Long.bitCount(shared & telling) >= Math.min(2, Long.bitCount(wording & telling))) {
                best = Math.max(best, factor * weight(shared, weights) / weight(wording, weights));
            }
            factor = PART; // the first is the whole
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
     * The words that a passage shares with the one at hand.
     *
     * @return where those stand in the quote that say something by themselves, each the first time that it comes
     */
    public static List<Span> shared(SoughtWords sought, String quote) {
        long seen = 0;
        var shared = new ArrayList<Span>();
        for (var hit : new ComparedWords(quote).hits(sought::number)) {
            if ((seen & 1L << hit.term()) == 0 && (sought.telling() & 1L << hit.term()) != 0) {
                seen |= 1L << hit.term();
                shared.add(hit.span());
            }
        }
        return shared;
    }
}
