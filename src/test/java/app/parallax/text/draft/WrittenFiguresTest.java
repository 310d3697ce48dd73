package app.parallax.text.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.text.quantity.FoundQuantity;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenFiguresTest {
    private static String figures(String text, String tag) {
        return WrittenFigures.find(text, Locale.forLanguageTag(tag)).stream()
                .map(each -> each.span().of(text) + " = " + bounds(each) + " " + each.unit())
                .collect(Collectors.joining("; "));
    }

    private static String bounds(FoundQuantity figure) {
        var ends = Stream.of(figure.min(), figure.max()).map(each -> each == null ? "" : each.toPlainString())
                .distinct();
        return ends.collect(Collectors.joining(".."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en|It ran for 3 hours and 20 minutes.|3 hours and 20 minutes = 200 minute",
            "en|It ran for 3 hours and 90 minutes.|3 hours = 3 hour; 90 minutes = 90 minute",
            "en|It ran for 3 hours, then 20 minutes.|3 hours = 3 hour; 20 minutes = 20 minute",
            "de|Es dauerte 3 Stunden und 20 Minuten.|3 Stunden und 20 Minuten = 200 minute",
            "en|She won in 2:04:23, and the hall has 9,400-square-foot rooms.|2:04:23 = 7463 second; 9,400-square-foot = 9400 square foot",
            "de|Sie lief 2:04:23 Stunden, um 12:30 Uhr.|2:04:23 = 7463 second",
            "en|It was the seventh month of growth.|seventh = 7 ordinal",
            "en|She came 32nd, on the 5th of May, July 4th, in the 19th century and on 9th Street.|32nd = 32 ordinal",
            "en|It was the third storm of the year, a third of them.|third = 3 ordinal; a third = 0.3333333333 null",
            "en|The price doubled, then more than tripled.|doubled = 2 factor; more than tripled = 3.. factor",
            "en|He called twice.|twice = 2 times",
            "en|They stayed for a week.|a week = 1 week",
            "de|Der dritte Fall kam in der 58. Minute.|dritte = 3 ordinal; 58. = 58 ordinal",
            "de|Es dauerte mehr als ein Jahrzehnt und verdoppelte sich.|mehr als ein Jahrzehnt = 1.. decade; verdoppelte = 2 factor",
            "fr|La troisième fois, cela dura près d’une heure.|troisième = 3 ordinal; près d’une heure = 1 hour",
            "es|Es la tercera vez en menos de una década.|tercera = 3 ordinal; menos de una década = ..1 decade",
            "ru|Это третий случай, рост вдвое.|третий = 3 ordinal; вдвое = 2 factor",
            "ar|حدث للمرة الثالثة خلال أقل من ساعة.|الثالثة = 3 ordinal; أقل من ساعة = ..1 hour",
            "he|זה קרה בפעם השלישית תוך פחות משעה.|השלישית = 3 ordinal; פחות משעה = ..1 hour",
            "de|Sie siegte zum fünften Mal.|fünften = 5 ordinal",
            "en|They ended it within a decade.|a decade = 1 decade",
            "en|They met for nearly an hour.|nearly an hour = 1 hour",
            "en|They met for less than a week.|less than a week = ..1 week",
            "en|It costs four euros an hour and falls once a decade.|four euros an hour = 4 euro per hour"})
    void sumsRanksAndLengthsOfOneUnitAreFigures(String tag, String text, String figures) {
        assertEquals(figures, figures(text, tag));
    }
}
