package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import app.parallax.io.importer.Importers;
import app.parallax.session.project.Projects;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineAppTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();

    private Path project() {
        return folder.resolve("p.parallax");
    }

    private Path imported() {
        commands.run("new", project());
        commands.run("import", project(), "seeds");
        assertEquals(0, commands.exitCode, commands.err);
        return project();
    }

    private void assertOneSentence(String said) {
        assertTrue(commands.err.contains(said), commands.err);
        assertEquals(1, commands.err.lines().count(), commands.err);
        assertFalse(commands.err.contains("Exception"), commands.err);
    }

    @Test
    void anArticleIsImportedListedUndoneAndRedone() {
        imported();
        assertTrue(commands.out.contains("5 articles imported."), commands.out);

        assertEquals(5, commands.run("list", project(), "articles", "--json").json().size());
        assertEquals(0, commands.run("undo", project()).exitCode);
        assertTrue(commands.out.contains("Import 5 articles"), commands.out);
        assertEquals("", commands.run("list", project(), "articles", "--json").out);
        assertEquals(1, commands.run("undo", project()).exitCode);
        assertOneSentence("nothing left to undo");
        assertEquals(0, commands.run("redo", project(), "--all").exitCode);
        assertEquals(1, commands.run("redo", project(), "--all").exitCode);
        assertEquals(5, commands.run("list", project(), "articles", "--json").json().size());
    }

    @Test
    void undoAllTakesEveryEditBack() throws Exception {
        imported();
        var more = Files.writeString(folder.resolve("more.txt"), "One more article.\n");
        commands.run("import", project(), more);

        assertEquals(0, commands.run("undo", project(), "--all").exitCode);

        assertEquals(2, commands.out.lines().count());
        assertEquals(List.of("undone", "undone"), commands.run("history", project(), "--json").json().stream()
                .map(line -> line.get("state").asString()).toList());
    }

    @Test
    void importGoesOnPastABadFileNamesItAndExits1() throws Exception {
        commands.run("new", project());
        var bad = Files.write(folder.resolve("bad.txt"), new byte[]{0, 1, 2, 3});
        var good = Files.writeString(folder.resolve("good.txt"), "A good article.\n");

        commands.run("import", project(), bad, good, "--json", "--analyst", "Anna");

        assertEquals(1, commands.exitCode);
        assertOneSentence(bad.toString());
        assertEquals(List.of("good.txt"),
                commands.json().stream().map(line -> line.get("file").asString()).toList());
        assertEquals("Anna", commands.run("history", project(), "--json").json().getFirst().get("analyst").asString());
        commands.run("import", project(), good);
        assertEquals(1, commands.exitCode);
        assertOneSentence("already");
    }

    @Test
    void importPrintsWhatListPrints() throws Exception {
        commands.run("new", project());
        var imported = commands.run("import", project(), "seeds", "--json").json();

        assertEquals(imported, commands.run("list", project(), "articles", "--json").json());
        assertTrue(imported.get(1).has("title"), imported.toString());
    }

    @Test
    void theAnalystIsTheOneOfTheSettingsUnlessNamed() {
        imported();

        assertEquals("System User", commands.run("history", project(), "--json").json().getFirst().get("analyst")
                .asString());
        assertEquals(2, commands.run("import", project(), "seeds", "--analyst", " ").exitCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list|P|articles", "import|P|seeds", "history|P", "undo|P", "check|P",
            "export|P|--format|csv|--output|O"})
    void aProjectThatIsMissingOrNoneExits3(String command) throws Exception {
        var line = command.replace("O", folder.resolve("out").toString());
        commands.run((Object[]) line.replace("P", project().toString()).split("\\|"));
        assertEquals(3, commands.exitCode);
        assertOneSentence(project().toString());
        assertFalse(Files.exists(project()));

        var other = Files.writeString(folder.resolve("other.parallax"), "not a project at all");
        commands.run((Object[]) line.replace("P", other.toString()).split("\\|"));
        assertEquals(3, commands.exitCode);
        assertOneSentence(other.toString());
    }

    @Test
    void aProjectThatIsOpenElsewhereIsReadAndNotWritten() {
        imported();
        try (var session = Projects.openForWriting(project(), "Somebody", Runnable::run)) {
            assertEquals(3, commands.run("undo", session.file()).exitCode);
            assertOneSentence("open for writing elsewhere");
            assertEquals(0, commands.run("list", session.file(), "articles").exitCode);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "list|p|nothing", "import|p", "export|p", "nonsense|p", "list|p|articles|--what",
            "export|p|--format|papyrus|--output|x", "snapshot|p|--output|x|--size|big",
            "snapshot|p|--output|x|--theme|x"})
    void wrongUsageExits2WithOneSentenceThatSaysWhereToLook(String command) {
        commands.run((Object[]) command.split("\\|"));

        assertEquals(2, commands.exitCode);
        assertOneSentence("--help");
        assertEquals("", commands.out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "import", "export", "list", "snapshot", "history", "undo", "redo", "check",
            "backup", "extract", "find"})
    void everyCommandHelpsWithAnExample(String command) {
        commands.run(command, "--help");

        assertEquals(0, commands.exitCode);
        assertTrue(commands.out.contains("Example: parallax " + command), commands.out);
        assertFalse(commands.out.contains("${") || commands.out.contains("bundle:") || commands.out.contains("null"),
                commands.out);
    }

    @Test
    void helpAsAWordHelpsToo() {
        var ofAll = commands.run("--help").out;
        assertEquals(ofAll, commands.run("help").out);
        assertEquals(0, commands.exitCode);
        var ofOne = commands.run("export", "--help").out;
        assertEquals(ofOne, commands.run("help", "export").out);
        assertEquals(2, commands.run("help", "nonsense").exitCode);
        assertTrue(commands.road(new Terminal(new ByteArrayOutputStream(), new ByteArrayOutputStream(),
                StandardCharsets.UTF_8, false)).takes("help"));
    }

    @Test
    void extractNamesEveryFormatThatItReads() {
        var help = commands.run("help", "extract").out;
        Importers.all().stream().flatMap(each -> each.endings().stream())
                .forEach(ending -> assertTrue(help.contains(ending), ending));
    }

    @Test
    void theProgramHelpsAndNamesItsVersion() {
        commands.run("--help");
        assertTrue(commands.out.contains("snapshot") && !commands.out.contains("${"), commands.out);
        assertEquals(0, commands.run("--version").exitCode);
        assertTrue(commands.out.startsWith("Parallax 0."), commands.out);
    }

    @Test
    void aProjectAloneIsForTheWindow() {
        var road = commands.road(new Terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8, false));

        assertFalse(road.takes());
        assertFalse(road.takes("p.parallax"));
        assertTrue(road.takes("list"));
        assertTrue(road.takes("--version"));
        assertTrue(road.takes("lst", "p.parallax"));
    }

    @Test
    void newLeavesAFileThatIsThereAlone() throws Exception {
        Files.writeString(project(), "mine");

        assertEquals(3, commands.run("new", project()).exitCode);
        assertEquals("mine", Files.readString(project()));
        assertEquals(0, commands.run("new", folder.resolve("s.parallax"), "--sample").exitCode);
    }

    @Test
    void exportIsFilteredByIdLabelOrName() throws Exception {
        var small = new SmallProject(project());
        var csv = folder.resolve("out.csv");
        for (var filter : List.of(List.of("--article", "001"), List.of("--article", "001_first.txt"),
                List.of("--article", small.first.article().id()), List.of("--analyst", "anna", "--article", "001"))) {
            var args = new ArrayList<Object>(
                    List.of("export", project(), "--format", "csv", "--output", csv));
            args.addAll(filter);
            assertEquals(0, commands.run(args.toArray()).exitCode, commands.err);
            assertTrue(commands.out.contains("2 annotations"), commands.out);
        }
        commands.run("export", project(), "--format", "csv", "--output", csv, "--tag", "denial", "--claim",
                small.claim.text());
        assertTrue(commands.out.contains("1 annotation exported"), commands.out);
        var before = Files.readString(csv);
        for (var option : List.of("--article", "--tag", "--claim", "--analyst")) {
            commands.run("export", project(), "--format", "csv", "--output", csv, option, "nobody");
            assertEquals(2, commands.exitCode);
            assertOneSentence("nobody");
        }
        assertEquals(before, Files.readString(csv));
    }

    @Test
    void exportNeverOverwritesTheProjectAndNeedsAFolder() throws Exception {
        new SmallProject(project());

        for (var bad : List.of(project(), folder, folder.resolve("p.parallax-wal"), folder.resolve("no/where.csv"))) {
            assertEquals(1, commands.run("export", project(), "--format", "csv", "--output", bad).exitCode);
            assertOneSentence(bad.toString());
        }
        assertEquals(0, commands.run("check", project()).exitCode, commands.err);
    }

    @Test
    void aSnapshotIsDrawnInTheSizeAndThemeAskedFor() throws Exception {
        var png = folder.resolve("out.png");

        assertEquals(0,
                commands.run("snapshot", project(), "--output", png, "--size", "800x600", "--theme", "dark").exitCode,
                commands.err);
        assertEquals(List.of("p.parallax 800x600 dark"), commands.drawn);
        assertEquals("picture", Files.readString(png));
    }

    @Test
    void checkFindsADamagedProjectAndExits1() throws Exception {
        new SmallProject(project());
        assertEquals(0, commands.run("check", project()).exitCode);
        var bytes = Files.readAllBytes(project());
        int at = indexOf(bytes, "denies that over 1,400 people were named.\n".getBytes(StandardCharsets.UTF_8));
        bytes[at] = 'D';
        Files.write(project(), bytes);

        assertEquals(1, commands.run("check", project(), "--json").exitCode);
        assertEquals(List.of("kind", "id", "problem"),
                List.copyOf(commands.json().getFirst().propertyNames()));
        assertOneSentence(project().toString());
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i < bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("does not exist");
    }
}
