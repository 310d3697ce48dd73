package app.parallax.ui.timeline;

import app.parallax.model.Passage;
import app.parallax.session.Editor;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;

public final class TimelineController {
    public TimelineController(Session session, Editor editor, Navigation navigation,
            Supplier<Optional<Passage>> selection) {}

    public Parent load() {
        return new javafx.scene.layout.VBox();
    }

    public void newEvent() {}

    public void linkSelection() {}

    public void end() {}
}
