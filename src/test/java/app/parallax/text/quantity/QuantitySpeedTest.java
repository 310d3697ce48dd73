package app.parallax.text.quantity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that a thousand articles of five kilobytes take a second on one core in each language. */
@Tag("speed")
class QuantitySpeedTest {
    private static final int ARTICLES = 1_000;
    private static final int LENGTH = 5_000;

    @ParameterizedTest
    @CsvSource({"en, The council has asked its members whether they would accept the plan for the valley.",
            "de, Der Rat hat seine Mitglieder gefragt ob sie den Plan des Unternehmens für das Tal annehmen.",
            "ru, Совет спросил своих членов согласны ли они принять план компании по развитию долины.",
            "fr, Le conseil a demandé à ses membres s'ils acceptaient le plan de l'entreprise pour la vallée.",
            "es, El consejo preguntó a sus miembros si aceptarían el plan de la empresa para el valle.",
            "ar, سأل المجلس أعضاءه عما إذا كانوا سيقبلون خطة الشركة لتطوير الوادي في السنوات المقبلة.",
            "he, המועצה שאלה את חבריה אם יקבלו את תוכנית החברה לפיתוח העמק הסמוך לעיר הגדולה."})
    void aThousandArticlesAreReadInASecondOfOneCore(String language, String plain) throws IOException {
        var sentences = Files.readAllLines(Path.of("src/test/resources/quantities", language + ".tsv")).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.substring(0, line.indexOf('\t'))).toList();
        var random = new Random(1);
        var articles = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            var text = new StringBuilder();
            while (text.length() < LENGTH) {
                text.append(random.nextInt(3) == 0 ? sentences.get(random.nextInt(sentences.size())) : plain)
                        .append(random.nextInt(4) == 0 ? "\n\n" : " ");
            }
            articles.add(text.substring(0, LENGTH));
        }
        var clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            long start = clock.getCurrentThreadCpuTime();
            articles.forEach(each -> Quantities.find(each, language));
            best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
        }
        long milliseconds = best / 1_000_000;
        assertTrue(milliseconds < 1_000, () -> milliseconds + " ms");
    }
}
