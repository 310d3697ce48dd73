package app.parallax.ui.shell.backups;

import app.parallax.i18n.Messages;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a recovery with a Cancel button; no project is open meanwhile, so the job bar is not there. */
final class SalvageProgress {
    private static final double WIDTH = 420;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ProgressBar bar = new ProgressBar();
    private boolean over;

    SalvageProgress(@Nullable Window owner, Path damaged) {
        dialog.initOwner(owner);
        dialog.setTitle(Messages.text("salvage.title", damaged.getFileName()));
        dialog.setHeaderText(null);
        var words = new WordFlow(Messages.text("salvage.running", damaged), Fonts.SANS);
        words.setPrefWidth(WIDTH);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("salvage-progress");
        bar.setAccessibleText(Messages.text("salvage.running", damaged));
        dialog.getDialogPane().setContent(new VBox(12, words, bar));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CANCEL);
    }

    /** Shows it; whatever closes it cancels the job. */
    void begin(Job<?> job) {
        var button = button();
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // it closes once the work has ended
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

    void end() {
        over = true;
        dialog.close();
    }
}
