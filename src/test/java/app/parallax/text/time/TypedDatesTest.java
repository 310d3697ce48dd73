package app.parallax.text.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Seeds;
import app.parallax.model.Edtf;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTest {
    private static final LocalDate DAY = LocalDate.of(2023, 10, 17);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mid October 2023             | [2023-10-11..2023-10-20]
        late February 2024           | [2024-02-21..2024-02-29]
        early 2023                   | [2023-01..2023-04]
        17 Oct                       | 2023-10-17
        about 27 October 2023        | 2023-10-27~
        27 October 2023 or later     | [2023-10-27..]
        1984 or earlier              | [..1984]
        perhaps about 5 Nov 2023     | 2023-11-05%
        last Wednesday               | 2023-10-11
        yesterday                    | 2023-10-16
        tomorrow at noon             | 2023-10-18T12:00
        7 Oct 2023 14:05             | 2023-10-07T14:05
        1990s                        | 199X
        19th century                 | 18XX
        44 BC                        | -0043
        since 1985                   | 1985/..
        until 1985                   | ../1985
        between 1670 and 1672        | [1670..1672]
        from 7 to 9 October 2023     | 2023-10-07/2023-10-09
        10 May 2023 to 3 June 2023   | 2023-05-10/2023-06-03
        may 2020                     | 2020-05
        on 7 October 2023            | 2023-10-07
        2023-10-07T06:30Z            | 2023-10-07T06:30Z
        [1667,1668,1670..1672]       | [1667,1668,1670..1672]
        27.10.2023                   | 2023-10-27
        7. 10. 2023                  | 2023-10-07
        2023/10/07                   | 2023-10-07
        2023.10.7                    | 2023-10-07
        2023-10-07 06:30             | 2023-10-07T06:30
        25/10/2023                   | 2023-10-25
        the first Monday in May 2023 | 2023-05-01
        """)
    void plainWordsAreReadAsDates(String typed, String edtf) {
        assertEquals(Optional.of(Edtf.parse(edtf)), new TypedDates("en", DAY).read(typed));
        assertEquals(Optional.of(Edtf.parse(edtf)), new TypedDates("de", DAY).read(typed), "in a German window");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mitte Oktober 2023           | [2023-10-11..2023-10-20]
        27. Oktober 2023             | 2023-10-27
        ungefähr 27. Oktober 2023    | 2023-10-27~
        27. Oktober 2023 oder später | [2023-10-27..]
        vielleicht 5. Nov. 2023      | 2023-11-05?
        letzten Mittwoch             | 2023-10-11
        vor zwei Wochen              | 2023-10-02/2023-10-08
        im Oktober 2023              | 2023-10
        seit 1985                    | 1985/..
        7. Okt. 2023                 | 2023-10-07
        """)
    void germanWordsAreReadAsDates(String typed, String edtf) {
        assertEquals(Optional.of(Edtf.parse(edtf)), new TypedDates("de", DAY).read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "foo", "2023-13", "three days", "every Friday", "7 October 2023 and more", "sat"})
    void whatIsNoDateIsRefused(String typed) {
        assertEquals(Optional.empty(), new TypedDates("en", DAY).read(typed));
    }

    @Test
    void whatMayBeTwoDaysIsReadAsEitherButNotFromATable() {
        var dates = new TypedDates("en", null);
        assertEquals(Optional.of(Edtf.parse("[2023-07-10,2023-10-07]")), dates.read("10/7/2023"));
        assertEquals(Optional.empty(), dates.readAlone("10/7/2023"));
        assertEquals(Optional.empty(), dates.readAlone("since 10/7/2023"));
        assertEquals(Optional.empty(), dates.readAlone("yesterday"));
        assertEquals(Optional.empty(), dates.readAlone("x ".repeat(10_000_000)));
        assertEquals(Optional.of(Edtf.parse("2023-10-25")), dates.readAlone("10/25/2023"));
        assertEquals(Optional.of(Edtf.parse("1890~")), dates.readAlone("about 1890"));
        assertEquals(Optional.of(Edtf.parse("2023-10-07")), dates.readAlone("7. Oktober 2023"));
    }

    @Test
    void aRelativeDateNeedsADay() {
        assertEquals(Optional.empty(), new TypedDates("en", null).read("last Wednesday"));
        assertEquals(Optional.empty(), new TypedDates("en", null).read("17 Oct"));
    }

    @Seeds(300)
    void aDayAsItIsShownCanBeTypedAgain(long seed) {
        var random = new Random(seed);
        var day = Edtf.of(LocalDate.of(1500, 1, 1).plusDays(random.nextInt(200_000)));
        for (var locale : new Locale[]{Locale.ENGLISH, Locale.GERMAN}) {
            var shown = locale.equals(Locale.GERMAN)
                    ? day.display(locale, phrase -> phrase == Edtf.Phrase.DAY ? "{0}. {1} {2}" : phrase.english())
                    : day.display(locale);
            assertEquals(Optional.of(day), new TypedDates(locale.getLanguage(), null).read(shown), shown);
        }
    }

    @Seeds(500)
    void anythingTypedIsReadOrRefused(long seed) {
        var random = new Random(seed);
        var words = "mid about 7 October 2023 last or later between and - / [ ] ~ ? bis 27. Oktober in (.+ $1 \\"
                .split(" ", -1);
        var typed = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            typed.append(words[random.nextInt(words.length)]).append(' ');
        }
        new TypedDates("de", DAY).read(typed.toString()).ifPresent(date -> assertTrue(date.equals(
                Edtf.parse(date.toString()))));
    }
}
