package app.parallax.ui.shell.actions;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Replaces default shortcuts by the current ones in hints. Only whole sentences of the program are changed, never text
 * of a person.
 */
public final class KeyHints {
    private static final Object SAID = Hint.class;
    private static final Object TIP = Tip.class.getName();
    private static final Set<String> KEYS = Set.of("document.close", "document.back", "document.forward", "tags.empty",
            "claims.empty", "mark.hint", "claim.previous", "claim.next", "claim.copy", "difference.previous",
            "difference.next", "matrix.empty", "mention.tip", "speakers.empty", "checking.nothing", "sources.open");

    private final Shortcuts keys;
    private final Set<String> sentences;
    private final Parent root;
    private boolean changed;
    private boolean asked;

    /**
     * @param root root of the window
     */
    public KeyHints(Shortcuts keys, Parent root) {
        this.keys = keys;
        this.root = root;
        this.sentences = KEYS.stream().map(Messages::text).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Follows the shown nodes and the shortcuts.
     *
     * @return ends it
     */
    public Subscription follow() {
        keys.onChange(this::updateSoon);
        ListChangeListener<Window> shown = change -> updateSoon();
        Window.getWindows().addListener(shown);
        updateSoon();
        return () -> Window.getWindows().removeListener(shown);
    }

    /** Updates all hints, once for many changes; does nothing while all shortcuts are the defaults. */
    public void updateSoon() {
        if (!asked) {
            asked = true;
            Platform.runLater(() -> {
                asked = false;
                boolean now = keys.isAnyChanged();
                if (now || changed) {
                    walk(root);
                    List.copyOf(Window.getWindows()).stream().filter(Window::isShowing)
                            .filter(each -> !each.getScene().getRoot().equals(root))
                            .forEach(each -> walk(each.getScene().getRoot()));
                }
                changed = now;
            });
        }
    }

    private void walk(Node node) {
        if (node instanceof Labeled labeled && !labeled.textProperty().isBound()) {
            updateSentence(SAID, labeled, labeled.getText(), labeled::setText);
        } else if (node instanceof WordFlow flow) {
            updateSentence(SAID, flow, flow.getText(), flow::setText);
        }
        if (Tip.has(node) && !Tip.words(node).isBound()) {
            var tip = Tip.words(node);
            if (updateSentence(TIP, node, tip.get(), tip::set)) {
                node.setAccessibleText(tip.get());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    /** Updates a sentence if it is one of the program; returns whether it is. */
    private boolean updateSentence(Object kind, Node node, @Nullable String text, Consumer<String> set) {
        var before = node.getProperties().get(kind) instanceof Hint said && said.now.equals(text) ? said : null;
        if (text == null || (before == null && !sentences.contains(text))) {
            return false;
        }
        var usual = before == null ? text : before.usual;
        var now = keys.inSentence(usual);
        node.getProperties().put(kind, new Hint(usual, now));
        if (!now.equals(text)) {
            set.accept(now);
        }
        return true;
    }

    /** A sentence with the default shortcuts, and as it is shown. */
    private record Hint(String usual, String now) {}
}
