package app.parallax.session.compare;

import app.parallax.model.Analyst;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Counted;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tagging;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the inter-coder agreement of a project from one snapshot. The compared ranges are those that at least two
 * analysts marked, see {@link OverlapGroup}. For tags, a unit is one range with one tag used on it: each analyst who
 * marked the range has applied the tag or not. For positions, a unit is one range with one claim that at least two
 * analysts mention in it: the category is the position.
 *
 * @param analysts authors of compared marks, in order of creation
 * @param alone number of ranges that only one analyst marked
 */
public record Agreement(List<Analyst> analysts, List<Pair> pairs, Figure tags, Figure positions, int alone,
        List<Disagreement> disagreements) {
    /** The name of the analyst whose marks record adjudications; they are not compared. */
    public static final String ADJUDICATED = "Adjudicated";

    public Agreement {
        analysts = List.copyOf(analysts);
        pairs = List.copyOf(pairs);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * An agreement figure with the number of its units.
     *
     * @param value at most 1; empty if undefined, see {@link AgreementFigures}
     */
    public record Figure(int units, OptionalDouble value) {}

    public record Pair(Analyst one, Analyst other, Figure tags, Figure positions) {}

    /**
     * The coding of one analyst on a range.
     *
     * @param tags identifiers of its tags in order of creation
     * @param mentions mentions of the claim in question, empty for tags
     */
    public record AnalystCoding(Analyst analyst, Mark mark, List<UUID> tags, List<Mention> mentions) {}

    /**
     * A range with different codings.
     *
     * @param claim identifier of the claim whose positions differ; null if the tags differ
     * @param settled marks of an earlier choice, by {@link #ADJUDICATED}
     */
    public record Disagreement(@Nullable UUID claim, List<AnalystCoding> judgements, List<Mark> settled) {}

    /** Compares the marks of a project. */
    public static Agreement read(ProjectReader reader) {
        var known = reader.analysts().stream().map(Counted::entity).toList();
        var settler = known.stream().filter(each -> each.name().equals(ADJUDICATED)).map(Analyst::id)
                .collect(Collectors.toSet());
        var marks = new ArrayList<Mark>();
        reader.marks(AnnotationFilter.ALL, marks::add);
        var stretches = OverlapGroup.of(marks, settler);
        var shared = stretches.stream().filter(each -> each.analysts().size() > 1).toList();
        var marking = stretches.stream().flatMap(each -> each.analysts().stream()).collect(Collectors.toSet());
        var analysts = known.stream().filter(each -> marking.contains(each.id())).toList();
        var ids = analysts.stream().map(Analyst::id).toList();
        var tagUnits = tagUnits(shared, ids);
        var positionUnits = positionUnits(shared, ids);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < analysts.size(); i++) {
            for (int j = i + 1; j < analysts.size(); j++) {
                pairs.add(new Pair(analysts.get(i), analysts.get(j), kappa(tagUnits, i, j),
                        kappa(positionUnits, i, j)));
            }
        }
        return new Agreement(analysts, pairs, new Figure(tagUnits.size(), AgreementFigures.alpha(tagUnits)),
                new Figure(positionUnits.size(), AgreementFigures.alpha(positionUnits)),
                (int) stretches.stream().filter(each -> each.analysts().size() == 1).count(),
                shared.stream().flatMap(each -> disagreements(each, analysts)).toList());
    }

    private static Figure kappa(List<List<@Nullable String>> units, int one, int other) {
        var both = new ArrayList<List<@Nullable String>>();
        for (var unit : units) {
            if (unit.get(one) != null && unit.get(other) != null) {
                List<@Nullable String> pair = new ArrayList<>();
                pair.add(unit.get(one));
                pair.add(unit.get(other));
                both.add(pair);
            }
        }
        return new Figure(both.size(), AgreementFigures.kappa(both));
    }

    private static List<List<@Nullable String>> tagUnits(List<OverlapGroup> shared, List<UUID> analysts) {
        var tags = shared.stream().flatMap(group -> group.marks().stream())
                .flatMap(mark -> mark.taggings().stream())
                .map(Tagging::tag).collect(Collectors.toCollection(LinkedHashSet::new));
        var units = new ArrayList<List<@Nullable String>>();
        for (var group : shared) {
            if (group.marks().stream().allMatch(mark -> mark.taggings().isEmpty())) {
                continue; // marked for something else
            }
            for (var tag : tags) {
                List<@Nullable String> unit = new ArrayList<>();
                for (var analyst : analysts) {
                    unit.add(group.isMarkedBy(analyst)
                            ? String.valueOf(tagsOf(group, analyst).contains(tag))
                            : null);
                }
                units.add(unit);
            }
        }
        return units;
    }

    private static List<List<@Nullable String>> positionUnits(List<OverlapGroup> shared, List<UUID> analysts) {
        var units = new ArrayList<List<@Nullable String>>();
        for (var group : shared) {
            for (var claim : claimsOf(group)) {
                List<@Nullable String> unit = new ArrayList<>();
                analysts.forEach(analyst -> unit.add(position(mentionsOf(group, analyst, claim))));
                units.add(unit);
            }
        }
        return units;
    }

    /** Returns the claims that at least two analysts mention on a range. */
    private static List<UUID> claimsOf(OverlapGroup group) {
        var by = group.marks().stream().flatMap(mark -> mark.mentions().stream()
                .map(mention -> Map.entry(mention.claim(), mark.annotation().analyst()))).distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));
        return by.entrySet().stream().filter(each -> each.getValue() > 1).map(Map.Entry::getKey).sorted().toList();
    }

    private static Set<UUID> tagsOf(OverlapGroup group, UUID analyst) {
        return group.marksOf(analyst).flatMap(mark -> mark.taggings().stream()).map(Tagging::tag)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Mention> mentionsOf(OverlapGroup group, UUID analyst, UUID claim) {
        return group.marksOf(analyst).flatMap(mark -> mark.mentions().stream())
                .filter(mention -> mention.claim().equals(claim)).toList();
    }

    /**
     * Returns the position; several positions of one analyst on a range form a category of their own; null for none.
     */
    private static @Nullable String position(List<Mention> mentions) {
        return mentions.isEmpty()
                ? null
                : mentions.stream().map(mention -> mention.position().name())
                        .collect(Collectors.toCollection(TreeSet::new)).toString();
    }

    private static Stream<Disagreement> disagreements(OverlapGroup group, List<Analyst> analysts) {
        var found = new ArrayList<Disagreement>();
        var marking = analysts.stream().filter(each -> group.isMarkedBy(each.id())).toList();
        if (marking.stream().map(each -> tagsOf(group, each.id())).distinct().count() > 1) {
            found.add(new Disagreement(null,
                    marking.stream().map(each -> judgement(group, each, List.of())).toList(),
                    group.settled().stream().filter(mark -> !mark.taggings().isEmpty() || mark.mentions().isEmpty())
                            .toList()));
        }
        for (var claim : claimsOf(group)) {
            var judging = marking.stream().filter(each -> !mentionsOf(group, each.id(), claim).isEmpty()).toList();
            if (judging.stream().map(each -> position(mentionsOf(group, each.id(), claim))).distinct().count() > 1) {
                found.add(new Disagreement(claim, judging.stream()
                        .map(each -> judgement(group, each, mentionsOf(group, each.id(), claim))).toList(),
                        group.settled().stream().filter(mark -> mark.mentions().stream()
                                .anyMatch(mention -> mention.claim().equals(claim))).toList()));
            }
        }
        return found.stream();
    }

    private static AnalystCoding judgement(OverlapGroup group, Analyst who, List<Mention> mentions) {
        var mark = group.marksOf(who.id()).filter(each -> mentions.isEmpty()
                || mentions.stream().anyMatch(mention -> mention.annotation().equals(each.id())))
                .max((one, other) -> Integer.compare(one.annotation().passage().quote().length(),
                        other.annotation().passage().quote().length()))
                .orElseThrow();
        return new AnalystCoding(who, mark, List.copyOf(tagsOf(group, who.id())), List.copyOf(mentions));
    }
}
