package app.parallax;

import app.parallax.ui.shell.ProjectWindow;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Starts the program as a person would, and ends it once the window can be used; the build derives the AOT cache of an
 * installed program from this run, and measures a start by it. Takes the start time of the process in milliseconds
 * since 1970, and prints how long the window took; with {@code tour} it also opens the views used first.
 */
final class AotTrainingRun {
    /**
     * The shortcuts of the views used first: claim matrix, timeline, search, search in all articles, table of
     * annotations, and the articles again.
     */
    private static final List<KeyEvent> TOUR = List.of(key(KeyCode.F9), key(KeyCode.F9), key(KeyCode.F12),
            key(KeyCode.F12), key(KeyCode.F, KeyCode.CONTROL), key(KeyCode.ESCAPE),
            key(KeyCode.K, KeyCode.CONTROL, KeyCode.ALT), key(KeyCode.ESCAPE),
            key(KeyCode.A, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ALT), key(KeyCode.ESCAPE));

    private final Stage stage;
    private final ProjectWindow window;
    private final Queue<KeyEvent> left = new ArrayDeque<>();
    private int pulses;

    private AotTrainingRun(Stage stage, ProjectWindow window, boolean tour) {
        this.stage = stage;
        this.window = window;
        left.addAll(tour ? TOUR : List.of());
    }

    /**
     * Runs the program.
     *
     * @param args the start time in milliseconds since 1970; then {@code tour} or nothing
     */
    public static void main(String[] args) {
        long begun = Long.parseLong(args[0]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Wiring().window(null,
                (stage, window) -> new AotTrainingRun(stage, window, args.length > 1).run(begun, out));
        System.exit(0);
    }

    private void run(long begun, PrintStream out) {
        // the first pulse after the window is shown has drawn the articles
        stage.getScene().addPostLayoutPulseListener(() -> {
            pulses++;
            if (pulses == 1) {
                out.println(System.currentTimeMillis() - begun);
            } else if (pulses % 2 == 0) {
                Wiring.runOnFxThread(this::go);
            }
            Wiring.requestPulse();
        });
    }

    private void go() {
        var next = left.poll();
        if (next == null) {
            window.quit();
        } else {
            press(next, stage.getScene());
        }
    }

    private static void press(KeyEvent key, Scene scene) {
        var owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        owner.fireEvent(key);
    }

    private static KeyEvent key(KeyCode code, KeyCode... held) {
        var all = List.of(held);
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, all.contains(KeyCode.SHIFT),
                all.contains(KeyCode.CONTROL), all.contains(KeyCode.ALT), false);
    }
}
