package app.parallax.ui.shell.team;

import app.parallax.hub.Hub;
import app.parallax.hub.HubException;
import app.parallax.i18n.Messages;
import app.parallax.session.team.HubRequest;
import app.parallax.session.team.TeamAccess;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.shell.window.Failures;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the address of a hub, a login and a password, and makes a request with them. What fails is said below the
 * fields, which stay as they are.
 *
 * @param <T> the answer of the hub
 */
public final class HubDialog<T> {
    private static final double WIDTH = 520;
    private static final int LONGEST_NAME = 200;

    private final TeamAccess access;
    private final Words words;
    private final Work<T> work;
    private final Consumer<Answer<T>> answered;
    private Consumer<Answer<T>> cancelled = answer -> {
    };
    private Consumer<HubRequest.HubInput> givenUp = typed -> {
    };
    private final Set<HubRequest.HubInput> attempts = new LinkedHashSet<>();
    private final TextField address = new TextField();
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final CheckBox keep;
    private final TextField analyst = new TextField();
    private final WordFlow refusal = Form.refusal();
    private final WordFlow unsafe = Form.refusal();
    private final HBox progress = new HBox(8);
    private final ButtonType begin;
    private final VBox fields = new VBox(12);
    private final FittedDialog<ButtonType> dialog;
    private @Nullable HubRequest<Answer<T>> request;

    /** The message keys of the title, of the request, and of its button. */
    public record Words(String title, String what, String button) {}

    /**
     * The input of the dialog and the answer of the hub.
     *
     * @param analyst the name that was typed; empty for none
     */
    public record Answer<T>(HubRequest.HubAccount asked, String analyst, T answer) {}

    /** Asks a hub, on a background thread. */
    public interface Work<T> {
        /**
         * Returns the answer.
         *
         * @param analyst the name that was typed; empty for none
         */
        T ask(Hub hub, HubRequest.HubAccount asked, String analyst);
    }

    /**
     * Creates a dialog, not shown yet.
     *
     * @param answered called on the FX thread when the dialog is closed
     */
    public HubDialog(@Nullable Window owner, TeamAccess access, Words words, String analystName,
            Work<T> work, Consumer<Answer<T>> answered) {
        this.access = access;
        this.words = words;
        this.work = work;
        this.answered = answered;
        this.keep = KeepPasswordBox.of(access.passwords().store(), false);
        this.begin = new ButtonType(Messages.text(words.button), ButtonBar.ButtonData.OK_DONE);
        analyst.setText(analystName);
        this.dialog = new FittedDialog<ButtonType>(owner, Messages.text(words.title), content(), begin,
                ButtonType.CANCEL).describedBy(words.title);
        fill();
    }

    private Node content() {
        address.setId("hub-address");
        address.setPromptText(Messages.text("team.address.example"));
        login.setId("hub-login");
        login.setPromptText(System.getProperty("user.name"));
        password.setId("hub-password");
        password.setPromptText(Messages.text("team.password.empty"));
        analyst.setId("hub-analyst");
        refusal.setId("hub-refusal");
        unsafe.setId("hub-unsafe");
        var bar = new ProgressBar();
        bar.setPrefWidth(140);
        var waiting = new Label(Messages.text("team.asking"));
        waiting.setMinWidth(Label.USE_PREF_SIZE);
        bar.setAccessibleText(waiting.getText());
        progress.getChildren().setAll(bar, waiting);
        show(progress, false);
        fields.getChildren().setAll(Form.field("team.address", address), Form.field("team.login", login),
                Form.field("team.password", password), keep, Form.field("team.analyst", analyst));
        var content = new VBox(12, new WordFlow(Messages.text(words.what), Fonts.SANS), fields, unsafe, progress,
                refusal);
        content.getStyleClass().add("form");
        content.setPrefWidth(WIDTH);
        return content;
    }

    private void fill() {
        var button = dialog.getDialogPane().lookupButton(begin);
        address.textProperty().subscribe(typed -> {
            button.setDisable(typed.isBlank());
            showSafety();
        });
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // the dialog is closed by the answer
            ask();
        });
        dialog.setOnShown(event -> address.requestFocus());
        dialog.setOnHidden(event -> cancel());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Warns of an address that asks for less than a checked and encrypted connection. */
    private void showSafety() {
        boolean isSafe = true;
        var typed = address.getText().strip();
        if (typed.contains("/")) { // the name of a service would be looked up in a file
            try {
                isSafe = access.hubs().isSafe(typed);
            } catch (HubException e) {
                isSafe = true; // not whole yet
            }
        }
        Form.showRefusal(unsafe, isSafe ? Optional.empty() : Optional.of(Messages.text("team.unsafe")));
    }

    private void ask() {
        Form.showRefusal(refusal, Optional.empty());
        busy(true);
        var name = cut(analyst.getText().strip());
        var typed = new HubRequest.HubInput(address.getText(), login.getText(), password.getText(), keep.isSelected());
        attempts.add(typed);
        var started = HubRequest.start(access, typed, Platform::runLater,
                (hub, asked) -> new Answer<>(asked, name, work.ask(hub, asked, name)),
                answer -> cancelled.accept(answer));
        request = started;
        var _ = started.done().whenComplete((answer, failure) -> {
            request = null;
            busy(false);
            if (answer != null) {
                attempts.clear();
                dialog.setResult(begin);
                dialog.close();
                answered.accept(answer);
            } else if (!(failure instanceof CancellationException)) {
                Form.showRefusal(refusal, Optional.of(Failures.reason(failure)));
                (failure instanceof HubException known && known.reason() == HubException.Reason.FORBIDDEN
                        ? password
                        : address).requestFocus();
            }
        });
    }

    private void busy(boolean is) {
        show(progress, is);
        fields.setDisable(is);
        dialog.getDialogPane().lookupButton(begin).setDisable(is);
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private void cancel() {
        if (request != null) {
            request.cancel();
        }
        attempts.forEach(givenUp);
        attempts.clear();
    }

    /** Sets the action that takes back an answer that came after the dialog was cancelled; called on the FX thread. */
    public HubDialog<T> onCancelled(Consumer<Answer<T>> taking) {
        cancelled = taking;
        return this;
    }

    /** Sets the action on each attempt of a dialog that is closed without an answer; called on the FX thread. */
    public HubDialog<T> onGivenUp(Consumer<HubRequest.HubInput> taking) {
        givenUp = taking;
        return this;
    }

    public FittedDialog<ButtonType> dialog() {
        return dialog;
    }
}
