package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.cli.CommandLineApp;
import app.parallax.cli.CommandServices;
import app.parallax.cli.Terminal;
import app.parallax.hub.postgres.PostgresHubs;
import app.parallax.i18n.Messages;
import app.parallax.session.Backups;
import app.parallax.session.project.Projects;
import app.parallax.session.team.KeptPasswords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class WindowHistoryTest extends FxTest {
    private static final String WORDS = "babies, children, women and the elderly";

    @Test
    void everythingIsUndoneToAnEmptyWindowAndRedoneToTheSameProject() {
        // the making of the sample is not undone: here it is, to have a whole project to undo
        try (var session = Projects.openForWriting(sample(), "Anna", Runnable::run)) {
            session.storeState(Map.of("settled", "")).join();
        }
        openSample();
        select(1, WORDS);
        press(KeyCode.DIGIT1);
        await("the mark", () -> chips().size() == 1);
        var whole = project(Dump::of);
        int edits = project(Dump::history).size();
        for (int i = 0; i < edits; i++) {
            press(KeyCode.CONTROL, KeyCode.Z);
        }
        await("nothing to undo", () -> item("UNDO").isDisable());
        await("what to do", () -> sees(Messages.text("library.empty"))
                && sees("No tags yet. Select words, press Ctrl+T and type a name.")
                && sees("No claims yet. Select words and press Ctrl+Shift+C.")
                && sees("Open the sample")
                && sees("No event yet. Create one to see the articles against time.") && areas().isEmpty());
        assertEquals("", project(Dump::of));
        picture("window-empty");
        for (int i = 0; i < edits; i++) {
            press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        }
        await("nothing to redo", () -> item("REDO").isDisable());
        assertEquals(whole, project(Dump::of));
        await("the articles", () -> rows("Articles").size() == 5);
    }

    @Test
    void theMarksMadeInTheWindowAreExportedByTheCommandLine() throws IOException {
        openSample();
        select(1, WORDS);
        press(KeyCode.DIGIT1);
        await("the mark", () -> marks(WORDS).size() == 1);
        var mark = marks(WORDS).getFirst();
        close();
        for (var format : new String[]{"csv", "webannotation"}) {
            var to = folder.resolve("marks." + format);
            var out = new ByteArrayOutputStream();
            var road = new CommandLineApp(new Terminal(out, out, StandardCharsets.UTF_8, false),
                    new CommandServices(() -> "Anna", Backups.none(), Projects::create,
                            (file, width, height, dark, timeline) -> new byte[0],
                            new PostgresHubs(Runnable::run), KeptPasswords.none()));
            assertEquals(0, road.run(new String[]{"export", sample().toString(), "--format", format, "--output",
                    to.toString()}), out.toString(StandardCharsets.UTF_8));
            var text = Files.readString(to);
            assertTrue(text.contains(WORDS), format);
            assertTrue(text.contains(mark.id().toString()), format);
            assertTrue(text.contains("Anna"), format);
        }
    }
}
