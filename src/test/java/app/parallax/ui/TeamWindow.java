package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** A window of a shared project: what a person does with it and sees of it. */
abstract class TeamWindow extends FxTest {
    /** What the status bar says of the team, on the FX thread. */
    protected String shown() {
        return scene().lookup("#team-status") instanceof MenuButton sign && isSeen(sign) ? sign.getText() : "";
    }

    protected String status() {
        return on(this::shown);
    }

    /** Waits for what is not on the FX thread. */
    protected void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, what);
            pulses();
        }
    }

    protected static Stream<Scene> dialogs() {
        return Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene != null && scene.getRoot() instanceof DialogPane);
    }

    protected <T extends Node> T inDialog(String selector, Class<T> type) {
        await(selector, () -> dialogs().anyMatch(each -> each.lookup(selector) != null));
        return type.cast(on(() -> dialogs().map(each -> each.lookup(selector)).filter(Objects::nonNull).findFirst()
                .orElseThrow()));
    }

    protected void pressDefault() {
        on(() -> {
            dialogs().flatMap(each -> each.getRoot().lookupAll(".button").stream()).map(Button.class::cast)
                    .filter(each -> ButtonBar.getButtonData(each) == ButtonBar.ButtonData.OK_DONE).findFirst()
                    .orElseThrow().fire();
            return true;
        });
    }

    protected void fill(String selector, String text) {
        var field = inDialog(selector, TextField.class);
        on(() -> {
            field.setText(text);
            return true;
        });
    }

    protected String refusal() {
        return dialogs().map(each -> each.lookup("#hub-refusal")).filter(Objects::nonNull)
                .filter(Node::isVisible).findFirst().map(each -> ((WordFlow) each).getText()).orElse("");
    }

    protected void awaitNoDialog() {
        await("no dialog", () -> dialogs().findAny().isEmpty());
    }

    /** Opens the sample and shares it by the menu. */
    protected void share(String address) {
        openSample();
        shareOpened(address);
    }

    /** Shares the project of the window by the menu. */
    protected void shareOpened(String address) {
        await("what can be shared", () -> !item("SHARE").isDisable());
        choose("SHARE");
        fill("#hub-address", address);
        pressDefault();
        awaitNoDialog();
        await("all sent", () -> shown().equals("Shared · all sent"));
    }

    protected static Tag tag(Session session) {
        return session.workspace().tags().getFirst().entity();
    }

    protected static Tag described(Tag tag, String words) {
        return new Tag(tag.id(), tag.name(), tag.parent(), tag.color(), words, tag.key());
    }

    protected static void change(Session session, Tag before, Tag after) {
        session.perform(new Edit("Describe", List.of(new Change(before, after)))).join();
    }
}
