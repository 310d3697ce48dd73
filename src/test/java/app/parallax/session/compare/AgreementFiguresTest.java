package app.parallax.session.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the figures on the worked examples of their authors. */
class AgreementFiguresTest {
    /** J. Cohen, “A coefficient of agreement for nominal scales”, Educ. Psychol. Meas. 20 (1960), p. 45: .492. */
    private static final int[][] COHEN = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    /** K. Krippendorff, “Computing Krippendorff’s Alpha-Reliability” (2011), part C: 12 units, four observers: .743. */
    private static final List<String> KRIPPENDORFF = List.of("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");
    /** The computational example of the encyclopaedia’s article on alpha, three coders and 15 units: .691. */
    private static final List<String> THREE = List.of(". . . . . 3 4 1 2 1 1 3 3 . 3",
            "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");
    /** “Computing Krippendorff’s Alpha-Reliability”, part B: two observers, nominal data of many categories: .692. */
    private static final List<String> TWO = List.of("a a b b d c c c e d d a", "b a b b b c c c e d d d");
    /** The same, part A: two observers, binary data: .095. */
    private static final List<String> BINARY = List.of("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

    private static List<List<@Nullable String>> units(List<String> observers) {
        var rows = observers.stream().map(row -> row.split(" ")).toList();
        return IntStream.range(0, rows.getFirst().length).mapToObj(unit -> {
            List<@Nullable String> all = new ArrayList<>();
            rows.forEach(row -> all.add(".".equals(row[unit]) ? null : row[unit]));
            return all;
        }).toList();
    }

    private static List<List<@Nullable String>> cohen() {
        var units = new ArrayList<List<@Nullable String>>();
        for (int one = 0; one < COHEN.length; one++) {
            for (int other = 0; other < COHEN.length; other++) {
                units.addAll(Collections.nCopies(COHEN[one][other], List.of("c" + one, "c" + other)));
            }
        }
        return units;
    }

    @Test
    void kappaIsThatOfCohensExample() {
        assertEquals(0.492, AgreementFigures.kappa(cohen()).orElseThrow(), 0.0005);
    }

    @Test
    void alphaIsThatOfKrippendorffsExamples() {
        assertEquals(0.743, AgreementFigures.alpha(units(KRIPPENDORFF)).orElseThrow(), 0.0005);
        assertEquals(0.691, AgreementFigures.alpha(units(THREE)).orElseThrow(), 0.0005);
        assertEquals(0.692, AgreementFigures.alpha(units(TWO)).orElseThrow(), 0.0005);
        assertEquals(0.095, AgreementFigures.alpha(units(BINARY)).orElseThrow(), 0.0005);
    }

    @Test
    void perfectAgreementIsOneAndAgreementByChanceIsNone() {
        List<List<@Nullable String>> same = List.of(List.of("a", "a"), List.of("b", "b"), List.of("a", "a"));
        assertEquals(1, AgreementFigures.kappa(same).orElseThrow(), 1e-9);
        assertEquals(1, AgreementFigures.alpha(same).orElseThrow(), 1e-9);
        List<List<@Nullable String>> chance = List.of(List.of("a", "a"), List.of("a", "b"), List.of("b", "a"),
                List.of("b", "b"));
        assertEquals(0, AgreementFigures.kappa(chance).orElseThrow(), 1e-9);
    }

    @Test
    void whereNothingCanBeReckonedThereIsNoFigure() {
        assertTrue(AgreementFigures.kappa(List.of()).isEmpty());
        assertTrue(AgreementFigures.alpha(List.of()).isEmpty());
        List<List<@Nullable String>> one = List.of(List.of("a", "a"), List.of("a", "a"));
        assertTrue(AgreementFigures.kappa(one).isEmpty(), "one category: chance alone would agree");
        assertTrue(AgreementFigures.alpha(one).isEmpty());
        List<List<@Nullable String>> alone = List.of(Arrays.asList("a", null), Arrays.asList(null, "b"));
        assertTrue(AgreementFigures.kappa(alone).isEmpty(), "nothing was judged by both");
        assertTrue(AgreementFigures.alpha(alone).isEmpty());
    }
}
