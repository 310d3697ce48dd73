package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import app.parallax.session.OpenArticle;
import app.parallax.session.Visibility;
import app.parallax.session.Workspace;
import app.parallax.ui.common.Lifetime;
import java.util.UUID;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;

/** Shows in the status bar the number of highlighted annotations and of all. */
public final class ShownCounts {
    private ShownCounts() {}

    public static void follow(Workspace workspace, Visibility visibility, Label counts, Lifetime lifetime) {
        lifetime.add(visibility.revision().subscribe(revision -> show(workspace, visibility, counts)));
        lifetime.add(workspace.revision().subscribe(revision -> show(workspace, visibility, counts)));
        var opened = (MapChangeListener<UUID, OpenArticle>) change -> show(workspace, visibility, counts);
        workspace.open().addListener(opened);
        lifetime.add(() -> workspace.open().removeListener(opened));
    }

    private static void show(Workspace workspace, Visibility visibility, Label counts) {
        var filter = visibility.filter(workspace);
        int shown = workspace.open().values().stream().flatMap(open -> open.marks().stream()).filter(filter::shows)
                .mapToInt(mark -> 1).sum();
        counts.setText(Messages.text("shell.counts", number(shown), number(workspace.annotations())));
    }

    private static String number(int number) {
        return String.format(Messages.locale(), "%,d", number);
    }
}
