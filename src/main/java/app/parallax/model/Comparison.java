package app.parallax.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of the figures, or else of the positions, of the mentions of one claim.
 *
 * @param isProposed whether the kind rests on proposed figures: without them it is another, or nothing is compared
 * @param mentions all mentions of the claim, in the order in which they were given
 */
public record Comparison(Claim claim, Kind kind, boolean isProposed, List<MentionWithQuote> mentions) {
    /** Keeps a copy that nobody can change. */
    public Comparison {
        mentions = List.copyOf(mentions);
    }

    /** The results of a comparison, the most important first. */
    public enum Kind {
        /** The figures disagree. */
        DISCREPANCY,
        /** The positions differ, and there are no figures to compare. */
        POSITION,
        /** The figures of a growing total differ, and the date of at least one is unknown. */
        UNDATED,
        /** A growing total grew from one date to another. */
        UPDATE,
        /** Nothing disagrees. */
        AGREEMENT
    }

    /**
     * Compares the mentions of a claim.
     *
     * @param claim one that does not say whether its number grows counts as fixed
     */
    public static Comparison of(Claim claim, List<MentionWithQuote> mentions, FigureRule rule) {
        var figures = figures(mentions, Figure::of);
        var kind = kind(claim, figures, mentions, rule);
        return new Comparison(claim, kind, isProposed(claim, kind, figures.size(), mentions, rule), mentions);
    }

    private static List<Figure> figures(List<MentionWithQuote> mentions,
            Function<MentionWithQuote, Optional<Figure>> figure) {
        return mentions.stream().filter(Comparison::counts).flatMap(said -> figure.apply(said).stream()).toList();
    }

    private static Kind kind(Claim claim, List<Figure> figures, List<MentionWithQuote> mentions, FigureRule rule) {
        return figures.size() < 2 ? ofPositions(mentions) : ofFigures(claim, figures, rule);
    }

    private static boolean isProposed(Claim claim, Kind kind, int compared, List<MentionWithQuote> mentions,
            FigureRule rule) {
        if (compared < 2 || mentions.stream().noneMatch(each -> each.mention().proposes(ProposedValues.Field.FIGURE)
                || each.mention().proposes(ProposedValues.Field.DATE))) {
            return false;
        }
        var confirmed = figures(mentions, Figure::confirmed);
        return confirmed.size() < 2 || kind(claim, confirmed, mentions, rule) != kind;
    }

    /** Whether a mention's figure takes part: the mention affirms the claim or leaves it unclear. */
    private static boolean counts(MentionWithQuote said) {
        var position = said.mention().position();
        return position == Mention.Position.AFFIRMS || position == Mention.Position.OPEN;
    }

    /**
     * A figure with its date.
     *
     * @param asOf the date it holds for, null if unknown
     */
    public record Figure(Quantity quantity, @Nullable Edtf asOf) {
        private static Optional<Figure> of(MentionWithQuote said) {
            return Optional.ofNullable(said.mention().figures()).map(quantity -> new Figure(quantity, said.asOf()));
        }

        private static Optional<Figure> confirmed(MentionWithQuote said) {
            return Optional.ofNullable(said.mention().quantity())
                    .map(quantity -> new Figure(quantity, said.confirmedAsOf()));
        }
    }

    private static Kind ofPositions(List<MentionWithQuote> mentions) {
        var positions = mentions.stream().map(each -> each.mention().position())
                .filter(each -> each != Mention.Position.RELATED).distinct().count();
        return positions > 1 ? Kind.POSITION : Kind.AGREEMENT;
    }

    private static Kind ofFigures(Claim claim, List<Figure> figures, FigureRule rule) {
        var found = Kind.AGREEMENT;
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                var kind = ofPair(claim.growth(), figures.get(i), figures.get(j), rule);
                if (kind == Kind.DISCREPANCY) {
                    return kind; // the most important result
                }
                found = kind.compareTo(found) < 0 ? kind : found;
            }
        }
        return found;
    }

    /**
     * Compares two figures; symmetric.
     *
     * @param growth whether the number is fixed or grows, null for fixed
     * @return never {@link Kind#POSITION}
     */
    public static Kind ofPair(Claim.@Nullable Growth growth, Figure one, Figure other, FigureRule rule) {
        if (!rule.comparable(one.quantity, other.quantity)) {
            return Kind.AGREEMENT;
        }
        boolean disagree = rule.disagree(one.quantity, other.quantity);
        if (growth != Claim.Growth.GROWING) {
            return disagree ? Kind.DISCREPANCY : Kind.AGREEMENT;
        }
        int growing = FigureRule.value(one.quantity).compareTo(FigureRule.value(other.quantity));
        if (growing == 0 && !disagree) {
            return Kind.AGREEMENT;
        }
        var first = one.asOf;
        var second = other.asOf;
        if (first == null || second == null) {
            return Kind.UNDATED;
        }
        if (first.equals(second)) {
            return disagree ? Kind.DISCREPANCY : Kind.AGREEMENT;
        }
        int order = order(first, second);
        if (order == 0) {
            return Kind.UNDATED; // their order is unknown
        }
        if (order * growing > 0) {
            return Kind.UPDATE;
        }
        return disagree ? Kind.DISCREPANCY : Kind.AGREEMENT;
    }

    /**
     * Returns a negative number if the first date ends before the second begins, a positive one in the opposite case,
     * else 0.
     */
    private static int order(Edtf one, Edtf other) {
        var oneEnds = one.latest();
        var otherEnds = other.latest();
        var oneBegins = one.earliest();
        var otherBegins = other.earliest();
        if (oneEnds != null && otherBegins != null && !oneEnds.isAfter(otherBegins)) {
            return -1;
        }
        return otherEnds != null && oneBegins != null && !otherEnds.isAfter(oneBegins) ? 1 : 0;
    }
}
