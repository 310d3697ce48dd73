package app.parallax.session.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.parallax.session.project.ProjectOpener.First;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which project a window shows first: a double click on a broken one must not show nothing. */
class ProjectOpenerTest {
    @TempDir
    Path folder;

    private First first(Path project) {
        var found = new ProjectOpener(folder.resolve("data"), Runnable::run).first(project).join();
        found.session().close();
        return found;
    }

    @Test
    void aNamedProjectThatCannotBeOpenedGivesTheSampleAndTheReason() throws Exception {
        var empty = Files.createFile(folder.resolve("empty.parallax"));
        for (var project : new Path[]{empty, folder.resolve("missing.parallax")}) {
            var found = first(project);
            var refusal = refusal(found);
            assertEquals(project, refusal.project());
            assertEquals("sample.parallax", found.session().file().getFileName().toString());
        }
        assertEquals(0, Files.size(empty), "it was not changed");
    }

    private static ProjectOpener.Refusal refusal(First found) {
        var refusal = found.refusal();
        assertNotNull(refusal);
        return refusal;
    }

    @Test
    void aNamedProjectThatCanBeOpenedIsShown() {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        var found = first(project);
        assertNull(found.refusal());
        assertEquals(project, found.session().file());
    }
}
