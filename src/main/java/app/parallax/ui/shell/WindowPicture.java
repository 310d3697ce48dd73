package app.parallax.ui.shell;

import app.parallax.session.Session;
import app.parallax.ui.common.Theme;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.actions.WindowCommands;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Draws the window of a project as a picture, without a display. */
public final class WindowPicture {
    private static final int SETTLING_ROUNDS = 4;

    private WindowPicture() {}

    /**
     * Draws the window as it would open.
     *
     * @param session its futures must complete on the FX thread
     * @param width in pixels
     * @param height in pixels
     * @param dark whether to use the dark theme
     * @param timeline whether the timeline replaces the articles
     */
    public static CompletableFuture<WritableImage> of(Session session, int width, int height, boolean dark,
            boolean timeline) {
        return CompletableFuture.supplyAsync(() -> {
            var shell = new ShellController(session, new WindowCommands() {
            });
            var scene = new Scene(shell.load(), width, height);
            Theme.apply(scene, dark);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return new DrawnWindow(shell, scene);
        }, Platform::runLater).thenCompose(drawn -> drawn.shell.restore().thenApply(done -> drawn))
                .thenCompose(drawn -> settled(session, drawn))
                .thenComposeAsync(drawn -> timeline
                        ? withTimeline(session, drawn)
                        : CompletableFuture.completedFuture(drawn), Platform::runLater)
                .thenApplyAsync(drawn -> {
                    var image = drawn.scene.snapshot(null);
                    drawn.shell.end();
                    return image;
                }, Platform::runLater);
    }

    /** Shows the timeline after the panes have finished; a late result would bring the articles back. */
    private static CompletableFuture<DrawnWindow> withTimeline(Session session, DrawnWindow drawn) {
        drawn.shell.actions().get(Command.TIMELINE).handle(new ActionEvent());
        return settled(session, drawn);
    }

    private record DrawnWindow(ShellController shell, Scene scene) {}

    /** Waits for the panes' requests to the store, in rounds of one read each. */
    private static CompletableFuture<DrawnWindow> settled(Session session, DrawnWindow drawn) {
        var round = CompletableFuture.completedFuture(drawn);
        for (int i = 0; i < SETTLING_ROUNDS; i++) {
            round = round.thenComposeAsync(each -> session.read(reader -> each), Platform::runLater)
                    .thenApplyAsync(each -> {
                        each.scene.getRoot().applyCss();
                        each.scene.getRoot().layout();
                        each.shell.draw();
                        return each;
                    }, Platform::runLater);
        }
        return round;
    }
}
