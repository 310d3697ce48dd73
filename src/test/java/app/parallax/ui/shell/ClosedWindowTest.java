package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertNull;

import app.parallax.SampleFile;
import app.parallax.session.Session;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a closed window is garbage collected. */
class ClosedWindowTest {
    @TempDir
    Path folder;

    private record Held(WeakReference<Session> session, WeakReference<ShellController> shell,
            WeakReference<Node> root) {}

    private Path sample() {
        var file = folder.resolve("p.parallax");
        SampleFile.copy(file);
        return file;
    }

    private static void collected(WeakReference<?> what) throws Exception {
        for (int i = 0; i < 40 && what.get() != null; i++) {
            System.gc();
            FxThread.settle();
        }
        assertNull(what.get());
    }

    private static Held openedAndClosed(Path project) throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            FxThread.call(() -> {
                window.shell.actions().get(Command.ANNOTATIONS_TABLE).handle(new ActionEvent());
                return null;
            });
            FxThread.settle();
            return new Held(new WeakReference<>(window.session), new WeakReference<>(window.shell),
                    new WeakReference<>(window.root()));
        }
    }

    @Test
    void aClosedProjectAndItsWindowAreGone() throws Exception {
        var project = sample();
        var held = openedAndClosed(project);
        openedAndClosed(project); // the toolkit keeps the last thing that had the keyboard
        collected(held.shell);
        collected(held.root);
        collected(held.session);
    }
}
