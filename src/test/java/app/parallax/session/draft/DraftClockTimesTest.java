package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.draft.DraftItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clock times of drafts, which are compared whatever their day. */
class DraftClockTimesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en|The mill bell rang at 8.51 p.m. on Tuesday and the sluice opened at 11 p.m.|The mill bell rang at 20:51, the sluice opened at 10 p.m.|20:51 verbatim, 10 p.m. altered",
            "en|The mill bell rang at 8.51 p.m. on Tuesday.|The mill bell rang on Tuesday. A film about penguins began at 6:15 a.m. in the cinema.|6:15 a.m. nowhere",
            "de|Die Mühlenglocke läutete um 14.51 Uhr, das Wehr öffnete gegen 23 Uhr.|Die Mühlenglocke läutete um 14.51 Uhr, das Wehr öffnete um 22 Uhr.|14.51 Uhr verbatim, 22 Uhr altered",
            "fr|La cloche du moulin a sonné à 5h45 et la vanne s’est ouverte vers 20h.|La cloche du moulin a sonné à 5h45.|5h45 verbatim",
            "es|La campana del molino sonó a las 23:30 y la compuerta se abrió después.|La campana del molino sonó a las 22:30.|22:30 altered",
            "en|In the early 1960s the bell of the mill was cast.|A painter of the mill was born in 1925.|1925 nowhere",
            "ru|Колокол мельницы прозвонил в 14:30, и шлюз открыли.|Колокол мельницы прозвонил в 14:30.|14:30 verbatim"})
    void aClockTimeIsComparedByItsHourAndMinute(String tag, String article, String draft, String expected)
            throws IOException {
        var file = folder.resolve("p.parallax");
        Projects.create(file);
        var page = Files.writeString(folder.resolve("mill.html"), "<html lang='" + tag + "'><head><title>Mill</title>"
                + "<meta property='article:published_time' content='2019-05-15'></head><body><article><h1>Mill</h1><p>"
                + article + "</p></article></body></html>");
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            ImportJob.ofPaths(session, List.of(page), ImportListener.NONE).done().join();
            var found = DraftChecks.start(session, draft, Locale.forLanguageTag(tag), some -> {
            }, progress -> {
            }).done().join();
            assertEquals(expected, found.stream().filter(each -> each.item().kind() == DraftItem.Kind.DATE)
                    .filter(each -> each.words().chars().anyMatch(Character::isDigit))
                    .map(each -> each.words() + " " + each.state().word()).collect(Collectors.joining(", ")));
        }
    }
}
