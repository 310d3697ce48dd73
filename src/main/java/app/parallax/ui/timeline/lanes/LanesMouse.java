package app.parallax.ui.timeline.lanes;

import app.parallax.ui.common.DoubleClick;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** Scrolls and zooms lanes by mouse, wheel and keys, and selects items. */
final class LanesMouse {
    private static final double STEP = 1.6;
    private static final double NOTCH = 40;

    private final LanesView view;
    private final SelectionListener chosen;
    private double pressedX = Double.NaN;
    private double pressedY = Double.NaN;

    interface SelectionListener {
        /** Called when a target is selected, null for none. */
        void chosen(LaneHit.@Nullable Target target);

        /** Called when a target is opened. */
        void opened(LaneHit.Target target);

        void leave();
    }

    LanesMouse(LanesView view, SelectionListener chosen) {
        this.view = view;
        this.chosen = chosen;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> view
                .setCursor(view.at(event.getX(), event.getY()) == null ? Cursor.DEFAULT : Cursor.HAND));
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        pressedX = event.getButton() == MouseButton.PRIMARY ? event.getX() : Double.NaN;
        pressedY = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (!Double.isNaN(pressedX) && event.getButton() == MouseButton.PRIMARY) {
            view.move(pressedX - event.getX());
            view.scroll(pressedY - event.getY());
            pressedX = event.getX();
            pressedY = event.getY();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        var target = view.at(event.getX(), event.getY());
        if (target instanceof LaneHit.More more) {
            view.fit(more.from(), more.to());
        } else if (DoubleClick.is(event)) {
            if (target == null) {
                view.fitAll();
            } else {
                chosen.opened(target);
            }
        } else {
            chosen.chosen(target);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() || event.isControlDown()) {
            view.zoom(event.getX(), Math.pow(1.25, event.getDeltaY() / NOTCH));
        } else if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())
                || event.getY() < view.axis()) {
            view.move(event.getDeltaX() == 0 ? -event.getDeltaY() : -event.getDeltaX());
        } else {
            view.scroll(-event.getDeltaY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isAltDown()) {
            return;
        }
        double middle = view.gutter() + (view.getWidth() - view.gutter()) / 2;
        boolean used = true;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> view.zoom(middle, STEP);
            case MINUS, SUBTRACT -> view.zoom(middle, 1 / STEP);
            case HOME -> view.fitAll();
            case PAGE_UP -> view.scroll(-view.getHeight() / 2);
            case PAGE_DOWN -> view.scroll(view.getHeight() / 2);
            case LEFT -> side(event, -1);
            case RIGHT -> side(event, 1);
            case UP -> lane(-1);
            case DOWN -> lane(1);
            case ENTER, SPACE -> open();
            case ESCAPE -> {
                if (view.selected().get() == null) {
                    chosen.leave();
                } else {
                    chosen.chosen(null);
                }
            }
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void open() {
        var item = view.selected().get();
        if (item != null) {
            chosen.opened(new LaneHit.Item(item));
        }
    }

    /** Selects the next item of the lane, or with Ctrl scrolls by time. */
    private void side(KeyEvent event, int step) {
        if (event.isShortcutDown()) {
            view.move(step * 2 * NOTCH);
        } else {
            next(step);
        }
    }

    private void next(int step) {
        var item = view.selected().get();
        var lanes = view.shown().lanes();
        for (var lane : lanes) {
            int at = item == null ? -1 : lane.items().indexOf(item);
            if (at >= 0) {
                choose(lane.items().get(Math.clamp(at + step, 0, lane.items().size() - 1)));
                return;
            }
        }
        lanes.stream().filter(lane -> !lane.items().isEmpty()).findFirst()
                .ifPresent(lane -> choose(lane.items().getFirst()));
    }

    /** Selects the nearest item of the lane above or below. */
    private void lane(int step) {
        var item = view.selected().get();
        var lanes = view.shown().lanes().stream().filter(lane -> !lane.items().isEmpty()).toList();
        int at = -1;
        for (int i = 0; i < lanes.size(); i++) {
            if (item != null && lanes.get(i).items().contains(item)) {
                at = i;
            }
        }
        if (item == null || at < 0) {
            next(1);
            return;
        }
        double time = item.when().anchor();
        lanes.get(Math.clamp(at + step, 0, lanes.size() - 1)).items().stream()
                .min((one, other) -> Double.compare(Math.abs(one.when().anchor() - time),
                        Math.abs(other.when().anchor() - time)))
                .ifPresent(this::choose);
    }

    private void choose(LaneItem item) {
        view.scrollTo(item);
        chosen.chosen(new LaneHit.Item(item));
    }
}
