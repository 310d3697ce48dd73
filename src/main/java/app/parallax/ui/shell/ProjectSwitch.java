package app.parallax.ui.shell;

import app.parallax.model.ProjectException;
import app.parallax.session.Session;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Puts a project in place of the one that a window shows. */
final class ProjectSwitch {
    private ProjectSwitch() {}

    /**
     * Puts what is being opened into a window that is shown, which takes nothing more meanwhile.
     *
     * @param refused tells why it could not be opened
     * @return done on the FX thread either way
     */
    static CompletableFuture<Void> of(Stage stage, CompletableFuture<Session> opened,
            Function<Session, CompletableFuture<Void>> show, Consumer<ProjectException> refused) {
        var root = stage.getScene().getRoot();
        root.setDisable(true);
        return opened.handleAsync((found, failure) -> {
            root.setDisable(false);
            if (found != null && stage.isShowing()) {
                return Optional.of(found);
            }
            if (found != null) { // the window was closed meanwhile
                var _ = found.closeBeside();
            } else if (failure.getCause() instanceof ProjectException known) {
                refused.accept(known);
            } else {
                throw new IllegalStateException(failure);
            }
            return Optional.<Session>empty();
        }, Platform::runLater).thenCompose(found -> found.map(show).orElse(CompletableFuture.completedFuture(null)))
                .exceptionally(failure -> {
                    Platform.runLater(() -> {
                        throw new IllegalStateException(failure); // reported as what nobody expected
                    });
                    return null;
                });
    }

}
