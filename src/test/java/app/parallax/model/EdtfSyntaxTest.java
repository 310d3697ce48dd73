package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Seeds;
import app.parallax.i18n.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfSyntaxTest {
    private static final List<String> PIECES = List.of("19", "20", "85", "04", "12", "31", "X", "XX", "-", "-", "-",
            "?",
            "~", "%", "T14:05", "T23:59:59", "Z", "+03", "/", "..", "[", "]", "{", "}", ",", "Y", "E", "S", "21", "41",
            " ", "é",
            "😀", "٣");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                       | 0  | A date is expected
        ` 1985`                  | 0  | Four digits of the year are expected
        `1985 `                  | 4  | Nothing more is expected here
        85                       | 2  | Four digits of the year are expected
        12345                    | 0  | A year has four digits
        1985-4                   | 6  | Two digits of the month are expected
        1985-04-1                | 9  | Two digits of the day are expected
        1985-                    | 5  | Two digits of the month are expected
        1985-00                  | 5  | There is no month 00
        2023-13                  | 5  | There is no month 13
        2023-20                  | 5  | There is no month 20
        2023-42                  | 5  | There is no month 42
        2023-2X                  | 5  | There is no month 2X
        2023-02-30               | 8  | That month has no such day
        2023-02-29               | 8  | That month has no such day
        2023-04-31               | 8  | That month has no such day
        2023-02-3X               | 8  | That month has no such day
        1900-02-29               | 8  | That month has no such day
        19X1-02-29               | 8  | That month has no such day
        2023-10-00               | 8  | There is no day 00
        2023-10-32               | 8  | There is no day 32
        2023-10-4X               | 8  | There is no day 4X
        2001-21-05               | 7  | Nothing more is expected here
        19850412                 | 0  | A year has four digits
        1985-04-12-01            | 10 | Nothing more is expected here
        -0000                    | 0  | The year 0000 has no sign
        198x                     | 3  | Four digits of the year are expected
        198u                     | 3  | Four digits of the year are expected
        1984??                   | 5  | Nothing more is expected here
        1984?~                   | 5  | Nothing more is expected here
        (1984)?                  | 0  | Four digits of the year are expected
        1985-04-12T              | 11 | Two digits of the hour are expected
        1985-04-12T24:00:00      | 11 | There is no hour 24
        1985-04-12T23:60         | 14 | There is no minute 60
        1985-04-12T23:59:60      | 17 | There is no second 60
        1985-04-12T2X:00         | 11 | There is no hour 2X
        1985-04-12T10:10:1       | 18 | Two digits of the second are expected
        1985-04-12T23            | 13 | A colon is expected after the hour
        1985-04-12t23:20         | 10 | Nothing more is expected here
        1985-04-12T10:10:10.5    | 19 | Nothing more is expected here
        1985-04-12T10:10:10Z1    | 20 | Nothing more is expected here
        1985-04-12T10:10:10+19   | 20 | There is no hour of the zone 19
        1985-04-12T10:10:10+18:30 | 19 | There is no such time zone
        1985-04-12T10:10:10-00:00 | 19 | There is no such time zone
        1985-04T10:10            | 7  | A time needs a whole day
        1985T10:10               | 4  | A time needs a whole day
        1985-04-1XT10:10         | 10 | A time needs a whole day
        1985-04-12~T10:10        | 11 | A time needs a whole day
        2012/2011                | 5  | The end lies before the start
        2004-02-02/2004-02-01    | 11 | The end lies before the start
        /                        | 0  | An interval needs a start or an end
        ../..                    | 0  | An interval needs a start or an end
        ../                      | 0  | An interval needs a start or an end
        1985/1986/1987           | 9  | Nothing more is expected here
        1985/unknown             | 5  | Four digits of the year are expected
        1985..1990               | 4  | Nothing more is expected here
        ..1990                   | 0  | Four digits of the year are expected
        [1667/1668]              | 5  | A comma or the closing bracket is expected
        []                       | 1  | Four digits of the year are expected
        [..]                     | 3  | Four digits of the year are expected
        [1667                    | 5  | A comma or the closing bracket is expected
        [1667}                   | 5  | A comma or the closing bracket is expected
        [1667,]                  | 6  | Four digits of the year are expected
        [1667..,1670]            | 7  | Only the last date of a list can have an open end
        [1667,..1670]            | 6  | Only the first date of a list can have an open start
        [1672..1670]             | 7  | The end lies before the start
        [1667]/1668              | 6  | Nothing more is expected here
        Y1985                    | 0  | Only a year of more than four digits begins with Y
        Y-1985                   | 0  | Only a year of more than four digits begins with Y
        Y017000                  | 1  | A year that begins with Y has no zero in front
        Y0E999999999             | 1  | A year that begins with Y has no zero in front
        Y                        | 1  | The digits of the year are expected
        Y17E                     | 4  | The digits of the exponent are expected
        Y17E9                    | 4  | That year lies too far away
        Y17000000000             | 1  | That year has too many digits
        Y999999999               | 0  | That year lies too far away
        Y17000-01                | 6  | Nothing more is expected here
        y170000002               | 0  | Four digits of the year are expected
        1950S                    | 5  | The digits of the number of significant digits are expected
        1950S0                   | 5  | A year of 4 digits has no 0 significant digits
        1950S5                   | 5  | A year of 4 digits has no 5 significant digits
        195XS2                   | 4  | A year with unknown digits has no significant digits
        1950S2-03                | 6  | Nothing more is expected here
        yesterday                | 0  | Four digits of the year are expected
        ١٩٨٥                     | 0  | Four digits of the year are expected
        """)
    void whatIsNoDateIsRefusedWithItsPlace(String text, int index, String problem) {
        var refused = assertThrows(Edtf.SyntaxException.class, () -> Edtf.parse(text));
        String message = Messages.of(refused);
        assertTrue(message.startsWith(problem), message);
        assertTrue(message.endsWith("(at character " + (index + 1) + " of \"" + text + "\")."), message);
        assertEquals(index, refused.index());
        assertTrue(Edtf.tryParse(text).isEmpty());
    }

    @Seeds(2000)
    void anySignsAreADateWithBoundsOrAreRefusedInASentence(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder(random.nextBoolean() ? "1985-04-12" : "");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.insert(random.nextInt(text.length() + 1), PIECES.get(random.nextInt(PIECES.size())));
        }
        Edtf.tryParse(text.toString()).ifPresent(EdtfSyntaxTest::holdsTogether);
    }

    @Seeds(1000)
    void everyDateThatIsPutTogetherRightlyIsRead(long seed) {
        var random = new Random(seed);
        String text = switch (random.nextInt(4)) {
            case 0 -> "[" + date(random) + "," + date(random) + "]";
            case 1 -> random.nextBoolean() ? date(random) + "/.." : "/" + date(random);
            case 2 -> "{" + date(random) + ", " + date(random) + "..}";
            default -> date(random);
        };
        holdsTogether(Edtf.parse(text));
    }

    private static String date(Random random) {
        String year = digit(random, "12") + digit(random, "089X") + digit(random, "0123456789X")
                + digit(random, "0123456789X");
        String month = List.of("01", "02", "10", "12", "XX", "1X", "0X", "X1").get(random.nextInt(8));
        String day = List.of("01", "28", "XX", "1X", "X5").get(random.nextInt(5));
        return switch (random.nextInt(4)) {
            case 0 -> sign(random) + year + sign(random);
            case 1 -> year + "-" + sign(random) + month + sign(random);
            case 2 -> year + "-" + (21 + random.nextInt(21)) + sign(random);
            default -> sign(random) + year + sign(random) + "-" + month + "-" + sign(random) + day + sign(random);
        };
    }

    private static String digit(Random random, String of) {
        int at = random.nextInt(of.length());
        return of.substring(at, at + 1);
    }

    private static String sign(Random random) {
        return List.of("", "", "?", "~", "%").get(random.nextInt(5));
    }

    private static void holdsTogether(Edtf edtf) {
        var again = Edtf.parse(edtf.toString());
        assertEquals(edtf, again);
        assertEquals(0, edtf.compareTo(again));
        var earliest = edtf.earliest();
        var latest = edtf.latest();
        assertTrue(earliest == null || latest == null || earliest.isBefore(latest), edtf::toString);
        assertTrue(!edtf.isOpenStart() || earliest == null);
        assertTrue(!edtf.isOpenEnd() || latest == null);
        assertTrue(!edtf.display(Locale.ENGLISH).isBlank());
    }
}
