package app.parallax.ui.shell.backups;

import app.parallax.i18n.Messages;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a recovery with a Cancel button; without an open project there is no job bar. */
public final class RecoveryProgress {
    private static final double WIDTH = 420;

    private final FittedDialog<ButtonType> dialog;
    private final ProgressBar bar = new ProgressBar();
    private boolean over;

    /** Creates the dialog, not shown yet. */
    public RecoveryProgress(@Nullable Window owner, Path damaged) {
        var words = new WordFlow(Messages.text("recovery.running", damaged), Fonts.SANS);
        words.setPrefWidth(WIDTH);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("recovery-progress");
        bar.setAccessibleText(Messages.text("recovery.running", damaged));
        dialog = new FittedDialog<ButtonType>(owner, Messages.text("recovery.title", damaged.getFileName()),
                new VBox(12, words, bar), ButtonType.CANCEL).describedBy("recovery");
    }

    /** Shows the dialog; closing it cancels the job. */
    public void begin(Job<?> job) {
        var button = button();
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // it closes when the work has ended
            end(job);
        });
        dialog.setOnCloseRequest(event -> {
            if (!over) {
                event.consume();
                end(job);
            }
        });
        dialog.show();
    }

    private void end(Job<?> job) {
        button().setDisable(true);
        job.cancel();
    }

    private Node button() {
        return dialog.getDialogPane().lookupButton(ButtonType.CANCEL);
    }

    void show(Progress progress) {
        bar.setProgress((double) progress.done() / progress.all());
    }

    /** Closes the dialog. */
    public void end() {
        over = true;
        dialog.close();
    }
}
