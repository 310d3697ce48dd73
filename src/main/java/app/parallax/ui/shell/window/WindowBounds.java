package app.parallax.ui.shell.window;

import app.parallax.session.project.Settings;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Stores the bounds of the window; bounds on a screen that is gone are ignored. */
public final class WindowBounds {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /** The least width on a screen that has it: panes, lists and timeline need it side by side. */
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;
    /** The part of the window that must be on a screen, so that it can be moved. */
    private static final double GRIP = 120;

    private final Stage stage;
    private final Settings settings;
    private Settings.Place normal = new Settings.Place(0, 0, WIDTH, HEIGHT, false);

    public WindowBounds(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /** Restores the bounds before the window is shown, and follows them. */
    public void restore() {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        if (screen.getHeight() <= HEIGHT) { // centred, its title would be above the screen
            stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
            stage.setY(screen.getMinY());
        }
        settings.window().filter(WindowBounds::isOnAScreen).ifPresent(place -> {
            normal = place;
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(within(place.width(), stage.getMinWidth(), place.x(), Rectangle2D::getMaxX));
            stage.setHeight(within(place.height(), stage.getMinHeight(), place.y(), Rectangle2D::getMaxY));
            stage.setMaximized(place.maximized());
        });
        stage.xProperty().subscribe(x -> watch());
        stage.yProperty().subscribe(y -> watch());
        stage.widthProperty().subscribe(width -> watch());
        stage.heightProperty().subscribe(height -> watch());
    }

    /** Returns a width or height that ends on the screens, which may be smaller than those of last time. */
    private static double within(double size, double least, double from, ToDoubleFunction<Rectangle2D> end) {
        double last = Screen.getScreens().stream().map(Screen::getVisualBounds).mapToDouble(end).max().orElseThrow();
        return Math.max(least, Math.min(size, last - from));
    }

    private static boolean isOnAScreen(Settings.Place place) {
        return Screen.getScreens().stream().map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.intersects(new Rectangle2D(place.x() + GRIP, place.y(),
                        Math.max(1, place.width() - 2 * GRIP), 1)));
    }

    /** Follows the bounds to which the window returns from maximised. */
    private void watch() {
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified() && !Double.isNaN(stage.getX())
                && stage.isShowing()) {
            normal = new Settings.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    public void keep() {
        settings.setWindow(new Settings.Place(normal.x(), normal.y(), normal.width(), normal.height(),
                stage.isMaximized()));
    }
}
