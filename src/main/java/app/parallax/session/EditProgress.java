package app.parallax.session;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Reports the progress of an edit of many rows, of its undo and redo too. */
public final class EditProgress {
    /** Fewer are done before anybody would have read how far they are. */
    private static final int WORTH_TELLING = 5_000;

    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable Progress> now = new ReadOnlyObjectWrapper<>();

    EditProgress(Executor fx) {
        this.fx = fx;
    }

    /**
     * How far it is.
     *
     * @return null while there is none; to be read on the FX thread
     */
    public ReadOnlyObjectProperty<@Nullable Progress> now() {
        return now.getReadOnlyProperty();
    }

    /** Tells of a step, from any thread. */
    public void report(Progress.Step step, int done, int all) {
        if (all >= WORTH_TELLING && done < all) {
            fx.execute(() -> now.set(new Progress(step, done, all)));
        }
    }

    /** The edit is done, or there is none; on the FX thread. */
    public void end() {
        now.set(null);
    }
}
