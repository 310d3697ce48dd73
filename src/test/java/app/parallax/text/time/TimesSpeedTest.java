package app.parallax.text.time;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a thousand articles of five kilobytes take a second on one core. */
@Tag("speed")
class TimesSpeedTest {
    private static final int ARTICLES = 1_000;
    private static final int LENGTH = 5_000;
    /** Sentences without a time in the other languages. */
    private static final Map<String, String> PLAIN_IN = Map.of("de",
            "Der Rat hat seine Mitglieder gefragt, ob sie den Plan der Firma für das Tal annehmen wollen oder nicht. ",
            "ru", "Совет спросил своих членов, согласны ли они с планом компании по строительству дороги в долине. ",
            "fr", "Le conseil a demandé à ses membres s'ils acceptaient le plan de l'entreprise pour la vallée. ",
            "es", "El consejo preguntó a sus miembros si aceptaban el plan de la empresa para el valle del río. ",
            "ar", "سأل المجلس أعضاءه عما إذا كانوا يقبلون خطة الشركة لبناء الطريق الجديد في الوادي الكبير. ",
            "he", "המועצה שאלה את חבריה אם הם מקבלים את התוכנית של החברה לסלילת הכביש החדש בעמק הגדול. ");
    private static final List<String> DATED = List.of(
            "The ministry said on Wednesday that the road would open in May. ",
            "It had been closed since 3 October 2021, two years ago, after the flood of last week. ",
            "In the third quarter of 2022 sales fell from a year earlier. ");
    private static final List<String> PLAIN = List.of(
            "The council has asked its members whether they would accept the plan of the company for the valley. ",
            "Nobody in the village could say what had become of the people who used to live beside the river. ",
            "A spokesman for the union called the offer a first step, and one that was long overdue. ");

    @Test
    void aThousandArticlesAreReadInASecondOfOneCore() {
        var random = new Random(1);
        var articles = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            var text = new StringBuilder();
            while (text.length() < LENGTH) {
                var from = random.nextInt(5) == 0 ? DATED : PLAIN;
                text.append(from.get(random.nextInt(from.size()))).append(random.nextInt(4) == 0 ? "\n\n" : "");
            }
            articles.add(text.substring(0, LENGTH));
        }
        assertAThousandInASecond(articles, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru", "fr", "es", "ar", "he"})
    void soAreThoseOfTheOtherLanguages(String language) throws IOException {
        var sentences = AnnotatedTimesTest.lines(language).stream().map(line -> line.split(" *\\| *", -1)[1]).toList();
        var random = new Random(1);
        var articles = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            var text = new StringBuilder();
            while (text.length() < LENGTH) {
                boolean dated = random.nextInt(3) == 0;
                text.append(dated ? sentences.get(random.nextInt(sentences.size())) : PLAIN_IN.get(language))
                        .append(random.nextInt(4) == 0 ? "\n\n" : " ");
            }
            articles.add(text.substring(0, LENGTH));
        }
        assertAThousandInASecond(articles, language);
    }

    private static void assertAThousandInASecond(List<String> articles, @Nullable String language) {
        var context = new TimeContext(LocalDate.of(2023, 10, 17), false, language, List.of());
        var clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            long start = clock.getCurrentThreadCpuTime();
            articles.forEach(each -> TimeExpressions.find(each, context));
            best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
        }
        long milliseconds = best / 1_000_000;
        assertTrue(milliseconds < 1_000, () -> language + " " + milliseconds + " ms");
    }
}
