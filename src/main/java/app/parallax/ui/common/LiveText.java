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
 * Writes the text of a field to the project: when the field loses the focus, at each pause while typing, and every few
 * seconds without one. Until it is on disk the window shows that it is not saved.
 */
public final class LiveText {
    /** The pause of typing after which the text is written. */
    private static final Duration PAUSE = Duration.seconds(1.5);
    /** The time after which a text is written that is typed without a pause. */
    private static final Duration LONGEST = Duration.seconds(5);

    private final Node field;
    private final BooleanSupplier unwritten;
    private final Supplier<CompletableFuture<?>> write;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final PauseTransition longest = new PauseTransition(LONGEST);
    private TypedText typed = new TypedText();
    private int writing;
    private boolean failed;

    /**
     * Follows a field.
     *
     * @param field a field, or the parent of several; left when none of it has the focus
     * @param unwritten whether its text differs from the text written last
     * @param write writes the text if it is valid; completes when it is on disk
     */
    public LiveText(Node field, BooleanSupplier unwritten, Supplier<CompletableFuture<?>> write) {
        this.field = field;
        this.unwritten = unwritten;
        this.write = write;
        pause.setOnFinished(event -> write());
        longest.setOnFinished(event -> write());
        field.focusWithinProperty().subscribe((before, within) -> {
            if (!within) {
                write();
            }
        });
    }

    /** Called after a change, which is written after a pause. */
    public void typed() {
        note();
        if (unwritten.getAsBoolean()) {
            pause.playFromStart();
            longest.play(); // goes on if it runs
        }
    }

    /** Called after a change that is written only when the field loses the focus, such as a name. */
    public void note() {
        if (field.getScene() != null) {
            typed = TypedText.of(field);
        }
        show();
    }

    /** Whether an edit is not on disk yet, so that the field is newer than the project. */
    public boolean isWriting() {
        return writing > 0;
    }

    /** Writes the unsaved text now. */
    public void write() {
        var _ = written();
    }

    /** Writes the unsaved text now; completes when it is on disk. */
    public CompletableFuture<?> written() {
        pause.stop();
        longest.stop();
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

    /** Writes the valid text and ends; an invalid one becomes a draft of its owner. */
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
