package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Imports events from tables on the command line. */
class EventsCommandTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private Path project;

    @BeforeEach
    void make() {
        project = folder.resolve("p.parallax");
        commands.run("new", project);
        assertEquals(0, commands.exitCode, commands.err);
    }

    private Commands importing(String table) throws IOException {
        var file = folder.resolve("events.csv");
        Files.writeString(file, table);
        return commands.run("events", project, file);
    }

    private List<String> listed() {
        return new Commands().run("list", project, "events", "--json").json().stream()
                .map(line -> Stream.of("title", "date", "place", "note")
                        .map(field -> line.has(field) ? line.get(field).asString() : "–").toList().toString())
                .toList();
    }

    @Test
    void titleDatePlaceAndNoteBecomeEventsInOneEdit() throws IOException {
        importing("""
                title,date,place,note
                Attack,2023-10-07,Israel,"a ""note"",
                of two lines"
                Talks,2023-10-26?,,
                """);
        assertEquals(0, commands.exitCode, commands.err);
        assertEquals(List.of("[Attack, 2023-10-07, Israel, a \"note\",\nof two lines]", "[Talks, 2023-10-26?, –, –]"),
                listed());
        assertEquals(0, commands.run("undo", project).exitCode);
        assertEquals(List.of(), listed());
    }

    @Test
    void theSameFileTwiceAddsNothing() throws IOException {
        var table = "title,date\nAttack,2023-10-07\nAttack,2023-10-07\nTalks,\n";
        importing(table);
        importing(table);
        assertEquals(0, commands.exitCode, commands.err);
        assertTrue(commands.out.contains("3 events were there already."), commands.out);
        assertEquals(List.of("[Attack, 2023-10-07, –, –]", "[Talks, XXXX, –, –]"), listed());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\uFEFFEvent;Start Date;End-Date;Location;Description\nWar;1914-07-28;1918-11-11;Europe;long",
            "NAME\tfrom\tto\twhere\tnotes\nWar\t28 July 1914\t11.11.1918\tEurope\tlong\n"})
    void columnsAreKnownByWhatOtherTablesCallThem(String table) throws IOException {
        importing(table);
        assertEquals(0, commands.exitCode, commands.err);
        assertEquals(List.of("[War, 1914-07-28/1918-11-11, Europe, long]"), listed());
    }

    @Test
    void yearMonthAndDayInThreeColumnsAreOneDate() throws IOException {
        importing("""
                Year,Month,Day,Time,End Year,End Month,End Day,Headline,Text
                2023,10,7,,2023,10,9,War,long
                1914,7,,,,,,Month,
                1914,,28,,,,,Year,
                ,,,,,,,Never,
                """);
        assertEquals(0, commands.exitCode, commands.err);
        assertEquals(List.of("[Month, 1914-07, –, –]", "[Never, XXXX, –, –]", "[War, 2023-10-07/2023-10-09, –, long]",
                "[Year, 1914, –, –]"), listed().stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"7 October 2023 | 2023-10-07", "Oct. 7, 2023 | 2023-10-07",
            "7. Oktober 2023 | 2023-10-07", "October 2023 | 2023-10", "2023/10/07 | 2023-10-07",
            "07.10.2023 | 2023-10-07", "25/10/2023 | 2023-10-25", "10/25/2023 | 2023-10-25", "2023 | 2023",
            "2023-10-07 06:30 | 2023-10-07T06:30", "[2023-10-27..] | [2023-10-27..]", "2023-10-XX~ | 2023-10-XX~"})
    void datesAreReadAsTablesHoldThem(String cell, String edtf) throws IOException {
        importing("date,title\n\"" + cell + "\",It\n");
        assertEquals(0, commands.exitCode, commands.err);
        assertEquals(List.of("[It, " + edtf + ", –, –]"), listed());
    }

    @Test
    void refusedLinesAreNamedWithTheirNumbersAndTheOthersStay() throws IOException {
        importing("title,date\nGood,2023\n\nTwo ways,10/7/2023\n,2023\nNever,31 February 2023\nLast,2024\n");
        assertEquals(1, commands.exitCode);
        assertEquals(List.of("[Good, 2023, –, –]", "[Last, 2024, –, –]"), listed());
        var said = commands.err.lines().filter(line -> line.contains(", line ")).map(line -> line.replaceAll(
                ".*, line (\\d+).*", "$1")).toList();
        assertEquals(List.of("4", "5", "6"), said, commands.err);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"when,where | no title column", "'' | is empty"})
    void aTableWithoutTitlesIsRefusedWhole(String table, String reason) throws IOException {
        importing(table);
        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains(reason), commands.err);
        assertEquals(List.of(), listed());
    }

    @Test
    void whatIsNoUtf8IsRefusedWhole() throws IOException {
        var file = folder.resolve("latin.csv");
        Files.write(file, "title\nGröße\n".getBytes(StandardCharsets.ISO_8859_1));
        commands.run("events", project, file);
        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains("UTF-8"), commands.err);
        commands.run("events", project, folder);
        assertTrue(commands.err.contains("is a folder"), commands.err);
        commands.run("events", project, folder.resolve("none.csv"));
        assertTrue(commands.err.contains("does not exist"), commands.err);
        assertEquals(List.of(), listed());
    }

    @Test
    void jsonLinesNameWhatWasMade() throws IOException {
        var file = folder.resolve("one.csv");
        Files.writeString(file, "title,date,place\n=x,2023,Rome\n");
        JsonNode line = commands.run("events", project, file, "--json").json().getFirst();
        assertEquals("=x 2023 Rome", line.get("title").asString() + " " + line.get("date").asString() + " "
                + line.get("place").asString());
    }
}
