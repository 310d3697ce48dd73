package app.parallax.ui.shell;

import app.parallax.i18n.Messages;
import app.parallax.model.HistoryEntry;
import app.parallax.session.Session;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.Tip;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.WindowCommands;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Five first steps above the articles of the sample: each is ticked as it is done, one click dismisses them for ever.
 */
final class FirstSteps {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final String KEPT = "steps";
    private static final double GAP = 18;
    /** For the button that dismisses. */
    private static final double ROOM = 32;

    /** The height in pixels of steps and articles below which the articles alone are shown. */
    private static final double LEAST_HEIGHT = 280;

    private final Session session;
    private final WindowCommands window;
    private final Map<Step, Label> labels = new EnumMap<>(Step.class);
    private final Set<Step> done = EnumSet.noneOf(Step.class);
    private final StackPane view = new StackPane();
    private boolean dismissed;

    /** The steps that a newcomer tries, in this order. */
    private enum Step {
        /** Words are tagged by the key of a tag. */
        TAG,
        /** The tag is taken back. */
        UNDO,
        /** The panes go to the next mention of the claim. */
        MENTION,
        /** The panes go to an event. */
        EVENT,
        /** The quotes are copied with their sources. */
        COPY
    }

    private FirstSteps(Session session, WindowCommands window) {
        this.session = session;
        this.window = window;
    }

    /** The articles, with the steps above them where they are shown. */
    static Node above(Node articles, Session session, WindowCommands window, Actions actions, String tagKey,
            Lifetime lifetime) {
        if (!window.showsFirstSteps()) {
            return articles;
        }
        var steps = new FirstSteps(session, window);
        steps.fill(actions, tagKey);
        steps.follow(actions, lifetime);
        var both = new VBox(steps.view, articles);
        VBox.setVgrow(articles, Priority.ALWAYS);
        both.setMinSize(0, 0);
        both.heightProperty().subscribe(height -> steps.showWithin(height.doubleValue()));
        return both;
    }

    private void fill(Actions actions, String tagKey) {
        var title = new Label(Messages.text("steps.title"));
        title.getStyleClass().add("medium");
        title.setMinWidth(Label.USE_PREF_SIZE);
        var all = new FlowPane(GAP, 4, title);
        all.setMinWidth(0);
        for (var step : Step.values()) {
            var name = "steps." + step.name().toLowerCase(Locale.ROOT);
            var label = new Label(actions.keys().inSentence(Messages.text(name, tagKey)));
            label.getStyleClass().add("first-step");
            label.setId("step-" + step.name());
            label.setWrapText(true);
            label.maxWidthProperty().bind(all.widthProperty());
            labels.put(step, label);
            all.getChildren().add(label);
            show(step);
        }
        var dismiss = new Button("", Icons.CLOSE.node());
        dismiss.setId("steps-dismiss");
        dismiss.getStyleClass().addAll("icon-button", "small");
        dismiss.setAccessibleText(Messages.text("steps.dismiss"));
        Tip.on(dismiss, Messages.text("steps.dismiss"));
        dismiss.setOnAction(event -> {
            hide();
            window.hideFirstSteps();
        });
        StackPane.setMargin(all, new Insets(0, ROOM, 0, 0));
        view.getChildren().setAll(all, dismiss);
        view.setId("first-steps");
        view.setAlignment(Pos.TOP_RIGHT);
        view.getStyleClass().add("first-steps");
    }

    /** Shows the steps where they leave room for the articles. */
    private void showWithin(double height) {
        boolean fits = !dismissed && (height <= 0 || height >= TextScale.of(LEAST_HEIGHT));
        if (fits != view.isManaged()) {
            Platform.runLater(() -> { // not while the articles are laid out
                view.setVisible(fits);
                view.setManaged(fits);
            });
        }
    }

    private void hide() {
        dismissed = true;
        view.setVisible(false);
        view.setManaged(false);
    }

    private void show(Step step) {
        var label = labels.get(step);
        if (label != null) {
            boolean is = done.contains(step);
            label.setGraphic((is ? Icons.CHECK : Icons.TO_DO).node());
            label.pseudoClassStateChanged(DONE, is);
            label.setAccessibleText(Messages.text(is ? "steps.done" : "steps.toDo", label.getText()));
        }
    }

    private void follow(Actions actions, Lifetime lifetime) {
        var names = Set.of(session.storedState().getOrDefault(KEPT, "").split(","));
        Arrays.stream(Step.values()).filter(step -> names.contains(step.name())).forEach(this::tick);
        actions.watch(command -> {
            switch (command) {
                case UNDO -> tick(Step.UNDO);
                case NEXT_MENTION -> tick(Step.MENTION);
                case COPY_QUOTES -> tick(Step.COPY);
                default -> {
                    // no step of these
                }
            }
        });
        lifetime.add(session.workspace().undo().subscribe((before, now) -> {
            if (isTagging(now)) {
                tick(Step.TAG);
            }
        }));
        lifetime.add(session.focus().event().subscribe(event -> {
            if (event != null) {
                tick(Step.EVENT);
            }
        }));
    }

    private static boolean isTagging(@Nullable HistoryEntry entry) {
        var message = entry == null ? null : entry.label().message();
        return message != null && message.key().equals("edit.tag");
    }

    private void tick(Step step) {
        if (done.add(step)) {
            show(step);
            session.runUnattended(session.storeState(
                    Map.of(KEPT, done.stream().map(Step::name).collect(Collectors.joining(",")))));
            if (done.size() == Step.values().length) {
                window.hideFirstSteps(); // the ticks stay to be seen until the window is closed
            }
        }
    }
}
