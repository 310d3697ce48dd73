package app.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Memo;
import app.parallax.session.project.Projects;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ends a window by the signal with which the system ends a desktop session, while a memo is being typed. */
@DisabledOnOs(OS.WINDOWS) // where a process that is ended is killed
class EndSignalsTest {
    private static final String TYPED = "Ask who counted";

    @TempDir
    Path folder;

    @Test
    void whatWasTypedIsInTheProjectAndItsLogIsGone() throws Exception {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        var process = ProgramProcess
                .of(folder.resolve("data"), List.of("-Dprism.order=sw", "-Dglass.platform=Quiet"), Typing.class,
                        project.toString())
                .redirectError(folder.resolve("err").toFile()).start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("typed", lines.readLine(), () -> said());
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), said());
        assertEquals(false, Files.exists(folder.resolve("p.parallax-wal")), "its log was left");
        try (var session = Projects.openForReading(project, "Anna", Runnable::run)) {
            assertEquals(List.of(TYPED),
                    session.workspace().memos().stream().map(each -> each.entity()).map(Memo::title)
                            .toList());
        }
        try (var running = Files.list(folder.resolve("data").resolve("running"))) {
            assertEquals(List.of(), running.toList(), "the next start would tell of a crash");
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("err"));
        } catch (java.io.IOException e) { // it has said nothing
            return e.toString();
        }
    }

    /** Opens a window, begins a memo, types its title and says so. */
    static final class Typing {
        private Typing() {}

        public static void main(String[] arguments) {
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            ShownWindow.of(Path.of(arguments[0]), stage -> {
                stage.getScene().getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.O, false, true,
                        true, false));
                Platform.runLater(() -> {
                    if (stage.getScene().lookup("#memos-new") instanceof Button add) {
                        add.fire();
                    }
                    type(stage.getScene(), out);
                });
            });
            System.exit(0);
        }

        /** As soon as the memo is there. */
        private static void type(Scene scene, PrintStream out) {
            if (scene.getFocusOwner() instanceof TextField title && "memo-title".equals(title.getId())) {
                title.setText(TYPED);
                out.println("typed");
            } else {
                Platform.runLater(() -> type(scene, out));
            }
        }
    }
}
