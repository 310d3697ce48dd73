package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports reports of the sample project on the command line. */
class ReportCommandTest {
    @TempDir
    private Path folder;
    private Path project;
    private final Commands commands = new Commands();

    @BeforeEach
    void make() {
        project = folder.resolve("talks.parallax");
        SampleFile.copy(project);
    }

    private Path report(String format, Object... more) {
        var output = folder.resolve("report." + format);
        var line = new Object[6 + more.length];
        System.arraycopy(new Object[]{"export", project, "--format", format, "--output", output}, 0, line, 0, 6);
        System.arraycopy(more, 0, line, 6, more.length);
        commands.run(line);
        assertEquals(0, commands.exitCode, commands.err);
        return output;
    }

    @Test
    void eachFormatHoldsEveryClaimUnderTheNameOfTheProject() throws Exception {
        var html = Jsoup.parse(Files.readString(report("html")));
        assertEquals("talks", html.expectFirst("h1").text());
        assertEquals(7, html.select("section.claim").size());
        assertTrue(html.select("table.figures").size() >= 2);
        assertTrue(Files.readString(report("markdown")).startsWith("# talks\n"));
        assertTrue(Files.size(report("docx")) > 10_000);
    }

    @Test
    void aReportTwiceIsTheSameFile() throws Exception {
        for (var format : new String[]{"html", "docx", "markdown"}) {
            var once = Files.readAllBytes(report(format));
            assertTrue(java.util.Arrays.equals(once, Files.readAllBytes(report(format))), format);
        }
    }

    @Test
    void claimsAndContextAreChosen() throws Exception {
        var alone = Jsoup.parse(Files.readString(report("html", "--context", "0", "--claim",
                "Killed in Israel since 7 October")));
        assertEquals(1, alone.select("section.claim").size());
        assertEquals(0, alone.select(".context").size());
        assertFalse(alone.body().text().contains("Annotations without a claim"));
        var wide = Jsoup.parse(Files.readString(report("html", "--context", "3", "--claim",
                "Killed in Israel since 7 October")));
        assertTrue(wide.select(".context").size() > 0);
        assertEquals(alone.select("blockquote b").eachText(), wide.select("blockquote b").eachText());
    }

    @Test
    void anotherNumberOfSentencesIsWrongUsage() {
        commands.run("export", project, "--format", "html", "--output", folder.resolve("r.html"), "--context", "4");

        assertEquals(2, commands.exitCode);
        assertTrue(commands.err.contains("0 to 3"), commands.err);
        assertFalse(Files.exists(folder.resolve("r.html")));
    }
}
