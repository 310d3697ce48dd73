package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the FXML view of a controller. */
public final class FxmlViews {
    private FxmlViews() {}

    /**
     * Loads a view.
     *
     * @param name name of the file in {@code resources/fxml}, without its ending
     * @return the root; hidden parts are added when they are first shown, see {@link LazyNodes}
     */
    public static Parent load(String name, Object controller) {
        var url = Objects.requireNonNull(FxmlViews.class.getResource("/fxml/" + name + ".fxml"), name);
        var loader = new FXMLLoader(url, Messages.bundle());
        loader.setControllerFactory(type -> controller);
        try {
            Parent view = loader.load();
            LazyNodes.removeHidden(view);
            GuidePlace.of(name).ifPresent(place -> place.describes(view));
            return view;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
