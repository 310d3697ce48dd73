package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.session.OpenArticle;
import app.parallax.session.Workspace;
import app.parallax.ui.common.Lifetime;
import java.util.Locale;
import java.util.UUID;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;

/** How many annotations are shown, of how many. */
final class ShownCounts {
    private ShownCounts() {}

    /** Keeps a label in step with the project. */
    static void follow(Workspace workspace, Label counts, Lifetime lifetime) {
        lifetime.add(workspace.revision().subscribe(revision -> show(workspace, counts)));
        var opened = (MapChangeListener<UUID, OpenArticle>) change -> show(workspace, counts);
        workspace.open().addListener(opened);
        lifetime.add(() -> workspace.open().removeListener(opened));
    }

    private static void show(Workspace workspace, Label counts) {
        int all = workspace.articles().stream().mapToInt(row -> row.annotations()).sum();
        int shown = workspace.open().values().stream().mapToInt(open -> open.marks().size()).sum();
        counts.setText(Messages.text("shell.counts", number(shown), number(all)));
    }

    private static String number(int number) {
        return String.format(Locale.getDefault(), "%,d", number);
    }
}
