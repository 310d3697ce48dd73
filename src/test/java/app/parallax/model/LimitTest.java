package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
    @Test
    void theGuideListsEveryLimitWithWhatItIsAndTheMostThatItCanBe() throws Exception {
        var guide = Files.readString(Path.of("docs/guide.md"));
        for (var limit : Limit.values()) {
            var row = "| `" + limit.shown() + "` | " + String.format(java.util.Locale.ROOT, "%,d", limit.defaultValue())
                    + " | " + String.format(java.util.Locale.ROOT, "%,d", limit.highest()) + " |";
            assertTrue(guide.contains(row), "not in the guide: " + row);
        }
    }

    @Test
    void whereNobodySetsOneTheUsualOnesHold() {
        for (var limit : Limit.values()) {
            assertEquals(limit.defaultValue(), limit.value(), limit.shown());
        }
        assertTrue(Limit.problem().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"file-megabytes=256, pdf-seconds=60 | 256 60 well",
            "file-megabytes=-1 | 64 20 file-megabytes=-1", "file-megabytes=9999999 | 64 20 file-megabytes=9999999",
            "pdf-seconds=many | 64 20 pdf-seconds=many", "no-such=1 | 64 20 no-such=1", "'' | 64 20 well"})
    void aLimitIsSetForAsLongAsTheProgramRunsAndWhatSetsNoneIsSaid(String asked, String expected) throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dparallax.limits=" + asked, "-cp", System.getProperty("java.class.path"), Shown.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(List.of(expected), lines);
    }

    static final class Shown {
        private Shown() {}

        public static void main(String[] arguments) {
            var wrong = Limit.problem().map(Messages::text)
                    .map(sentence -> sentence.substring(1, sentence.indexOf('”'))).orElse("well");
            System.out.println(Limit.FILE_MEGABYTES.value() + " " + Limit.PDF_SECONDS.value() + " " + wrong);
        }
    }
}
