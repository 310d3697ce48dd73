package app.parallax.ui.timeline;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.time.TimeNarrowing;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.Tip;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/** A slider with two handles over the whole time of a project, which filters lists. */
public final class RangeFilter extends VBox {
    private static final Set<KeyCode> OWN = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.KP_LEFT, KeyCode.KP_RIGHT,
            KeyCode.HOME, KeyCode.END);
    private static final double DAY = 86_400;

    private final Session session;
    private final TimeNarrowing narrowing;
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private final DensityStrip density = new DensityStrip();
    private final Label said = new Label();
    private final Button clear = new Button("", Icons.CLOSE.node());
    private final Lifetime lifetime = new Lifetime();
    private TimeScale whole = TimeScale.fitting(0, DAY, 1);
    private boolean setting;

    public RangeFilter(Session session, TimeNarrowing narrowing) {
        this.session = session;
        this.narrowing = narrowing;
        getStyleClass().add("range-filter");
        slider.setAccessibleText(Messages.text("range.filter"));
        slider.setAccessibleRole(AccessibleRole.SLIDER);
        slider.setFocusTraversable(true);
        giveKeys(slider);
        clear.getStyleClass().addAll("icon-button", "small");
        clear.setAccessibleText(Messages.text("range.clear"));
        Tip.on(clear, Messages.text("range.clear"));
        clear.setOnAction(event -> narrowing.clear());
        said.getStyleClass().add("range-text");
        said.setMaxWidth(Double.MAX_VALUE);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var line = new HBox(4, said, clear);
        line.getStyleClass().add("range-filter-line");
        getChildren().addAll(new StackPane(density, slider), line);
        clear.visibleProperty().bind(Bindings.isNotNull(narrowing.time()));
        for (var change : List.of(slider.lowValueChangingProperty(), slider.highValueChangingProperty())) {
            lifetime.add(change.subscribe((before, now) -> narrowLater()));
        }
        for (var value : List.of(slider.lowValueProperty(), slider.highValueProperty())) {
            lifetime.add(value.subscribe((before, now) -> narrowLater()));
        }
        lifetime.add(narrowing.time().subscribe(now -> show()));
    }

    /**
     * Shows the number of links at each time.
     *
     * @param all from the first to the last time
     */
    public void setTimes(TimeScale all, double[] ascending) {
        whole = all;
        density.setTimes(all, ascending);
        show();
    }

    /** Shows the visible range. */
    public void setInView(TimeScale view) {
        density.setInView(view);
    }

    private void show() {
        setting = true;
        slider.setMin(Math.min(slider.getMin(), whole.start())); // the ends must never be in the wrong order
        slider.setMax(Math.max(slider.getMax(), whole.end()));
        slider.setMin(whole.start());
        slider.setMax(whole.end());
        slider.setBlockIncrement((whole.end() - whole.start()) / 20);
        var now = narrowing.time().get();
        double from = now == null ? whole.start() : TimeScale.seconds(now.from());
        double to = now == null ? whole.end() : TimeScale.seconds(now.to());
        slider.setLowValue(whole.start());
        slider.setHighValue(Math.clamp(to, whole.start(), whole.end()));
        slider.setLowValue(Math.clamp(from, whole.start(), whole.end()));
        said.setText(now == null
                ? Messages.text("range.all")
                : Messages.text("range.only", TimeWords.range(TimeScale.fitting(from, to - 1, 1)),
                        now.articles().size()));
        slider.setAccessibleText(Messages.text("lanes.accessible", Messages.text("range.filter"), said.getText()));
        pseudoClassStateChanged(PseudoClass.getPseudoClass("active"), now != null);
        setting = false;
    }

    private void narrowLater() {
        if (setting || slider.isLowValueChanging() || slider.isHighValueChanging()) {
            return;
        }
        double span = whole.end() - whole.start();
        double low = slider.getLowValue();
        double high = slider.getHighValue();
        if (low <= whole.start() + span / 1_000 && high >= whole.end() - span / 1_000) {
            narrowing.clear();
        } else {
            narrow(low, high);
        }
    }

    /**
     * Filters lists by a time range.
     *
     * @param from seconds, see {@link TimeScale}
     * @param to seconds, after {@code from}
     */
    public void narrow(double from, double to) {
        session.runUnattended(narrowing.narrowTo(TimeScale.moment(from), TimeScale.moment(Math.max(to, from + 1))));
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }

    private static void giveKeys(RangeSlider slider) {
        slider.skinProperty().subscribe(skin -> List.of(".low-thumb", ".high-thumb").forEach(thumb -> {
            if (slider.lookup(thumb) != null) {
                slider.lookup(thumb).setFocusTraversable(false); // the slider has the focus for both thumbs
            }
        }));
        for (var type : Set.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            slider.addEventFilter(type, event -> filter(slider, event));
        }
    }

    private static void filter(RangeSlider slider, KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode() == KeyCode.TAB && plain) {
            boolean high = thumb(slider, ".high-thumb");
            if (high == event.isShiftDown()) {
                return; // from one thumb to the other
            }
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                slider.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
            event.consume();
        } else if (!OWN.contains(event.getCode()) || !plain) {
            event.consume();
            var parent = slider.getParent();
            Event.fireEvent(parent, event.copyFor(slider, parent));
        }
    }

    private static boolean thumb(RangeSlider slider, String selector) {
        Node thumb = slider.lookup(selector);
        return thumb != null && thumb.isFocused();
    }
}
