package app.parallax.model;

import static app.parallax.model.TimeLink.Clock.HAPPENED;
import static app.parallax.model.TimeLink.Clock.PUBLISHED;
import static app.parallax.model.TimeLink.Clock.SAID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.TimeConflicts.Finding;
import app.parallax.model.TimeConflicts.Obstacle;
import app.parallax.model.TimeConflicts.Statement;
import app.parallax.model.TimeConflicts.Verdict;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeConflictsTest {
    private static final UUID EVENT = Ids.next();

    private static Statement said(TimeLink.Clock clock, @Nullable String date, boolean anchored) {
        var edtf = date == null ? null : Edtf.parse(date);
        return new Statement(
                new DatedQuote(new TimeLink(Ids.next(), Ids.next(), EVENT, clock, edtf), Ids.next(), Ids.next(),
                        0, String.valueOf(date), List.of(), List.of()),
                edtf,
                edtf == null ? null : DateSpan.of(edtf).orElse(null),
                anchored);
    }

    private static Statement on(TimeLink.Clock clock, String date) {
        return said(clock, date, true);
    }

    private static List<String> words(Finding finding) {
        return finding.statements().stream().map(each -> each.words().words()).toList();
    }

    @ParameterizedTest
    @CsvSource({"2023-10-07, 2023-10-08, true", "2023-10-07, 2023-10-07, false", "2023-10-07, 2023-10, false",
            "2023-10-07, 2023-10-07T06:30, false", "2023-10-07T06:30, 2023-10-07T07:00, true",
            "2023-10, 2023-11, true", "2023-10-XX, 2023-10-31, false", "[2023-10-27..], 2023-10-26, true",
            "[2023-10-27..], 2023-12-01, false", "2023-10-07/.., 2023-10-06, true", "XXXX, 2023-10-07, false",
            "2023-10-07~, 2023-10-08, true", "../2023-10-26, 2023-10-27/.., true"})
    void datesExcludeEachOtherWhereTheirBoundsDoNotOverlap(String one, String other, boolean exclude) {
        assertEquals(exclude, TimeConflicts.exclude(Edtf.parse(one), Edtf.parse(other)));
        assertEquals(exclude, TimeConflicts.exclude(Edtf.parse(other), Edtf.parse(one)));
    }

    @Test
    void statementsOnDifferentClocksNeverConflict() {
        assertEquals(List.of(), TimeConflicts.of(List.of(on(HAPPENED, "2023-10-07"), on(SAID, "2023-10-17"),
                on(PUBLISHED, "2023-10-26"))));
    }

    @Test
    void aConflictNamesThoseThatExcludeAnotherAndLeavesOutThoseThatMeetAll() {
        var findings = TimeConflicts.of(List.of(on(HAPPENED, "2023-10-09"), on(HAPPENED, "2023-10"),
                on(HAPPENED, "2023-10-07"), on(SAID, "2023-10-01")));
        assertEquals(1, findings.size());
        assertEquals(Verdict.CONFLICT, findings.getFirst().verdict());
        assertEquals(HAPPENED, findings.getFirst().clock());
        assertEquals(List.of("2023-10-07", "2023-10-09"), words(findings.getFirst()));
        assertFalse(findings.getFirst().isSoft());
    }

    @Test
    void aConflictOfAnApproximateDateIsSaidToBeSoft() {
        assertTrue(TimeConflicts.of(List.of(on(SAID, "2023-10-07~"), on(SAID, "2023-10-08"))).getFirst().isSoft());
    }

    @Test
    void whatHasNoDateIsNotComparableForAReason() {
        var findings = TimeConflicts.of(List.of(said(SAID, null, false), said(PUBLISHED, null, true),
                on(PUBLISHED, "2023-10-26"), on(HAPPENED, "XXXX")));
        assertEquals(List.of(Verdict.NOT_COMPARABLE, Verdict.NOT_COMPARABLE, Verdict.NOT_COMPARABLE),
                findings.stream().map(Finding::verdict).toList());
        assertEquals(List.of(Obstacle.NO_BOUNDS, Obstacle.NO_DATELINE, Obstacle.UNRESOLVED),
                findings.stream().map(each -> each.statements().getFirst().obstacle()).toList());
    }

    @Test
    void aStatementAloneHasNothingToBeComparedWith() {
        assertEquals(List.of(), TimeConflicts.of(List.of(said(SAID, null, false))));
    }

    @Test
    void theFindingIsThatOfComparingEveryPair() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var all = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(i -> on(HAPPENED,
                    "2023-10-0" + (1 + random.nextInt(3)) + (random.nextInt(3) == 0 ? "/2023-10-04" : ""))).toList();
            var expected = all.stream().filter(one -> all.stream().anyMatch(
                    other -> TimeConflicts.exclude(Edtf.parse(one.words().words()), Edtf.parse(other.words().words()))))
                    .map(Statement::words).collect(Collectors.toSet());
            var found = TimeConflicts.of(all).stream().flatMap(each -> each.statements().stream())
                    .map(Statement::words).collect(Collectors.toSet());
            assertEquals(expected, found);
        }
    }

    @Test
    void statementsAgreeWhereAComparisonFindsNothing() {
        var dates = List.of("2023-10-07", "2023-10-08", "2023-10", "2023-10-07T06:30", "2023-10-07/2023-10-09",
                "[2023-10-27..]", "../2023-10-07", "XXXX", "2023-10-07~", "");
        var random = new Random(7);
        int agreeing = 0;
        for (int i = 0; i < 5_000; i++) {
            var statements = IntStream.range(0, 2 + random.nextInt(4)).mapToObj(each -> {
                var date = dates.get(random.nextInt(dates.size()));
                return said(random.nextBoolean() ? HAPPENED : SAID, date.isEmpty() ? null : date, true);
            }).toList();
            boolean agree = TimeConflicts.agree(statements.stream().map(Statement::words).toList(), DateSpan::of);
            assertEquals(TimeConflicts.of(statements).isEmpty(), agree, statements.toString());
            agreeing += agree ? 1 : 0;
        }
        assertTrue(agreeing > 100, agreeing + " of them agree");
    }
}
