package app.parallax.ui.common;

import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The place of a view that is hidden at first, and created when it is first shown. */
public final class LazyView extends StackPane {
    /**
     * Creates a hidden place.
     *
     * @param create called once, on the FX thread
     */
    public LazyView(Supplier<Parent> create) {
        setVisible(false);
        setMinHeight(0);
        visibleProperty().subscribe(visible -> {
            if (visible && getChildren().isEmpty()) {
                var view = create.get();
                if (view instanceof Region region) {
                    region.setMinHeight(0);
                }
                view.visibleProperty().bind(visibleProperty());
                getChildren().add(view);
            }
        });
    }
}
