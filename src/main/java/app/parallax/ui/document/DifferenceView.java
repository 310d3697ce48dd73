package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.model.Version;
import app.parallax.session.OpenArticle;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.compare.VersionComparison;
import app.parallax.text.Span;
import app.parallax.ui.common.Icons;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Shows the differences from another version in place of the text of a pane. */
final class DifferenceView extends VBox {
    private final Session session;
    private final PaneState focus;
    private final ReadingArea text;
    private final VersionComparison comparison;
    private final Label heading = new Label();
    private final ReadingArea area = new ReadingArea();
    private @Nullable OpenArticle open;
    private List<Span> places = List.of();
    private int at;

    DifferenceView(Session session, PaneState focus, ReadingArea text) {
        this.session = session;
        this.focus = focus;
        this.text = text;
        this.comparison = new VersionComparison(session);
        getStyleClass().add("difference-view");
        heading.getStyleClass().add("caption");
        heading.setMinWidth(0);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        var bar = new HBox(heading, sign(Icons.UP, "difference.previous", () -> step(-1)),
                sign(Icons.DOWN, "difference.next", () -> step(1)),
                sign(Icons.CLOSE, "difference.close", this::close));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("find-bar");
        area.getStyleClass().add("difference-area");
        area.setAccessibleText(Messages.text("difference.text"));
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren().setAll(bar, area);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
        setManaged(false);
    }

    private static Button sign(Icons icon, String key, Runnable work) {
        return icon.button(Messages.text(key), work);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.F7) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void close() {
        focus.compared().set(null);
        text.requestFocus();
    }

    /** Follows the version to compare. */
    Subscription subscribe() {
        return focus.compared().subscribe(this::compare);
    }

    /** Called when another text is shown: ends the comparison or compares again. */
    void follow(@Nullable OpenArticle shown) {
        open = shown;
        var other = focus.compared().get();
        if (shown == null || (other != null && (!other.article().equals(shown.version().article())
                || other.id().equals(shown.version().id())))) {
            focus.compared().set(null);
        } else {
            compare(other);
        }
    }

    private void compare(@Nullable Version other) {
        var shown = open;
        boolean compares = other != null && shown != null;
        setVisible(compares);
        setManaged(compares);
        if (other == null || shown == null) {
            area.showText(null);
            places = List.of();
            return;
        }
        heading.setText(Messages.text("difference.working"));
        session.runUnattended(comparison.of(other, shown, DifferenceModel::of).thenAccept(found -> {
            if (found.isPresent() && Objects.equals(other, focus.compared().get())) {
                show(found.get(), other, shown.version());
            }
        }));
    }

    private void show(DifferenceModel model, Version other, Version shown) {
        area.showText(model);
        places = model.places();
        at = 0;
        heading(other, shown);
        area.requestFocus();
        reveal();
    }

    private void heading(Version other, Version shown) {
        boolean older = other.number() < shown.number();
        int before = older ? other.number() : shown.number();
        int after = older ? shown.number() : other.number();
        heading.setText(places.isEmpty()
                ? Messages.text("difference.none", before, after)
                : Messages.text("difference.heading", before, after, at + 1, places.size()));
    }

    private void step(int by) {
        var other = focus.compared().get();
        var shown = open;
        if (!places.isEmpty() && other != null && shown != null) {
            at = Math.floorMod(at + by, places.size());
            heading(other, shown.version());
            reveal();
        }
    }

    private void reveal() {
        if (!places.isEmpty() && area.getModel() instanceof DifferenceModel model) {
            var place = places.get(at);
            area.selectInView(model.lines().position(place.start()), model.lines().position(place.end()));
        }
    }

    /** Draws the text again, after a change of theme or size. */
    void redraw() {
        if (area.getModel() instanceof DifferenceModel model) {
            model.redraw();
        }
    }
}
