package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Kind;
import app.parallax.session.notes.MemoEditor;
import app.parallax.session.project.Projects;
import app.parallax.text.note.NoteLink;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists memos on the command line. */
class MemosTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();

    @Test
    void memosAreListedAsTheyAreWrittenAndFoundByWhatIsSeenOfThem() {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        var text = "# Doubts\nsee " + NoteLink.to(Kind.CLAIM, UUID.randomUUID(), "the hostages").text();
        try (var session = Projects.openForWriting(project, "Ada", Runnable::run)) {
            new MemoEditor(session).add("Plan", text).join();
        }
        var line = commands.run("list", project, "memos", "--json").json().getFirst();
        assertEquals(List.of("id", "title", "text", "analyst", "created", "modified"),
                List.copyOf(line.propertyNames()));
        assertEquals(text, line.get("text").asString());
        assertEquals("Ada", line.get("analyst").asString());
        assertTrue(commands.run("list", project, "memos").out.contains("Plan"));
        var found = commands.run("find", project, "hostages", "--json").json();
        assertEquals(List.of("memo"), found.stream().map(each -> each.get("kind").asString()).toList());
        assertEquals(0, commands.run("find", project, "claim", "--json").json().size(), "no word that is seen");
    }
}
