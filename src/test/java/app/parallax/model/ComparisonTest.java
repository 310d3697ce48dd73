package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parallax.Parts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    /** A figure as “qualifier least most asOf”, a dash for what is not there. */
    private static Comparison.Figure figure(String words) {
        var parts = words.split(" ", -1);
        return new Comparison.Figure(new Quantity(number(parts[1]), number(parts[2]), "people", "",
                parts[0].equals("-") ? "" : parts[0], null),
                parts.length < 4 || parts[3].equals("-") ? null : Edtf.parse(parts[3]));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.equals("-") ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
            "- 1400 1400, - 1400 1400, AGREEMENT", // exact points
            "- 1400 1400, - 1401 1401, DISCREPANCY",
            "- 1400 1400, - 1400.0 1400.00, AGREEMENT",
            "about 1400 1400, - 1470 1470, AGREEMENT", // 4.76 % of the greater
            "about 1400 1400, - 1474 1474, DISCREPANCY", // 5.02 %
            "about 1400 1400, nearly 1330 1330, AGREEMENT", // 5 % exactly
            "about 0 0, - 1 1, DISCREPANCY",
            "over 1400 -, - 1400 1400, AGREEMENT", // open ranges include their figure
            "over 1400 -, - 1399 1399, DISCREPANCY",
            "over 1400 -, - 99999 99999, AGREEMENT",
            "up_to - 300, - 300 300, AGREEMENT",
            "up_to - 300, - 301 301, DISCREPANCY",
            "up_to - 300, at_least 301 -, DISCREPANCY",
            "up_to - 300, at_least 300 -, AGREEMENT",
            "over 900 -, over 1400 -, AGREEMENT",
            "hundreds 100 999, - 999 999, AGREEMENT", // closed ranges
            "hundreds 100 999, - 1000 1000, DISCREPANCY",
            "hundreds 100 999, about 1040 1040, AGREEMENT",
            "hundreds 100 999, about 1400 1400, DISCREPANCY",
            "- 5 7, - 8 9, DISCREPANCY",
            "- 5 8, - 8 9, AGREEMENT"})
    void figuresOfAFixedNumber(String one, String other, Comparison.Kind kind) {
        assertEquals(kind, Comparison.ofPair(Claim.Growth.FIXED, figure(one), figure(other), FigureRule.USUAL));
        assertEquals(kind, Comparison.ofPair(null, figure(other), figure(one), FigureRule.USUAL));
    }

    @ParameterizedTest
    @CsvSource({
            "over 2800 - 2023-10-17, about 9000 9000 2023-11-03, UPDATE",
            "over 2800 - 2023-10-17, about 9000 9000 -, UNDATED",
            "over 2800 - -, about 9000 9000 -, UNDATED",
            "- 2800 2800 2023-10-17, - 2700 2700 2023-10-18, DISCREPANCY", // shrinks
            "- 2800 2800 2023-10-17, - 2900 2900 2023-10-17, DISCREPANCY", // the same day
            "- 2800 2800 2023-10-17, - 2800 2800 2023-10-20, AGREEMENT",
            "- 2800 2800 -, - 2800 2800 2023-10-20, AGREEMENT",
            "about 2800 2800 2023-10-17, about 2750 2750 2023-10-18, AGREEMENT", // within 5 %
            "over 9000 - 2023-10-17, over 2800 - 2023-10-18, AGREEMENT", // both may hold
            "- 2800 2800 2023-10, - 2900 2900 2023-10-17, UNDATED", // which came first is not known
            "- 2800 2800 2023-09, - 2900 2900 2023-10-17, UPDATE"})
    void figuresOfAGrowingTotal(String one, String other, Comparison.Kind kind) {
        assertEquals(kind, Comparison.ofPair(Claim.Growth.GROWING, figure(one), figure(other), FigureRule.USUAL));
        assertEquals(kind, Comparison.ofPair(Claim.Growth.GROWING, figure(other), figure(one), FigureRule.USUAL));
    }

    @Test
    void figuresInDifferentUnitsAreNotCompared() {
        var people = new Comparison.Figure(new Quantity(BigDecimal.TEN, BigDecimal.TEN, "people", "", "", null), null);
        var share = new Comparison.Figure(new Quantity(BigDecimal.ONE, BigDecimal.ONE, "per cent", "", "", null), null);

        assertEquals(Comparison.Kind.AGREEMENT, Comparison.ofPair(null, people, share, FigureRule.USUAL));
    }

    @Test
    void theToleranceCanBeSet() {
        var rule = new FigureRule(BigDecimal.valueOf(20));

        assertEquals(Comparison.Kind.AGREEMENT,
                Comparison.ofPair(null, figure("about 1000 1000"), figure("- 1250 1250"), rule));
        assertEquals(Comparison.Kind.DISCREPANCY,
                Comparison.ofPair(null, figure("about 1000 1000"), figure("- 1251 1251"), rule));
        assertThrows(IllegalArgumentException.class, () -> new FigureRule(BigDecimal.valueOf(101)));
    }

    @ParameterizedTest
    @CsvSource({"AFFIRMS DENIES, POSITION", "AFFIRMS OPEN, POSITION", "AFFIRMS AFFIRMS, AGREEMENT",
            "AFFIRMS RELATED, AGREEMENT", "DENIES, AGREEMENT"})
    void positionsWithoutFigures(String positions, Comparison.Kind kind) {
        var said = new ArrayList<MentionWithQuote>();
        for (var position : positions.split(" ", -1)) {
            said.add(said(Mention.Position.valueOf(position), null, null));
        }

        assertEquals(kind, Comparison.of(Parts.claim("x"), said, FigureRule.USUAL).kind());
    }

    @Test
    void aFigureThatIsDeniedOrOfSomethingElseDisagreesWithNothing() {
        var exact = figure("- 900 900").quantity();
        var other = figure("- 1400 1400").quantity();

        assertEquals(Comparison.Kind.POSITION, Comparison.of(Parts.claim("x"), List.of(
                said(Mention.Position.AFFIRMS, exact, null), said(Mention.Position.DENIES, other, null)),
                FigureRule.USUAL).kind());
        assertEquals(Comparison.Kind.AGREEMENT, Comparison.of(Parts.claim("x"), List.of(
                said(Mention.Position.AFFIRMS, exact, null), said(Mention.Position.RELATED, other, null)),
                FigureRule.USUAL).kind());
    }

    @Test
    void aFigureWithoutATimeIsOfTheDayOnWhichItWasPublished() {
        var claim = new Claim(Ids.next(), "x", Claim.Status.OPEN, "people", Claim.Growth.GROWING, "", Parts.AT);
        var early = said(Mention.Position.AFFIRMS, figure("over 2800 -").quantity(), Edtf.parse("2023-10-17"));
        var late = figure("about 9000 9000").quantity();

        assertEquals(Comparison.Kind.UNDATED, Comparison.of(claim,
                List.of(early, said(Mention.Position.AFFIRMS, late, null)), FigureRule.USUAL).kind());
        assertEquals(Comparison.Kind.UPDATE, Comparison.of(claim,
                List.of(early, said(Mention.Position.AFFIRMS, late, Edtf.parse("2023-11-03"))), FigureRule.USUAL)
                .kind());
        var noted = late.withAsOf(new Fact<>(Edtf.parse("2023-10-01"), Basis.TEXT, null));
        assertEquals(Comparison.Kind.AGREEMENT, Comparison.of(claim,
                List.of(early, said(Mention.Position.AFFIRMS, noted, Edtf.parse("2023-11-03"))), FigureRule.USUAL)
                .kind(), "what is noted goes before; over 2,800 may be over 9,000");
    }

    private static MentionWithQuote said(Mention.Position position, @Nullable Quantity quantity,
            @Nullable Edtf published) {
        var mention = new Mention(Ids.next(), Ids.next(), Ids.next(), Mention.Voice.OWN, position, quantity, List.of(),
                null, ProposedValues.NONE);
        return new MentionWithQuote(mention, Ids.next(), published, new Passage(Ids.next(), 0, 1, "w", "", ""),
                Ids.next(), 0);
    }
}
