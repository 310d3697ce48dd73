package app.parallax.ui.common;

import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Sets tooltips, which screen readers read as help texts. A tooltip is a window with a scene, which takes as long to
 * create as ten buttons, so it is created when the mouse first enters.
 */
public final class Tip {
    private static final EventHandler<MouseEvent> COMES = event -> of((Node) event.getSource()).make();

    private final Node node;
    private final StringProperty words = new SimpleStringProperty(this, "words") {
        @Override
        protected void invalidated() {
            node.setAccessibleHelp(get());
            install();
        }
    };
    private Supplier<Tooltip> maker = this::plain;
    private @Nullable Tooltip tooltip;

    private Tip(Node node) {
        this.node = node;
    }

    /** Sets the tooltip of a node; null or empty removes it. */
    public static void on(Node node, @Nullable String words) {
        if (has(node) || (words != null && !words.isEmpty())) {
            of(node).words.set(words);
        }
    }

    /** Sets a tooltip that is created on first use. */
    public static void on(Node node, String words, Supplier<Tooltip> maker) {
        var tip = of(node);
        tip.maker = maker;
        tip.words.set(words);
    }

    /** Returns the tooltip's text as a property. */
    public static StringProperty words(Node node) {
        return of(node).words;
    }

    /** Whether a node has or had a tooltip. */
    public static boolean has(Node node) {
        return node.hasProperties() && node.getProperties().containsKey(Tip.class);
    }

    private static Tip of(Node node) {
        return (Tip) node.getProperties().computeIfAbsent(Tip.class, key -> {
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, COMES);
            return new Tip(node);
        });
    }

    private Tooltip plain() {
        var plain = new Tooltip();
        plain.textProperty().bind(words);
        return plain;
    }

    private void make() {
        if (tooltip == null) {
            tooltip = maker.get();
            install();
        }
    }

    private void install() {
        if (tooltip != null && words.isEmpty().get()) {
            Tooltip.uninstall(node, tooltip);
        } else if (tooltip != null) {
            Tooltip.install(node, tooltip);
        }
    }
}
