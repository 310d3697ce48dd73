package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.session.Session;
import app.parallax.ui.common.Lifetime;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How far long work is, with a button that ends it; there only while work goes on. */
public final class JobBar extends HBox {
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private boolean editing;
    private final Button cancel = new Button(Messages.text("job.cancel"));

    /** Without work. */
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

    /** Shows how far edits of very many rows are, where no other work is shown; they cannot be ended half way. */
    void follow(Session session, Lifetime lifetime) {
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
                    case READING -> "job.reading";
                    case CHANGING -> "job.editing";
                };
                show(Messages.text(sentence, now.done(), now.all()), now.done(), now.all());
            }
        }));
    }

    /** Begins to show work. */
    void begin(String sentence, Runnable ending) {
        editing = false;
        cancel.setVisible(true);
        cancel.setManaged(true);
        text.setText(sentence);
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
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

    /** Shows how far the work is. */
    void show(String sentence, int done, int total) {
        if (!cancel.isDisable()) {
            text.setText(sentence);
        }
        bar.setProgress(total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
    }

    /** The work is over. */
    void end() {
        editing = false;
        setVisible(false);
        setManaged(false);
    }
}
