package app.parallax.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Anchors quotes in one text, by exact match first, else by fuzzy match. Candidates are weighed as in Hypothesis's
 * client: quote 50, prefix 20, suffix 20, position 2. Below the thresholds a quote counts as not found: a mark at a
 * wrong place is worse than one that must be reviewed. Not thread-safe; the text is indexed once, then a quote costs
 * only the neighbourhood of its candidates.
 */
public final class Anchorer {
    private static final double QUOTE = 50;
    private static final double CONTEXT = 20;
    private static final double POSITION = 2;
    /**
     * At most this many exact matches are weighed by their whole context; more are first ranked by the adjoining units.
     */
    private static final int WEIGHED = 64;
    /** A fuzzy match is extended by at most this many units to the end of a word. */
    private static final int LONGEST_WORD = 20;

    private final String text;
    private @Nullable ComparableText like;
    private @Nullable ApproximateCandidates seeds;

    public Anchorer(String text) {
        this.text = text;
    }

    /**
     * A quote to anchor.
     *
     * @param quote the words with their context, which may be longer than {@link Quote#CONTEXT}
     * @param start expected UTF-16 offset, -1 if not known
     * @param only whether the words are known to be unique in their source text
     */
    public record Wanted(Quote quote, int start, boolean only) {}

    /**
     * A possible place of a quote.
     *
     * @param exact whether the words match exactly
     * @param likeness similarity of the words, 0 to 1
     * @param before similarity of the prefix, 0 to 1; -1 if none was given
     * @param after similarity of the suffix, 0 to 1; -1 if none was given
     * @param near closeness to the expected offset, 0 to 1; -1 if not known
     */
    public record Candidate(Span span, boolean exact, double likeness, double before, double after, double near) {
        /** Returns the weighted mean of the similarities, 0 to 1. */
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

        /** Returns the similarity of the better side of the context; 1 if none was given. */
        double context() {
            return before < 0 && after < 0 ? 1 : Math.max(before, after);
        }

        double bothSides() {
            return before < 0 || after < 0 ? context() : (before + after) / 2;
        }
    }

    /**
     * Anchors a quote.
     *
     * @return empty if the quote was not found or is ambiguous
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
        if (best.filter(each -> each.bothSides() >= AnchoringThresholds.SURE).isEmpty()
                && seeds().wasCutOut(wanted.quote)) {
            return Optional.empty();
        }
        var like = approximate(wanted).stream().filter(each -> !overlaps(each, exact)).max(BEST)
                .filter(each -> isMeant(each, wanted));
        boolean better = best.isEmpty() || like.filter(each -> each.context() > best.get().context()).isPresent();
        return like.isPresent() && better ? like : best.filter(each -> isMeant(each, exact.size(), wanted));
    }

    /**
     * Lists the possible places of a quote for an analyst to choose from, the best first.
     *
     * @param most maximum number of candidates
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

    /** Whether the context confirms an exact match. */
    private static boolean isSpokenFor(Candidate best) {
        return best.context() >= AnchoringThresholds.CONTEXT || best.bothSides() >= AnchoringThresholds.BOTH_SIDES;
    }

    /**
     * Whether an exact match with a differing context is accepted. If the old context occurs elsewhere, the quote has
     * moved there and this match is chance, the likelier the shorter the quote.
     */
    private boolean isMeant(Candidate best, int places, Wanted wanted) {
        int length = wanted.quote.exact().length();
        if (places > 1 || length >= AnchoringThresholds.DISTINCT) {
            return length >= AnchoringThresholds.DISTINCT;
        }
        boolean likely = length >= AnchoringThresholds.FEW
                || (best.near >= AnchoringThresholds.NEAR && best.context() >= AnchoringThresholds.CONTEXT_NEAR)
                || best.context() >= AnchoringThresholds.CONTEXT_ONCE;
        return likely && !seeds().standsAround(wanted.quote, best.span, like());
    }

    private static boolean isMeant(Candidate best, Wanted wanted) {
        int length = wanted.quote.exact().length();
        double needed = AnchoringThresholds.needed(length, best.context(), best.bothSides());
        return best.likeness >= needed;
    }

    private ComparableText like() {
        var made = like;
        if (made == null) {
            made = new ComparableText(text);
            like = made;
        }
        return made;
    }

    private ApproximateCandidates seeds() {
        var made = seeds;
        if (made == null) {
            made = new ApproximateCandidates(like());
            seeds = made;
        }
        return made;
    }

    /** Lists the exact matches; of very many, those whose adjoining context agrees best. */
    private List<Candidate> exact(Wanted wanted) {
        var words = wanted.quote.exact();
        var places = new ArrayList<Integer>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            // A match must not cut a grapheme: "e" does not match the "é" written as e and a combining accent.
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
        var context = new ContextSimilarity(like(), wanted.quote);
        return weighed.stream().map(at -> candidate(wanted, context, new Span(at, at + words.length()), true, 1))
                .toList();
    }

    private List<Candidate> approximate(Wanted wanted) {
        var context = new ContextSimilarity(like(), wanted.quote);
        var found = new ArrayList<Candidate>();
        for (var match : seeds().find(wanted)) {
            var span = span(match);
            if (span.length() > 0) {
                found.add(candidate(wanted, context, span, false, match.likeness()));
            }
        }
        return found;
    }

    /** Maps a match to the text, without white space at its ends and on grapheme boundaries. */
    private Span span(ApproximateCandidates.Match match) {
        var span = Span.trimmed(text, like().start(match.start()), like().start(match.end()));
        return wholeWords(Graphemes.snap(text, span.start(), span.end()));
    }

    /**
     * Extends a fuzzy match that begins or ends inside a word to the whole word; in scripts without spaces it stays.
     */
    private Span wholeWords(Span found) {
        var whole = found.length() == 0 ? found : WordBounds.extend(text, found.start(), found.end());
        return new Span(found.start() - whole.start() <= LONGEST_WORD ? whole.start() : found.start(),
                whole.end() - found.end() <= LONGEST_WORD ? whole.end() : found.end());
    }

    private Candidate candidate(Wanted wanted, ContextSimilarity context, Span span, boolean exact,
            double likeness) {
        double near = wanted.start < 0
                ? -1
                : 1 - Math.min(1, Math.abs(span.start() - wanted.start) / (double) Math.max(1, text.length()));
        return new Candidate(span, exact, likeness, context.before(span), context.after(span), near);
    }
}
