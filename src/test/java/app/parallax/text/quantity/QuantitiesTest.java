package app.parallax.text.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Basis;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Quantity;
import app.parallax.text.Language;
import app.parallax.text.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    private static FoundQuantity only(String text) {
        var found = Quantities.find(text);
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Officials say at least 900 civilians died.|at least 900 civilians|at least|900|",
            "Up to 30 trucks came.|Up to 30 trucks|up to||30",
            "It took nearly 12 hours.|nearly 12 hours|nearly|12|12",
            "They count over 1,400 Israelis.|over 1,400 Israelis|over|1400|",
            "No fewer than six boats sank.|No fewer than six boats|no fewer than|6|",
            "Fewer than 10 homes stand.|Fewer than 10 homes|fewer than||10",
            "It is 5 miles or so.|5 miles or so|or so|5|5",
            "Between 10 and 20 goats ran.|Between 10 and 20 goats||10|20",
            "It has exactly 7 floors.|exactly 7 floors|exactly|7|7"})
    void qualifiersOpenOrBlurTheFigure(String text, String quote, String qualifier, String min, String max) {
        var found = only(text);

        assertEquals(quote, found.span().of(text));
        assertEquals(qualifier, found.qualifier());
        assertEquals(min, found.min() == null ? null : found.min().toPlainString());
        assertEquals(max, found.max() == null ? null : found.max().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"They expelled 16 Russian citizens.|citizens|Russian citizens",
            "It takes 55 percent of the young voters.|percent|young voters",
            "He sent 3 tonnes of wheat.|tonne|wheat", "It gave $5 million worth of weapons.|dollar|weapons",
            "Hundreds of angry farmers came.|farmers|angry farmers",
            "One possible solution is peace.|solution|possible solution",
            "Half of its pupils left.|pupils|pupils", "It costs $58.24 per barrel.|dollar per barrel|",
            "A 20-year-old won.|year of age|", "The port cost $US40 million.|dollar|",
            "Its pump turns at 900 rpm.|revolution per minute|", "The bolt bears 80 lb-ft.|pound-foot|"})
    void unitAndWhatIsCountedAreTold(String text, String unit, String what) {
        var found = only(text);

        assertEquals(unit, found.unit());
        assertEquals(what, found.what());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"As of 17 October 2023, 300 people were missing.|2023-10-17",
            "Some 300 people were missing as of October 7, 2023.|2023-10-07",
            "There were 300 members as of March 2021.|2021-03", "As at 2019, 300 remained.|2019"})
    void theDateOfAFigureIsReadWhereTheSentenceSaysIt(String text, String asOf) {
        assertEquals(Edtf.parse(asOf), only(text).asOf());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de|Stand 17. Oktober 2023 fehlten 300 Menschen.|2023-10-17",
            "fr|À la date du 7 octobre 2023, 300 personnes manquaient.|2023-10-07",
            "es|A fecha de 7 de octubre de 2023 faltaban 300 personas.|2023-10-07",
            "ru|По состоянию на 7 октября 2023 года пропали 300 человек.|2023-10-07"})
    void theDateOfAFigureIsReadInOtherLanguages(String language, String text, String asOf) {
        assertEquals(List.of(Edtf.parse(asOf)),
                Quantities.find(text, language).stream().map(FoundQuantity::asOf).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de|Mehrere hundert Menschen flohen.|100|1000|Menschen",
            "de|Es kostet ein halbes Dutzend Euro.|6|6|euro", "de|Das sind 90 Tote je 100.000 Einwohner.|90|90|"
                    + "Tote per 100000 Einwohner",
            "ru|Пришли несколько тысяч человек.|1000|10000|человек",
            "fr|Neuf élèves sur dix lisent.|0.9|0.9|élèves", "en|It took an hour and a half.|1.5|1.5|hour",
            "en|It happened at five o'clock and took 6 hours.|6|6|hour",
            "de|Sie zahlten EUR 300.|300|300|euro"})
    void whatOneLanguageHadIsReadInOthers(String language, String text, String min, String max, String unit) {
        var found = Quantities.find(text, language);

        assertEquals(1, found.size(), found.toString());
        assertEquals(0, new BigDecimal(min).compareTo(Objects.requireNonNull(found.getFirst().min())));
        assertEquals(0, new BigDecimal(max).compareTo(Objects.requireNonNull(found.getFirst().max())));
        assertEquals(unit, found.getFirst().unit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "fr|Le village est à 3.600 m d’altitude.|3.600 m 3600 metre",
            "es|Bateó una línea de .330/.410/.504 en la temporada.|''", "en|He hit .330/.410/.504 last season.|''",
            "es|Firmará con los clubes hasta 2032 por los derechos.|''",
            "ar|وزادت الأسعار أو2.45 بالمئة.|2.45 بالمئة 2.45 percent",
            "ar|أكدت أن أربعاً من النساء نجون.|أربعاً من النساء 4 النساء",
            "he|הוא גר בקריית שמונה.|''", "he|מצד שני, הוא צודק.|''",
            "de|Nötig wären von 2024–26 Zuwächse.|''",
            "fr|« Le pont tiendra », a déclaré M. Duval. Il coûte 5 M€.|5 M€ 5000000 euro",
            "de|Der Vorstand des 1.FC Altheim trat nach dem 2:1-Sieg zurück.|2 2 null; 1-Sieg 1 null",
            "ru|ГОРСК, 7 сен — Агентство. Погибли 3 человека.|3 человека 3 человека",
            "es|El club cobró una suma -6,4 millones de euros- por el jugador.|6,4 millones de euros 6400000 euro",
            "es|El medio ambiente y el medio local; faltó medio kilo.|medio kilo 0.5 kilogram",
            "es|Anoche hubo -4 grados.|-4 grados -4 degree",
            "he|החוזה הוא לשנתיים וחצי.|שנתיים וחצי 2.5 year", "he|בשלושת השבועות האלה ירד גשם.|שלושת השבועות 3 week",
            "he|כך נאמר באחד השירים.|-", "ar|كتب أحد المستخدمين ذلك.|-",
            "ar|من بينهم أسيرتان من باكستان.|أسيرتان 2 أسيرتان",
            "ar|استمر ذلك يوم واحد من السباق.|-",
            "en|It crashed in an ATR 72 aircraft with 72 people aboard.|72 people 72 people",
            "en|It fell for nine-consecutive days.|nine-consecutive days 9 days",
            "en|He lives at 3170 W. County Road and owns 3 dogs; they met in the 2100 block of Hill Street.|3 dogs 3 dogs",
            "en|Hale is one of the first two women in the council.|one 1 women; two women 2 women"})
    void kindsOfRealNewsAreRead(String language, String text, @Nullable String read) {
        assertEquals(read == null ? "" : read, Quantities.find(text, language).stream()
                .map(each -> each.span().of(text) + " " + each.min() + " " + each.unit())
                .collect(Collectors.joining("; ")));
    }

    @Test
    void aLanguageIsAddedByItsFolderAlone() {
        var text = "Pli ol tri mil homoj venis, kaj duono de la 20 domoj staras; tio kostas 5 milionojn da eŭroj.";

        assertEquals(List.of("Pli ol tri mil homoj 3000 null homoj", "20 domoj 20 20 domoj",
                "5 milionojn da eŭroj 5000000 5000000 euro"),
                Quantities.find(text, new Language("eo")).stream().map(each -> each.span().of(text) + " " + each.min()
                        + " " + each.max() + " " + each.unit()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "Più di 3.500 persone hanno perso circa 2,5 milioni di euro.;3500..null persone, 2500000..2500000 euro",
            "Tra 10 e 20 chilometri sono chiusi.;10..20 kilometre",
            "Nel 2019 la metà delle case, almeno quindici case, crollò.;0.5..0.5 case, 15..null case",
            "Il 12 maggio i prezzi sono saliti del 4,2 per cento.;4.2..4.2 percent"})
    void aLanguageIsAddedFromCldrAndItsFolder(String text, String read) {
        assertEquals(read, Quantities.find(text, new Language("it")).stream()
                .map(each -> each.min() + ".." + each.max() + " " + each.unit()).collect(Collectors.joining(", ")));
    }

    @Test
    void theDateOfAnotherSentenceIsNotTaken() {
        assertNull(Quantities.find("As of 17 October 2023, 300 were missing. Later 400 were.").getLast().asOf());
        assertNull(only("As of Tuesday, 300 were missing.").asOf());
    }

    @Test
    void aFigureWithAUnitAndOneWithoutAreNoRange() {
        assertEquals(List.of("0.4%", "2,310"), Quantities.find("The index fell 0.4% to 2,310 in Lagos.").stream()
                .map(found -> found.span().of("The index fell 0.4% to 2,310 in Lagos.")).toList());
    }

    @Test
    void pointsGroupTheDigitsOfGermanTexts() {
        var german = "Nach Angaben der Rettungsdienste wurden rund 1.200 Häuser und 3.400.000 Akten überflutet, dazu 1,5 "
                + "Hektar Wald und 12.50 andere.";
        assertEquals(List.of("1200", "3400000", "1.5", "12.5"), Quantities.find(german).stream()
                .map(each -> Objects.requireNonNull(each.min()).toPlainString()).toList());
        var english = "The rescue service said that the level of the water was 1.200 metres above the usual one.";
        assertEquals("1.200",
                Objects.requireNonNull(Quantities.find(english).getFirst().min()).stripTrailingZeros().setScale(3)
                        .toPlainString());
    }

    @Test
    void aFindBecomesTheFigureOfAMention() {
        var quantity = only("As of May 2021, over 1,400 Israeli soldiers were named.").quantity();

        assertEquals(new Quantity(new BigDecimal(1_400), null, "soldiers", "Israeli soldiers", "over",
                new Fact<>(Edtf.parse("2021-05"), Basis.TEXT, null)), quantity);
    }

    @Test
    void aQuantityHasAFigure() {
        assertThrows(IllegalArgumentException.class,
                () -> new FoundQuantity(new Span(0, 1), null, null, null, null, null, null));
    }

    @Test
    void oneFindStandsBehindTheOtherWhateverTheTextIs() {
        var pieces = List.of("5", "-", " ", "to ", "million ", "$", "and ", "a ", "half ", "12", ".", ",", "%", "one ",
                "hundred ", "per ", "of ", "the ", "people ", "over ", "\n\n", "😀", "\u202e", "\ud83d", "ا", "٣",
                "or ",
                "more ", "between ", "dozens ", "third ", "year-old ", "ft ", "in ", "/", ":", "(", "May ", "2020",
                "+");
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            int end = 0;
            for (var each : Quantities.find(text.toString())) {
                assertTrue(each.span().start() >= end && each.span().length() > 0,
                        "seed " + seed + " " + each + " in " + text);
                end = each.span().end();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "one hundred ", "one in ", "half a ", "$", "5 to ", "9 of the ", "as of 5 ",
            "1-",
            "one and a half ", "a", "\"", "\ud83d", "7 big ", "over "})
    void endlessTextsTakeTimeInProportion(String unit) {
        var text = unit.repeat(1_000_000 / unit.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Quantities.find(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru", "fr", "es", "ar", "he"})
    void oneFindStandsBehindTheOtherInEveryLanguage(String language) {
        var pieces = List.of("5", "-", " ", "bis ", "à ", "до ", "ל", "و", "Millionen ", "тысяч ", "mil ", "$", "und ",
                "y ", "et ", "d'", "l'", "20", ".", ",", "%", "ein ", "un ", "hundert ", "cent ", "Menschen ", "über ",
                "\n\n", "😀", "\u202e", "\ud83d", "ا", "٣", "عشرون ", "ألف ", "مئة ", "אלף ", "מאות ", "חצי ", "כ",
                "־", "zwei", "tausend", "jährig ", "demi ", "medio ", "des milliers de ", "/", ":", "(", "Mai ", "2020",
                "не менее ", "zwischen ", "'", "ونصف ", "*");
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            int end = 0;
            for (var each : Quantities.find(text.toString(), language)) {
                assertTrue(each.span().start() >= end && each.span().length() > 0,
                        "seed " + seed + " " + each + " in " + text);
                end = each.span().end();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"de, 1", "de, zwei", "de, zweihundert", "de, 1 bis ", "fr, un ", "fr, un a sur ", "es, mil ",
            "es, un de cada ", "ru, сто ", "ru, 1 из ", "ar, و", "ar, ألف و", "he, מאות ", "he, ב-1 ", "he, כ",
            "ru, один из ", "ar, واحد من كل "})
    void endlessTextsTakeTimeInProportionInEveryLanguage(String language, String unit) {
        var text = (unit + " ").repeat(500_000 / unit.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Quantities.find(text, language));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Quantities.find(unit.repeat(500_000 / unit.length()),
                language));
    }
}
