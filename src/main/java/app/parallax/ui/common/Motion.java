package app.parallax.ui.common;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ProgressIndicator;

/** Stops everything that moves by itself, carets and bars of unknown length, if the system is set to reduce motion. */
public final class Motion {
    private Motion() {}

    /** Whether the system is set to reduce motion. */
    static boolean isReduced() {
        return Platform.getPreferences().isReducedMotion();
    }

    /** Follows {@link #isReduced()}. */
    static ObservableValue<Boolean> reduced() {
        return Platform.getPreferences().reducedMotionProperty();
    }

    /**
     * Returns the value that a progress bar shows.
     *
     * @param all 0 if not known: the bar moves to and fro, or is empty where nothing may move
     */
    public static double progress(double done, double all) {
        if (all > 0) {
            return done / all;
        }
        return isReduced() ? 0 : ProgressIndicator.INDETERMINATE_PROGRESS;
    }
}
