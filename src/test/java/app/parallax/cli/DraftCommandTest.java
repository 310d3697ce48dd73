package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.session.project.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts on the command line. */
class DraftCommandTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private Path project;

    @BeforeEach
    void importArticles() {
        project = folder.resolve("p.parallax");
        Projects.create(project);
        commands.run("import", project, "seeds");
    }

    private Path draft(String text) throws IOException {
        return Files.writeString(folder.resolve("draft.md"), text);
    }

    @Test
    void aLineSaysWhereTheWordsOfTheDraftStand() throws IOException {
        var line = commands.run("draft", project,
                draft("Haiat: 𝕏 “Hamas is a terrorist group worse than ISIS” is what Lior Haiat wrote."), "--json")
                .json()
                .getFirst();
        assertEquals(1, commands.exitCode);
        assertEquals(List.of("kind", "startCodePoint", "endCodePoint", "text", "state", "article",
                "articleStartCodePoint", "articleEndCodePoint", "quote", "changes"),
                List.copyOf(line.propertyNames()).stream()
                        .filter(each -> !each.equals("speaker") && !each.equals("articleSpeaker")
                                && !each.equals("others"))
                        .toList());
        assertEquals("quotation", line.get("kind").asString());
        assertEquals("altered", line.get("state").asString());
        assertEquals(10, line.get("startCodePoint").asInt(), "code points, though 𝕏 is two units");
        assertEquals("Hamas is a terrorist organisation worse than ISIS", line.get("quote").asString());
        assertEquals("{\"kind\":\"changed\",\"draft\":\"group\",\"article\":\"organisation\"}",
                line.get("changes").get(0).toString());
    }

    @Test
    void aDraftThatHoldsEndsWithZeroAndIsNotKept() throws IOException {
        commands.run("draft", project, draft("Lior Haiat wrote: “Hamas is a terrorist organisation worse than ISIS”."));
        assertEquals(0, commands.exitCode, commands.out);
        assertTrue(commands.out.contains("verbatim"));
        assertEquals(5, commands.run("list", project, "articles", "--json").json().size());
        assertFalse(commands.run("history", project).out.contains("draft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "pdf", "md", "csv"})
    void theResultIsWrittenByTheEndingOfTheFile(String ending) throws IOException {
        var report = folder.resolve("result." + ending);
        commands.run("draft", project, draft("They counted 4,711 tents, “a city of nylon and rain”."), "--output",
                report);
        assertEquals(1, commands.exitCode, commands.err);
        assertTrue(Files.size(report) > 100);
        if (ending.equals("csv")) {
            assertTrue(Files.readString(report).contains("nowhere,quotation,"));
        }
    }

    @Test
    void aDifferenceBetweenWordsFromRightToLeftIsALineFromLeftToRight() throws IOException {
        commands.run("import", project, Files.writeString(folder.resolve("hebrew.txt"),
                "הנמל נסגר אתמול. דוברת העירייה אמרה: “הרציף הישן ייסגר לשבוע שלם בגלל הסערה הכבדה”."));
        var draft = draft("הדוברת אמרה: “הרציף הישן ייסגר לחודש שלם בגלל הסערה הכבדה”.");
        var page = folder.resolve("result.html");
        commands.run("draft", project, draft, "--output", page);
        var shown = "“\u200Eלחודש\u200E” for “\u200Eלשבוע\u200E”";
        assertTrue(Files.readString(page).contains(shown), () -> commands.out);
        var table = folder.resolve("result.csv");
        commands.run("draft", project, draft, "--output", table);
        assertTrue(Files.readString(table).contains(shown.replace("\u200E", "")), "a table has the words alone");
    }

    @Test
    void everySourceOfTheWordsIsListedTheBestFirst() throws IOException {
        var copied = Files.copy(Path.of("seeds/002_3019ca12e349c566.txt"), folder.resolve("again.txt"));
        Files.writeString(copied, Files.readString(copied) + "\n\nOne more line.\n");
        commands.run("import", project, copied);
        var words = Files.readString(copied).lines().filter(each -> each.length() > 80).skip(2).findFirst()
                .orElseThrow()
                .replaceAll("[\"“”]", "").split("\\.", -1)[0];
        var draft = draft("It said: “" + words + "”.");
        var table = folder.resolve("result.csv");
        commands.run("draft", project, draft, "--output", table);
        var rows = Files.readAllLines(table).stream().filter(each -> each.startsWith("verbatim,quotation,")).toList();
        assertEquals(2, rows.size(), rows::toString);
        assertTrue(rows.getFirst().endsWith(",1") && rows.getLast().endsWith(",2"), rows::toString);
        assertEquals(2, commands.out.lines().filter(each -> each.contains(words.substring(0, 30))).count(),
                commands.out);
        var page = folder.resolve("result.html");
        commands.run("draft", project, draft, "--output", page);
        assertEquals(3, Files.readString(page).split(Pattern.quote(words.substring(0, 30)), -1).length - 1,
                "the draft's words and those of two articles");
    }

    @Test
    void aReportOfAnotherKindIsRefusedBeforeAnythingIsRead() throws IOException {
        commands.run("draft", project, draft("x"), "--output", folder.resolve("result.xyz"));
        assertEquals(2, commands.exitCode);
        assertTrue(commands.err.contains("result.xyz"), commands.err);
        assertFalse(commands.err.contains(".."), commands.err);
    }

    @Test
    void aReportDoesNotReplaceTheDraft() throws IOException {
        var draft = draft("They counted 4,711 tents.");
        commands.run("draft", project, draft, "--output", folder.resolve("x/../draft.md"));
        assertEquals(1, commands.exitCode, commands.out);
        assertTrue(commands.err.contains("draft itself"), commands.err);
        assertEquals("They counted 4,711 tents.", Files.readString(draft));
    }

    @Test
    void aDraftThatCannotBeReadIsNamed() {
        commands.run("draft", project, folder.resolve("missing.md"));
        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains("missing.md"), commands.err);
    }

    @Test
    void standardInputIsNoDraftAndThatIsSaid() {
        commands.run("draft", project, "-");
        assertEquals(2, commands.exitCode);
        assertTrue(commands.err.contains("standard input"), commands.err);
    }

    @Test
    void aReportSaysHowManySourcesItLeavesOut() throws IOException {
        for (int i = 0; i < 7; i++) {
            commands.run("import", project, Files.writeString(folder.resolve("quay" + i + ".txt"),
                    "Note " + i
                            + " of the harbour.\n\nA clerk wrote: “The old quay stays closed until spring comes.”"));
        }
        var page = folder.resolve("result.md");
        commands.run("draft", project, draft("It said: “The old quay stays closed until spring comes”."), "--output",
                page);
        assertTrue(Files.readString(page).contains("further sources: 2"), () -> commands.out);
    }
}
