package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private Path project;
    private SmallProject made;

    @BeforeEach
    void make() {
        project = folder.resolve("p.parallax");
        made = new SmallProject(project);
        var old = made.claim;
        var claim = new Claim(old.id(), "About 1,400 people were named", old.status(), old.counted(), old.growth(),
                "", old.created());
        try (var session = Projects.openForWriting(project, "Boris", Runnable::run)) {
            session.perform(new Edit("Reword", List.of(new Change(old, claim)))).join();
            var tag = new Tag(Ids.next(), "other", null, Palette.BLUE, "=1+1", null);
            session.perform(new Edit("Tag", List.of(Change.insert(tag)))).join();
        }
    }

    private List<String> labels() {
        return commands.json().stream().map(each -> each.get("label").asString()).toList();
    }

    @Test
    void itTellsWhoChangedAClaimAndWhatItSaidBefore() {
        commands.run("history", project, "--claim", made.claim.id(), "--format", "json");
        assertEquals(List.of("Mark the articles", "Reword"), labels(), commands.err);
        var changed = commands.json().getLast().get("changed");
        var change = changed.get(changed.size() - 1);
        assertEquals("Over 1,400 people were named", change.get("before").asString());
        assertEquals("About 1,400 people were named", change.get("after").asString());
        commands.run("history", project, "--claim", made.claim.id(), "--changes");
        assertTrue(commands.out.contains("Over 1,400 people were named → About 1,400 people were named"),
                commands.out);
    }

    @Test
    void itIsFilteredByAnalystKindDayAndWords() {
        commands.run("history", project, "--json", "--analyst", "Boris");
        assertEquals(List.of("Reword", "Tag"), labels());
        commands.run("history", project, "--json", "--kind", "tag");
        assertEquals(List.of("Mark the articles", "Tag"), labels(), commands.err);
        commands.run("history", project, "--json", "--text", "rewo");
        assertEquals(List.of("Reword"), labels());
        commands.run("history", project, "--json", "--until", "2001-01-01");
        assertEquals(List.of(), labels());
        commands.run("history", project, "--json", "--since", "2001-01-01");
        assertEquals(4, labels().size());
        commands.run("history", project, "--json", "--article", made.second.article().id());
        assertEquals(2, labels().size(), commands.out);
    }

    @Test
    void asCsvNoCellIsAFormulaAndEachChangeHasARow() {
        commands.run("history", project, "--format", "csv");
        assertEquals(0, commands.exitCode, commands.err);
        assertTrue(commands.out.startsWith("edit,at,analyst,label,state,kind,id,action,what,field,before,after\r\n"),
                commands.out);
        assertTrue(commands.out.lines().count() > 15, commands.out);
        assertTrue(commands.out.lines().noneMatch(line -> line.contains(",=")), commands.out);
    }
}
