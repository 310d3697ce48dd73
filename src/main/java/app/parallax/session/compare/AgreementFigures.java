package app.parallax.session.compare;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.jspecify.annotations.Nullable;

/** Computes agreement coefficients for nominal categories. */
public final class AgreementFigures {
    private AgreementFigures() {}

    /**
     * Computes Cohen’s kappa of two persons (J. Cohen, A coefficient of agreement for nominal scales, 1960).
     *
     * @param units for each unit the categories of both; units that one did not code are omitted
     * @return at most 1; empty if there are no units, or all have one category, so that chance agreement is undefined
     */
    public static OptionalDouble kappa(List<? extends List<@Nullable String>> units) {
        var both = units.stream().filter(unit -> unit.stream().allMatch(Objects::nonNull)).toList();
        return isOfOneCategory(both)
                ? OptionalDouble.empty()
                : OptionalDouble.of(new CohenKappaAgreement(study(2, both)).calculateAgreement());
    }

    /**
     * Computes Krippendorff’s alpha of any number of persons, with the nominal difference (K. Krippendorff, Computing
     * Krippendorff’s alpha-reliability, 2011).
     *
     * @param units for each unit the categories of all persons in the same order, null where one did not code; units
     *            with fewer than two codings are ignored
     * @return at most 1; empty if no unit has two codings, or all have one category
     */
    public static OptionalDouble alpha(List<? extends List<@Nullable String>> units) {
        var paired = units.stream().filter(unit -> unit.stream().filter(Objects::nonNull).count() >= 2).toList();
        return isOfOneCategory(paired)
                ? OptionalDouble.empty()
                : OptionalDouble.of(new KrippendorffAlphaAgreement(study(paired.getFirst().size(), paired),
                        new NominalDistanceFunction()).calculateAgreement());
    }

    private static boolean isOfOneCategory(List<? extends List<@Nullable String>> units) {
        return units.stream().flatMap(List::stream).filter(Objects::nonNull).distinct().limit(2).count() < 2;
    }

    private static CodingAnnotationStudy study(int persons, List<? extends List<@Nullable String>> units) {
        var study = new CodingAnnotationStudy(persons);
        units.forEach(unit -> study.addItemAsArray(unit.toArray()));
        return study;
    }
}
