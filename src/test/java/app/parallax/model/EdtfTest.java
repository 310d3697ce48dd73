package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the examples of the specification of the Library of Congress, 4 February 2019, and some of ours. */
class EdtfTest {
    private static @Nullable LocalDateTime bound(String text) {
        return text.equals("-") ? null : LocalDateTime.parse(text.contains("T") ? text : text + "T00:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1985-04-12                    | 1985-04-12 | 1985-04-13 | DAY
        1985-04                       | 1985-04-01 | 1985-05-01 | MONTH
        1985                          | 1985-01-01 | 1986-01-01 | YEAR
        0000                          | 0000-01-01 | 0001-01-01 | YEAR
        9999                          | 9999-01-01 | +10000-01-01 | YEAR
        2024-02-29                    | 2024-02-29 | 2024-03-01 | DAY
        1985-04-12T23:20:30           | 1985-04-12T23:20:30 | 1985-04-12T23:20:31 | SECOND
        1985-04-12T23:20:30Z          | 1985-04-12T23:20:30 | 1985-04-12T23:20:31 | SECOND
        1985-04-12T23:20:30-04        | 1985-04-13T03:20:30 | 1985-04-13T03:20:31 | SECOND
        1985-04-12T23:20:30+04:30     | 1985-04-12T18:50:30 | 1985-04-12T18:50:31 | SECOND
        2023-10-07T14:05              | 2023-10-07T14:05 | 2023-10-07T14:06 | MINUTE
        2023-10-07T14:05+03           | 2023-10-07T11:05 | 2023-10-07T11:06 | MINUTE
        2023-10-07T06:30~             | 2023-10-07T06:30 | 2023-10-07T06:31 | MINUTE
        1964/2008                     | 1964-01-01 | 2009-01-01 | YEAR
        2004-06/2006-08               | 2004-06-01 | 2006-09-01 | MONTH
        2004-02-01/2005-02-08         | 2004-02-01 | 2005-02-09 | DAY
        2004-02-01/2005-02            | 2004-02-01 | 2005-03-01 | MONTH
        2004-02-01/2005               | 2004-02-01 | 2006-01-01 | YEAR
        2005/2006-02                  | 2005-01-01 | 2006-03-01 | YEAR
        2023-10-07T06:30/2023-10-07T09:00 | 2023-10-07T06:30 | 2023-10-07T09:01 | MINUTE
        Y170000002                    | +170000002-01-01 | +170000003-01-01 | YEAR
        Y-170000002                   | -170000002-01-01 | -170000001-01-01 | YEAR
        2001-21                       | 2001-03-01 | 2001-06-01 | QUARTER_OF_YEAR
        2001-22                       | 2001-06-01 | 2001-09-01 | QUARTER_OF_YEAR
        2001-23                       | 2001-09-01 | 2001-12-01 | QUARTER_OF_YEAR
        2001-24                       | 2001-12-01 | 2002-03-01 | QUARTER_OF_YEAR
        1984?                         | 1984-01-01 | 1985-01-01 | YEAR
        2004-06~                      | 2004-06-01 | 2004-07-01 | MONTH
        2004-06-11%                   | 2004-06-11 | 2004-06-12 | DAY
        2001-21?                      | 2001-03-01 | 2001-06-01 | QUARTER_OF_YEAR
        201X                          | 2010-01-01 | 2020-01-01 | DECADE
        20XX                          | 2000-01-01 | 2100-01-01 | CENTURY
        1XXX                          | 1000-01-01 | 2000-01-01 | MILLENNIUM
        2004-XX                       | 2004-01-01 | 2005-01-01 | YEAR
        1985-04-XX                    | 1985-04-01 | 1985-05-01 | MONTH
        1985-XX-XX                    | 1985-01-01 | 1986-01-01 | YEAR
        1985-04-12/..                 | 1985-04-12 | - | DAY
        1985-04/..                    | 1985-04-01 | - | MONTH
        1985/..                       | 1985-01-01 | - | YEAR
        ../1985-04-12                 | - | 1985-04-13 | DAY
        ../1985-04                    | - | 1985-05-01 | MONTH
        ../1985                       | - | 1986-01-01 | YEAR
        1985-04-12/                   | 1985-04-12 | - | DAY
        1985-04/                      | 1985-04-01 | - | MONTH
        1985/                         | 1985-01-01 | - | YEAR
        /1985-04-12                   | - | 1985-04-13 | DAY
        /1985-04                      | - | 1985-05-01 | MONTH
        /1985                         | - | 1986-01-01 | YEAR
        1984~/2004-06?                | 1984-01-01 | 2004-07-01 | YEAR
        2001-21/2003                  | 2001-03-01 | 2004-01-01 | YEAR
        -1985                         | -1985-01-01 | -1984-01-01 | YEAR
        -0001                         | -0001-01-01 | 0000-01-01 | YEAR
        -0044-03-15                   | -0044-03-15 | -0044-03-16 | DAY
        -01XX                         | -0199-01-01 | -0099-01-01 | CENTURY
        Y-17E7                        | -170000000-01-01 | -169999999-01-01 | YEAR
        1950S2                        | 1900-01-01 | 2000-01-01 | CENTURY
        -1950S3                       | -1959-01-01 | -1949-01-01 | DECADE
        1950S4                        | 1950-01-01 | 1951-01-01 | YEAR
        Y171010000S3                  | +171000000-01-01 | +172000000-01-01 | MILLENNIUM
        Y3388E2S3                     | +338000-01-01 | +339000-01-01 | MILLENNIUM
        2001-34                       | 2001-04-01 | 2001-07-01 | QUARTER_OF_YEAR
        2001-25                       | 2001-03-01 | 2001-06-01 | QUARTER_OF_YEAR
        2001-29                       | 2001-09-01 | 2001-12-01 | QUARTER_OF_YEAR
        2001-30                       | 2001-12-01 | 2002-03-01 | QUARTER_OF_YEAR
        2001-32                       | 2001-06-01 | 2001-09-01 | QUARTER_OF_YEAR
        2001-36                       | 2001-10-01 | 2002-01-01 | QUARTER_OF_YEAR
        2001-38                       | 2001-05-01 | 2001-09-01 | THIRD_OF_YEAR
        2001-40                       | 2001-01-01 | 2001-07-01 | HALF_YEAR
        2001-41                       | 2001-07-01 | 2002-01-01 | HALF_YEAR
        [1667,1668,1670..1672]        | 1667-01-01 | 1673-01-01 | YEAR
        [1667,1668, 1670..1672]       | 1667-01-01 | 1673-01-01 | YEAR
        [..1760-12-03]                | - | 1760-12-04 | DAY
        [1760-12..]                   | 1760-12-01 | - | MONTH
        [2023-10-27..]                | 2023-10-27 | - | DAY
        [1760-01,1760-02,1760-12..]   | 1760-01-01 | - | MONTH
        [1667,1760-12]                | 1667-01-01 | 1761-01-01 | YEAR
        [..1984]                      | - | 1985-01-01 | YEAR
        {1667,1668,1670..1672}        | 1667-01-01 | 1673-01-01 | YEAR
        {1960,1961-12}                | 1960-01-01 | 1962-01-01 | YEAR
        {..1984}                      | - | 1985-01-01 | YEAR
        [1672,1667]                   | 1667-01-01 | 1673-01-01 | YEAR
        2004-06~-11                   | 2004-06-11 | 2004-06-12 | DAY
        2004?-06-11                   | 2004-06-11 | 2004-06-12 | DAY
        ?2004-06-~11                  | 2004-06-11 | 2004-06-12 | DAY
        ?2004-06~-11                  | 2004-06-11 | 2004-06-12 | DAY
        2004-%06-11                   | 2004-06-11 | 2004-06-12 | DAY
        156X-12-25                    | 1560-12-25 | 1569-12-26 | DECADE
        15XX-12-25                    | 1500-12-25 | 1599-12-26 | CENTURY
        XXXX-12-XX                    | 0000-12-01 | +10000-01-01 | MILLENNIUM
        1XXX-XX                       | 1000-01-01 | 2000-01-01 | MILLENNIUM
        1XXX-12                       | 1000-12-01 | 2000-01-01 | MILLENNIUM
        1984-1X                       | 1984-10-01 | 1985-01-01 | YEAR
        2023-1X                       | 2023-10-01 | 2024-01-01 | YEAR
        2023-XX-31                    | 2023-01-31 | 2024-01-01 | YEAR
        2023-10-2X                    | 2023-10-20 | 2023-10-30 | MONTH
        201X-02-29                    | 2012-02-29 | 2016-03-01 | DECADE
        2004-06-~01/2004-06-~20       | 2004-06-01 | 2004-06-21 | DAY
        2004-06-XX/2004-07-03         | 2004-06-01 | 2004-07-04 | MONTH
        156X-12-25/..                 | 1560-12-25 | - | DECADE
        """)
    void validExpressionsComeBackAndHaveTheirBounds(String text, String earliest, String latest,
            Edtf.Precision precision) {
        var edtf = Edtf.parse(text);
        assertEquals(text, edtf.toString());
        assertEquals(bound(earliest), edtf.earliest(), "earliest");
        assertEquals(bound(latest), edtf.latest(), "latest");
        assertEquals(precision, edtf.precision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984?", "2004-06-11%", "?2004-06-11", "2004-?06-11", "1984?/2004", "[1984,1985%]",
            "1950S2?",
            "2001-21?", "2023-10-07T06:30?", "Y17E7?"})
    void aQuestionMarkOrPercentSignAnywhereMakesItUncertain(String text) {
        assertTrue(Edtf.parse(text).isUncertain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984~", "2004-06-11%", "~2004-06-11", "2004-06~-11", "../2004~", "{1984~..1985}",
            "1950S2~",
            "~2001-21", "2023-10-07T06:30%", "~Y17E7"})
    void aTildeOrPercentSignAnywhereMakesItApproximate(String text) {
        assertTrue(Edtf.parse(text).isApproximate());
    }

    @Test
    void withoutQualifiersItIsNeither() {
        assertFalse(Edtf.parse("2004-06-11").isUncertain());
        assertFalse(Edtf.parse("2004-06-11").isApproximate());
        assertFalse(Edtf.parse("2004-06~-11").isUncertain());
        assertFalse(Edtf.parse("2004-06?-11").isApproximate());
    }

    @ParameterizedTest
    @CsvSource({"2023-10-07,true", "2023-10-07~,true", "2023-10-07T14:05,true", "2023-10,false", "2023-10-XX,false",
            "202X-10-07,false", "2023-10-07/2023-10-08,false", "[2023-10-07],false", "2001-21,false",
            "Y170000002,false"})
    void aDayIsOneWhoseYearMonthAndDayAreGiven(String text, boolean day) {
        assertEquals(day, Edtf.parse(text).isDay());
    }

    @Test
    void openIsNotUnknown() {
        assertTrue(Edtf.parse("../1985").isOpenStart());
        assertFalse(Edtf.parse("/1985").isOpenStart());
        assertTrue(Edtf.parse("1985/..").isOpenEnd());
        assertFalse(Edtf.parse("1985/").isOpenEnd());
        assertTrue(Edtf.parse("[..1985]").isOpenStart());
        assertTrue(Edtf.parse("{1985,1987..}").isOpenEnd());
        assertFalse(Edtf.parse("1985").isOpenStart());
        assertFalse(Edtf.parse("[1985]").isOpenEnd());
    }

    @Test
    void theShapeTellsDatesIntervalsAndListsApart() {
        assertEquals(Edtf.Shape.DATE, Edtf.parse("201X").shape());
        assertEquals(Edtf.Shape.INTERVAL, Edtf.parse("1985/").shape());
        assertEquals(Edtf.Shape.ONE_OF, Edtf.parse("[1985]").shape());
        assertEquals(Edtf.Shape.ALL_OF, Edtf.parse("{1985}").shape());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2004~-06~-11~ | 2004-06-11~", "~2004-~06-~11 | 2004-06-11~",
            "2004-06~-11 | ~2004-~06-11", "1985-04-12T23:20:30+00:00 | 1985-04-12T23:20:30Z",
            "2023-10-07T14:05+03 | 2023-10-07T14:05+03:00", "[1667, 1668] | [1667,1668]", "~Y17E7 | Y17E7~",
            "?2004~ | 2004%"})
    void whatSaysTheSameIsEqual(String one, String other) {
        assertEquals(Edtf.parse(one), Edtf.parse(other));
        assertEquals(Edtf.parse(one).hashCode(), Edtf.parse(other).hashCode());
        assertEquals(0, Edtf.parse(one).compareTo(Edtf.parse(other)));
    }

    @Test
    void whatSaysSomethingElseIsNotEqual() {
        assertNotEquals(Edtf.parse("2004"), Edtf.parse("2004~"));
        assertNotEquals(Edtf.parse("2004-01-01"), Edtf.parse("[2004-01-01]"));
        assertNotEquals(Edtf.parse("1985/"), Edtf.parse("1985/.."));
        assertNotEquals(Edtf.parse("2023-10-07T14:05"), Edtf.parse("2023-10-07T14:05:00"));
    }

    @Test
    void datesAreOrderedByTheirFirstMomentAndThenTheirLast() {
        var sorted = Stream.of("2023-11", "2023-10-07T14:05", "2023", "2023-10-07", "../2023-10", "2023-10-07/..",
                "-0044", "2023-10").map(Edtf::parse).sorted().map(Edtf::toString).toList();
        assertEquals(Stream.of("../2023-10", "-0044", "2023", "2023-10", "2023-10-07", "2023-10-07/..",
                "2023-10-07T14:05", "2023-11").toList(), sorted);
    }

    @Test
    void aDayAndAMonthOfTheCalendarAreDates() {
        assertEquals(Edtf.parse("2023-10-07"), Edtf.of(LocalDate.of(2023, 10, 7)));
        assertEquals(Edtf.parse("0987-10"), Edtf.of(YearMonth.of(987, 10)));
        assertEquals(LocalDate.of(2023, 10, 7).atStartOfDay(),
                Objects.requireNonNull(Edtf.of(LocalDate.of(2023, 10, 7)).earliest()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        2023-10-07                | 7 Oct 2023
        2023-10                   | Oct 2023
        2023                      | 2023
        0987                      | 987
        2023-11~                  | about Nov 2023
        2023-11-05?               | perhaps 5 Nov 2023
        2023-11-05%               | perhaps about 5 Nov 2023
        2023-~11-05               | about 5 Nov 2023
        [2023-10-27..]            | 27 Oct 2023 or later
        [..1984]                  | 1984 or earlier
        [1667,1668,1670..1672]    | 1667, 1668 or 1670 – 1672
        [1670..1672]              | between 1670 and 1672
        [1984]                    | 1984
        {1960,1961-12}            | 1960 and Dec 1961
        {..1984}                  | all until 1984
        {1984..}                  | all from 1984 on
        2023-10-07T14:05          | 7 Oct 2023 14:05
        2023-10-07T14:05:09Z      | 7 Oct 2023 14:05:09 UTC
        2023-10-07T14:00:00+03    | 7 Oct 2023 14:00:00 +03:00
        2024-21                   | spring 2024
        2024-24                   | winter 2024
        2024-28                   | winter 2024 (northern)
        2024-29                   | spring 2024 (southern)
        2024-36                   | Q4 2024
        2024-37                   | Jan – Apr 2024
        2024-41                   | Jul – Dec 2024
        199X                      | 1990s
        19XX                      | between 1900 and 1999
        XXXX                      | an unknown year
        1X9X                      | 1X9X
        2004-XX                   | some month in 2004
        1985-04-XX                | some day in Apr 1985
        1985-XX-XX                | some day in 1985
        2023-1X                   | between Oct and Dec 2023
        2023-10-2X                | between 20 Oct 2023 and 29 Oct 2023
        156X-12-25                | 25 Dec 156X
        XXXX-12-XX                | some day in Dec XXXX
        198X-1X                   | 198X-1X
        1985/..                   | from 1985 on
        ../1985                   | until 1985
        1985/                     | 1985 – ?
        /1985                     | ? – 1985
        2023-10-07/2023-10-09     | 7 Oct 2023 – 9 Oct 2023
        -0044-03-15               | 15 Mar 45 BC
        0000                      | 1 BC
        1950S2                    | about 1950 (between 1900 and 1999)
        Y-17E7                    | -170000000
        """)
    void datesAreSaidInWords(String text, String words) {
        assertEquals(words, Edtf.parse(text).display(Locale.ENGLISH));
    }

    @Test
    void theWordsCanBeThoseOfAnotherLanguage() {
        Edtf.Words german = phrase -> switch (phrase) {
            case DAY -> "{0}. {1} {2}";
            case ABOUT -> "um den {0}";
            default -> phrase.english();
        };
        assertEquals("um den 7. Okt. 2023", Edtf.parse("2023-10-07~").display(Locale.GERMAN, german));
    }
}
