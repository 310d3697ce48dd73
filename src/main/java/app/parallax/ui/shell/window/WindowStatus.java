package app.parallax.ui.shell.window;

import javafx.stage.Window;

/** The places of a window for messages, failures and running jobs. */
public interface WindowStatus {
    /** Shows a sentence in the status bar. */
    void tell(String sentence);

    /** Shows a failure until the person dismisses it. */
    void fail(String sentence);

    /** Returns the bar that shows the running job. */
    JobBar jobs();

    /** Returns the window that owns dialogs. */
    Window owner();
}
