package app.parallax.ui.shell.window;

import app.parallax.session.project.Settings;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The places of a window for messages, failures and running jobs. */
public interface WindowStatus {
    /** Shows a sentence in the status bar. */
    void tell(String sentence);

    /** Shows a failure until the person dismisses it. */
    void fail(String sentence);

    /** Hides a failure if it is the one that is still shown. */
    void withdraw(String sentence);

    /** Returns the bar that shows the running job. */
    JobBar jobs();

    /** Returns the window that owns dialogs. */
    Window owner();

    /** Focuses the text of the focused pane. */
    void requestFocus();

    /** Returns the settings that keep the folders of choosers, null for a snapshot. */
    @Nullable
    Settings storedSettings();
}
