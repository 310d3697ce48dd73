package app.parallax.ui.common;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is typed into a field of something that stands in the project: when the field is left by whatever way,
 * and while the person types, at each pause. Until it is on disk the window says that it is not.
 */
public final class LiveText {
    /** A pause of typing after which the text is written. */
    private static final Duration PAUSE = Duration.seconds(1.5);

    private final Node field;
    private final BooleanSupplier unwritten;
    private final Supplier<CompletableFuture<?>> write;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private TypedText typed = new TypedText();
    private int writing;
    private boolean failed;

    /**
     * Follows a field.
     *
     * @param field the field, or what holds several; left when none of it has the keyboard
     * @param unwritten whether its text differs from what was given to be written last
     * @param write gives the text to be written if it can be, and says when it is on disk
     */
    public LiveText(Node field, BooleanSupplier unwritten, Supplier<CompletableFuture<?>> write) {
        this.field = field;
        this.unwritten = unwritten;
        this.write = write;
        pause.setOnFinished(event -> write());
        field.focusWithinProperty().subscribe((before, within) -> {
            if (!within) {
                write();
            }
        });
    }

    /** Is told that the text was changed; it is written after a pause. */
    public void typed() {
        note();
        if (unwritten.getAsBoolean()) {
            pause.playFromStart();
        }
    }

    /** Is told that the text was changed, which is written only when the field is left: half a name is none. */
    public void note() {
        if (field.getScene() != null) {
            typed = TypedText.of(field);
        }
        show();
    }

    /** Whether an edit is on its way to the disk: what the project shows is older than the field. */
    public boolean isWriting() {
        return writing > 0;
    }

    /** Writes now what is not written. */
    public void write() {
        var _ = written();
    }

    /** Writes now what is not written, for who has to wait for it. */
    public CompletableFuture<?> written() {
        pause.stop();
        if (!unwritten.getAsBoolean()) {
            show();
            return CompletableFuture.completedFuture(null);
        }
        writing++;
        typed.pending(this);
        return write.get().whenComplete((done, failure) -> {
            if (Platform.isFxApplicationThread()) {
                end(failure);
            } else {
                Platform.runLater(() -> end(failure));
            }
        });
    }

    /** Writes what can be written, and is done: what cannot be is a draft of whoever shows the field. */
    public void end() {
        write();
        if (writing == 0) {
            typed.written(this);
        }
    }

    private void end(@Nullable Throwable failure) {
        writing--;
        failed = failure != null;
        show();
    }

    private void show() {
        if (writing > 0 || failed || unwritten.getAsBoolean()) {
            typed.pending(this);
        } else {
            typed.written(this);
        }
    }
}
