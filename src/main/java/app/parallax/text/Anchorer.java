package app.parallax.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Anchors quotes in a text: exact matches first, then fuzzy matches. Places are weighed as Hypothesis's client weighs
 * them: quote 50, prefix 20, suffix 20, position 2. What agrees too little is gone: a mark at a wrong place is worse
 * than one that asks to be placed. One object serves one thread; it reads the text once, and each quote then costs no
 * more than the neighbourhood of its candidates.
 */
public final class Anchorer {
    private static final double QUOTE = 50;
    private static final double CONTEXT = 20;
    private static final double POSITION = 2;
    /** So many places of the very words are weighed by all their surroundings, the rest by the nearest units. */
    private static final int WEIGHED = 64;
    /** So many units of a word are taken in at most. */
    private static final int LONGEST_WORD = 20;

    private final String text;
    private @Nullable ComparableText like;
    private @Nullable ApproximateCandidates seeds;

    /** Prepares a text. */
    public Anchorer(String text) {
        this.text = text;
    }

    /**
     * A quote whose place is looked for.
     *
     * @param quote the words with their surroundings, which may be longer than {@link Quote#CONTEXT}
     * @param start UTF-16 offset where they should begin, -1 if not known
     * @param only whether the words are known to have stood in one place only of the text that they were taken from
     */
    public record Wanted(Quote quote, int start, boolean only) {}

    /**
     * A place where words stand that may be meant.
     *
     * @param span where
     * @param exact whether these are the very words
     * @param likeness how like the words are, 0 to 1
     * @param before how like the prefix is, 0 to 1; -1 if none was given
     * @param after how like the suffix is, 0 to 1; -1 if none was given
     * @param near how near to the place where they should begin, 0 to 1; -1 if not known
     */
    public record Candidate(Span span, boolean exact, double likeness, double before, double after, double near) {
        /**
         * How well all agrees.
         *
         * @return 0 to 1
         */
        public double score() {
            double got = QUOTE * likeness;
            double most = QUOTE;
            if (before >= 0) {
                got += CONTEXT * before;
                most += CONTEXT;
            }
            if (after >= 0) {
                got += CONTEXT * after;
                most += CONTEXT;
            }
            if (near >= 0) {
                got += POSITION * near;
                most += POSITION;
            }
            return got / most;
        }

        /** How well the better side of the surroundings agrees; 1 if none was given. */
        double context() {
            return before < 0 && after < 0 ? 1 : Math.max(before, after);
        }

        double bothSides() {
            return before < 0 || after < 0 ? context() : (before + after) / 2;
        }
    }

    /**
     * The place of a quote.
     *
     * @return empty if it is gone, or if it is not clear which place is meant
     */
    public Optional<Candidate> place(Wanted wanted) {
        if (wanted.quote.exact().isBlank()) {
            return Optional.empty();
        }
        var exact = exact(wanted);
        var best = exact.stream().max(BEST);
        if (best.isPresent() && (isSpokenFor(best.get()) || (wanted.only && exact.size() == 1))) {
            return best;
        }
        var like = approximate(wanted).stream().filter(each -> !overlaps(each, exact)).max(BEST)
                .filter(each -> isMeant(each, wanted));
        boolean better = best.isEmpty() || like.filter(each -> each.context() > best.get().context()).isPresent();
        return like.isPresent() && better ? like : best.filter(each -> isMeant(each, exact.size(), wanted));
    }

    /**
     * Places where a quote may be meant to stand, for a person to choose from.
     *
     * @param most at most so many
     * @return the best first
     */
    public List<Candidate> candidates(Wanted wanted, int most) {
        if (wanted.quote.exact().isBlank()) {
            return List.of();
        }
        var all = new ArrayList<>(exact(wanted));
        for (var each : approximate(wanted)) {
            if (!overlaps(each, all)) {
                all.add(each);
            }
        }
        return all.stream().sorted(BEST.reversed()).limit(most).toList();
    }

    private static final Comparator<Candidate> BEST = Comparator.comparingDouble(Candidate::score)
            .thenComparing(Comparator.comparingInt((Candidate each) -> each.span.start()).reversed());

    private static boolean overlaps(Candidate one, List<Candidate> others) {
        return others.stream()
                .anyMatch(each -> one.span.start() < each.span.end() && each.span.start() < one.span.end());
    }

    /** Whether the surroundings speak for a place of the very words. */
    private static boolean isSpokenFor(Candidate best) {
        return best.context() >= AnchoringThresholds.CONTEXT || best.bothSides() >= AnchoringThresholds.BOTH_SIDES;
    }

    /**
     * Whether the very words are meant where they stand although other words stand around them. If what stood around
     * them stands elsewhere, they have gone from there, and stand here by chance; the more so the fewer they are.
     */
    private boolean isMeant(Candidate best, int places, Wanted wanted) {
        int length = wanted.quote.exact().length();
        if (places > 1 || length >= AnchoringThresholds.DISTINCT) {
            return length >= AnchoringThresholds.DISTINCT;
        }
        boolean likely = length >= AnchoringThresholds.FEW || best.near >= AnchoringThresholds.NEAR
                || best.context() >= AnchoringThresholds.CONTEXT_ONCE;
        return likely && !seeds().standsAround(wanted.quote, best.span, like());
    }

    private static boolean isMeant(Candidate best, Wanted wanted) {
        int length = wanted.quote.exact().length();
        double needed = AnchoringThresholds.needed(length, best.context(), best.bothSides());
        return best.likeness >= needed;
    }

    private ComparableText like() {
        var there = like;
        if (there == null) {
            there = new ComparableText(text);
            like = there;
        }
        return there;
    }

    private ApproximateCandidates seeds() {
        var there = seeds;
        if (there == null) {
            there = new ApproximateCandidates(like());
            seeds = there;
        }
        return there;
    }

    /** Every place of the very words; where there are very many, those whose nearest surroundings agree best. */
    private List<Candidate> exact(Wanted wanted) {
        var words = wanted.quote.exact();
        var places = new ArrayList<Integer>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            // "e" is not the "é" that is written as e and a combining accent.
            if (Graphemes.isBoundary(text, at) && Graphemes.isBoundary(text, at + words.length())) {
                places.add(at);
            }
        }
        List<Integer> weighed = places;
        if (places.size() > WEIGHED) {
            weighed = places.stream()
                    .sorted(Comparator.comparingInt((Integer at) -> -ExactQuoteFinder.agreement(text, wanted.quote, at))
                            .thenComparingInt(at -> Math.abs(at - wanted.start)))
                    .limit(WEIGHED).toList();
        }
        var surroundings = new ContextSimilarity(like(), wanted.quote);
        return weighed.stream().map(at -> candidate(wanted, surroundings, new Span(at, at + words.length()), true, 1))
                .toList();
    }

    private List<Candidate> approximate(Wanted wanted) {
        var surroundings = new ContextSimilarity(like(), wanted.quote);
        var found = new ArrayList<Candidate>();
        for (var match : seeds().find(wanted)) {
            var span = span(match);
            if (span.length() > 0) {
                found.add(candidate(wanted, surroundings, span, false, match.likeness()));
            }
        }
        return found;
    }

    /** The place in the text, without white space at its ends and with no character cut. */
    private Span span(ApproximateCandidates.Match match) {
        int start = like().start(match.start());
        int end = like().start(match.end());
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return wholeWords(Graphemes.snap(text, start, end));
    }

    /** A like place that begins or ends inside a word takes it whole; in scripts without spaces it stays. */
    private Span wholeWords(Span found) {
        var whole = found.length() == 0 ? found : WordBounds.extend(text, found.start(), found.end());
        return new Span(found.start() - whole.start() <= LONGEST_WORD ? whole.start() : found.start(),
                whole.end() - found.end() <= LONGEST_WORD ? whole.end() : found.end());
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private Candidate candidate(Wanted wanted, ContextSimilarity surroundings, Span span, boolean exact,
            double likeness) {
        double near = wanted.start < 0
                ? -1
                : 1 - Math.min(1, Math.abs(span.start() - wanted.start) / (double) Math.max(1, text.length()));
        return new Candidate(span, exact, likeness, surroundings.before(span), surroundings.after(span), near);
    }
}
