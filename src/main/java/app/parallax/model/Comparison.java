package app.parallax.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of the figures, or else of the positions, of the mentions of one claim.
 *
 * @param mentions all mentions of the claim, in the order in which they were given
 */
public record Comparison(Claim claim, Kind kind, List<MentionWithQuote> mentions) {
    /** Keeps a copy that nobody can change. */
    public Comparison {
        mentions = List.copyOf(mentions);
    }

    /** How figures or positions stand to each other, what asks for attention most first. */
    public enum Kind {
        /** Figures disagree. */
        DISCREPANCY,
        /** Positions differ, and there are no figures to compare. */
        POSITION,
        /** A growing total whose figures differ, and of one it is not known when it held. */
        UNDATED,
        /** A growing total that grew from one date to another. */
        UPDATE,
        /** Nothing stands against each other. */
        AGREEMENT
    }

    /**
     * Compares the mentions of a claim.
     *
     * @param claim the claim; one that does not say whether its number grows counts a fixed number
     */
    public static Comparison of(Claim claim, List<MentionWithQuote> mentions, FigureRule rule) {
        var figures = mentions.stream().filter(Comparison::counts).flatMap(said -> Figure.of(said).stream()).toList();
        var kind = figures.size() < 2 ? ofPositions(mentions) : ofFigures(claim, figures, rule);
        return new Comparison(claim, kind, mentions);
    }

    /** Whether the figure of a mention is one that somebody stands for, for this very claim. */
    private static boolean counts(MentionWithQuote said) {
        var position = said.mention().position();
        return position == Mention.Position.AFFIRMS || position == Mention.Position.OPEN;
    }

    /**
     * A figure with the time that it is of.
     *
     * @param asOf of what time, null if not known
     */
    public record Figure(Quantity quantity, @Nullable Edtf asOf) {
        private static Optional<Figure> of(MentionWithQuote said) {
            return Optional.ofNullable(said.mention().quantity()).map(quantity -> new Figure(quantity, said.asOf()));
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
                    return kind; // nothing asks for more attention
                }
                found = kind.compareTo(found) < 0 ? kind : found;
            }
        }
        return found;
    }

    /**
     * How two figures stand to each other.
     *
     * @param growth whether the number is fixed or a total that grows, null for fixed
     * @return the same whichever comes first; never {@link Kind#POSITION}
     */
    public static Kind ofPair(Claim.@Nullable Growth growth, Figure one, Figure other, FigureRule rule) {
        if (!FigureRule.comparable(one.quantity, other.quantity)) {
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
            return Kind.UNDATED; // which came first is not known
        }
        if (order * growing > 0) {
            return Kind.UPDATE;
        }
        return disagree ? Kind.DISCREPANCY : Kind.AGREEMENT;
    }

    /** Negative if the first date ends before the second begins, positive the other way round, else 0. */
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
