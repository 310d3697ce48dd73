package app.parallax.cli;

import static app.parallax.SmallProject.FIRST;
import static app.parallax.SmallProject.codePoint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ListCommandTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private SmallProject project;

    @BeforeEach
    void make() {
        project = new SmallProject(folder.resolve("p.parallax"));
    }

    private List<JsonNode> list(String what) {
        return commands.run("list", folder.resolve("p.parallax"), what, "--json").json();
    }

    /** The fields of a line that has every fact, as the page on the command line names them. */
    @ParameterizedTest
    @CsvSource({
            "articles, 0, id title outlet authors published dateline language file sha256 characters annotations status",
            "annotations, 1, id article version quote startCodePoint endCodePoint tags note events claims analyst created modified state",
            "events, 0, id title date place note links", "claims, 0, id text counted growth status mentions",
            "tags, 0, id name color description key annotations", "tags, 1, id name parent color annotations",
            "outlets, 0, id name country reliability", "analysts, 0, id name color annotations"})
    void aLineHasTheFieldsOfTheTable(String what, int line, String fields) {
        assertEquals(List.of(fields.split(" ")), List.copyOf(list(what).get(line).propertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "outlets", "stories", "tags", "annotations", "claims", "events", "analysts"})
    void anAbsentFactIsLeftOutAndNeverNullOrEmpty(String what) {
        for (var line : list(what)) {
            line.properties().forEach(field -> {
                assertFalse(field.getValue().isNull(), field.getKey());
                assertFalse(field.getValue().isString() && field.getValue().asString().isEmpty(), field.getKey());
                assertFalse(field.getValue().isArray() && field.getValue().isEmpty(), field.getKey());
            });
        }
        assertEquals(0, commands.exitCode);
    }

    @Test
    void anAnnotationSaysWhereItStandsInCodePointsAndWhatHangsOnIt() {
        var line = list("annotations").get(1);
        var passage = project.number.passage();

        assertEquals(codePoint(FIRST, passage.start()), line.get("startCodePoint").asInt());
        assertEquals(codePoint(FIRST, passage.end()), line.get("endCodePoint").asInt());
        assertEquals(passage.quote(), line.get("quote").asString());
        assertEquals(project.people.name(), line.get("tags").get(0).asString());
        assertEquals(project.event.id().toString(), line.get("events").get(0).asString());
        assertEquals(project.claim.id().toString(), line.get("claims").get(0).asString());
        assertEquals("Anna", line.get("analyst").asString());
        assertEquals("placed", line.get("state").asString());
        assertEquals(project.number.note(), line.get("note").asString());
    }

    @Test
    void aClaimListsItsMentions() {
        var mentions = list("claims").getFirst().get("mentions");

        assertEquals(2, mentions.size());
        assertEquals(List.of("annotation", "article", "quote", "voice", "position"),
                List.copyOf(mentions.get(0).propertyNames()));
        assertEquals("affirms", mentions.get(0).get("position").asString());
        assertEquals("reported", mentions.get(1).get("voice").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "outlets", "tags", "annotations", "claims", "events", "analysts"})
    void plainColumnsAreAlignedUnderTheirHeadings(String what) {
        commands.run("list", folder.resolve("p.parallax"), what);

        assertEquals(0, commands.exitCode, commands.err);
        var lines = commands.out.lines().toList();
        assertTrue(lines.size() > 1);
        var headings = lines.getFirst().split("  +", -1);
        int second = lines.getFirst().indexOf(headings[1]);
        for (var line : lines) {
            assertEquals("  ", line.substring(second - 2, second), commands.out);
            assertFalse(line.substring(second).isBlank());
        }
    }

    @Test
    void aTerminalIsNotSteeredByTheTextsOfStrangers() {
        commands.run("list", folder.resolve("p.parallax"), "annotations");

        assertFalse(commands.out.contains("\u001b"), commands.out);
        assertTrue(commands.out.contains("@ one two ␛[31m red"), commands.out);
        assertEquals(4, commands.out.lines().count());
        list("annotations");
        assertFalse(commands.out.contains("\u001b"), commands.out);
    }
}
