package app.parallax.ui.shell.search;

import app.parallax.i18n.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.DetailTabs;
import app.parallax.ui.shell.window.DetailsHeight;
import app.parallax.ui.table.AnnotationsView;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;

/** The tab of the annotations table, which takes height from the texts while it is shown. */
final class AnnotationsTab {
    private static final String PAGE = "annotations";

    private final AnnotationsView view;
    private final BiConsumer<String, Boolean> below;
    private final DetailsHeight room;

    AnnotationsTab(Session session, Navigation navigation, Consumer<String> tell,
            BiConsumer<String, Boolean> below, DetailsHeight room) {
        this.below = below;
        this.room = room;
        this.view = new AnnotationsView(session, navigation, tell, () -> below.accept(PAGE, false));
    }

    void define(Actions actions) {
        actions.set(Command.ANNOTATIONS_TABLE, () -> {
            below.accept(PAGE, true);
            view.requestFocus();
        });
    }

    List<UUID> selected() {
        return view.selectedByKeyboard();
    }

    void setCopyMenu(Supplier<MenuItem> menu) {
        view.setCopyMenu(menu);
    }

    DetailTabs.Page page() {
        return new DetailTabs.Page(PAGE, Messages.text("table.title"), view, this::shown);
    }

    private void shown(boolean now) {
        view.setShown(now);
        room.set(PAGE, view, now);
    }

    void end() {
        view.end();
    }
}
