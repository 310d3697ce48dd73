package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.Motion;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Shows the progress of the running job with a Cancel button; hidden while there is none. */
public final class JobBar extends HBox {
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Set<Job<?>> running = new HashSet<>();
    private @Nullable Job<?> shown;
    private boolean editing;
    private final Button cancel = new Button(Messages.text("job.cancel"));

    public JobBar() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("job-bar");
        setMinWidth(USE_PREF_SIZE);
        bar.setPrefWidth(140);
        cancel.setId("job-cancel");
        cancel.getStyleClass().addAll("small", "flat");
        getChildren().setAll(text, bar, cancel);
        end();
    }

    /** Shows the progress of large edits while no job is shown; they cannot be cancelled. */
    public void follow(Session session, Lifetime lifetime) {
        lifetime.add(this::cancelAll);
        lifetime.add(session.progress().now().subscribe((before, now) -> {
            if (now == null) {
                if (editing) {
                    end();
                }
            } else if (editing || !isVisible()) {
                if (!editing) {
                    begin("", () -> {
                    });
                    cancel.setVisible(false);
                    cancel.setManaged(false);
                    editing = true;
                }
                var sentence = switch (now.step()) {
                    case READING, CHECKING, COMPARING, BACKING_UP, PRINTING -> "job.reading";
                    case CHANGING -> "job.editing";
                };
                show(Messages.text(sentence, now.done(), now.all()), now.done(), now.all());
            }
        }));
    }

    private void begin(String sentence, Runnable ending) {
        editing = false;
        cancel.setVisible(true);
        cancel.setManaged(true);
        text.setText(sentence);
        bar.setProgress(Motion.progress(0, 0));
        bar.setAccessibleText(sentence);
        cancel.setDisable(false);
        cancel.setOnAction(event -> {
            cancel.setDisable(true);
            text.setText(Messages.text("job.cancelling"));
            ending.run();
        });
        setVisible(true);
        setManaged(true);
    }

    /**
     * Shows a job until it ends, with a Cancel button.
     *
     * @param sentence shown before the first progress
     * @param cancelled called if it was cancelled and left nothing
     */
    public <T> void follow(Job<T> job, String sentence, Consumer<T> done, Runnable cancelled, Consumer<String> failed) {
        running.add(job);
        shown = job;
        begin(sentence, job::cancel);
        // an exception while reporting is a defect and reported as one
        var _ = job.done().whenComplete((result, failure) -> Platform.runLater(() -> {
            if (!running.remove(job)) {
                return; // its project is closed
            }
            if (job.equals(shown)) {
                end();
            }
            if (failure == null) {
                done.accept(result);
            } else if (Failures.cause(failure) instanceof CancellationException) {
                cancelled.run();
            } else {
                failed.accept(Failures.reason(failure));
            }
        }));
    }

    /** Cancels all jobs, for the project is being closed. */
    private void cancelAll() {
        running.forEach(Job::cancel);
        running.clear();
        end();
    }

    public void show(String sentence, Progress progress) {
        show(sentence, progress.done(), progress.all());
    }

    private void show(String sentence, int done, int total) {
        if (!cancel.isDisable()) {
            text.setText(sentence);
        }
        bar.setProgress(Motion.progress(done, total));
    }

    private void end() {
        editing = false;
        shown = null;
        setVisible(false);
        setManaged(false);
    }
}
