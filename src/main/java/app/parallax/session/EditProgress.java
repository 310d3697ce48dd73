package app.parallax.session;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Reports the progress of edits of many rows, including their undo and redo. */
public final class EditProgress {
    /** The number of rows below which an edit is too quick to report. */
    private static final int WORTH_TELLING = 5_000;

    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable Progress> now = new ReadOnlyObjectWrapper<>();

    EditProgress(Executor fx) {
        this.fx = fx;
    }

    /** Returns the progress, null while there is no edit; to be read on the FX thread. */
    public ReadOnlyObjectProperty<@Nullable Progress> now() {
        return now.getReadOnlyProperty();
    }

    /** Reports a step, from any thread. */
    public void report(Progress.Step step, int done, int all) {
        if (all >= WORTH_TELLING && done < all) {
            fx.execute(() -> now.set(new Progress(step, done, all)));
        }
    }

    /** Clears the progress, on the FX thread. */
    public void end() {
        now.set(null);
    }
}
