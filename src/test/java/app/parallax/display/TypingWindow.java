package app.parallax.display;

import app.parallax.ShownWindow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * The window of the program in a process of its own, worked by lines on standard input; on standard output it says
 * {@code shown} with what the status bar says, and what the {@link Typist} says.
 *
 * <pre>
 * TypingWindow PROJECT SEED FIRST_WORD
 *
 * type PULSES    begins to type, with so many pulses between two edits
 * pause          ends that: paused
 * chooser        asks for articles, in the chooser of the system, which lists the working folder: listed
 * escape         leaves it: back
 * status         what the status bar says: status
 * close          closes the window, as the end of input does
 * </pre>
 */
final class TypingWindow {
    private final Stage stage;
    private final PrintStream out;
    private final Typist typist;
    private final AtomicBoolean paused = new AtomicBoolean();
    private @Nullable Bait bait;
    private Runnable leaving = () -> {
    };
    private CompletableFuture<Void> typing = CompletableFuture.completedFuture(null);

    private TypingWindow(Stage stage, Typist typist, PrintStream out) {
        this.stage = stage;
        this.typist = typist;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var random = new Random(Long.parseLong(arguments[1]));
        ShownWindow.of(Path.of(arguments[0]), stage -> {
            var typist = new Typist(stage, Integer.parseInt(arguments[2]), random, out);
            var window = new TypingWindow(stage, typist, out);
            Thread.ofPlatform().daemon().name("typing-window").start(window::obey);
        });
        System.exit(0);
    }

    private void obey() {
        out.println("shown " + typist.status());
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = List.of(line.split(" ", 2));
                switch (words.getFirst()) {
                    case "type" -> type(Integer.parseInt(words.get(1)));
                    case "pause" -> {
                        pause();
                        out.println("paused");
                    }
                    case "chooser" -> chooser();
                    case "escape" -> escape();
                    case "status" -> out.println("status " + typist.status());
                    default -> {
                        close();
                        return;
                    }
                }
            }
            close();
        } catch (IOException e) {
            close();
        }
    }

    private void type(int pulses) {
        paused.set(false);
        typing = CompletableFuture.runAsync(() -> {
            while (!paused.get()) {
                typist.step();
                if (pulses > 0) {
                    Typist.pulses(pulses);
                }
            }
        }, task -> Thread.ofPlatform().daemon().name("typist").start(task)).exceptionally(failure -> {
            failure.printStackTrace();
            out.println("failed " + failure);
            return null;
        });
    }

    private void pause() {
        paused.set(true);
        typing.join();
    }

    private void close() {
        pause();
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /**
     * By keys of the system: a robot presses them for whatever window is under the pointer. The chooser shows the
     * working folder of this process, as {@link WindowProcess} has set it.
     */
    private void chooser() throws IOException {
        var server = new XServer();
        var keyboard = Typist.on(Robot::new);
        Typist.on(() -> {
            keyboard.mouseMove(stage.getX() + stage.getWidth() / 2, stage.getY() + stage.getHeight() / 2);
            return true;
        });
        server.keysFollowPointer();
        long window = server.windowUnderPointer();
        if (bait == null) {
            bait = new Bait(Path.of("").toAbsolutePath());
        }
        bait.lay();
        typist.setNotes(false);
        keys(keyboard, KeyCode.CONTROL, KeyCode.I);
        while (server.windowUnderPointer() == window) {
            Typist.pulses(1);
        }
        while (!bait.isTaken()) {
            Typist.pulses(1);
        }
        server.keysFollowPointer();
        leaving = () -> {
            while (server.windowUnderPointer() != window) {
                keys(keyboard, KeyCode.ESCAPE);
                Typist.pulses(10);
            }
        };
        out.println("listed");
    }

    private void escape() {
        leaving.run();
        typist.setNotes(true);
        out.println("back");
    }

    private static void keys(Robot keyboard, KeyCode... together) {
        for (var key : together) {
            Platform.runLater(() -> keyboard.keyPress(key));
        }
        for (var key : List.of(together).reversed()) {
            Platform.runLater(() -> keyboard.keyRelease(key));
        }
        Typist.pulses(1);
    }
}
