package app.parallax.ui.shell.search;

import app.parallax.i18n.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.ui.common.LazyView;
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
import org.jspecify.annotations.Nullable;

/** The tab of the annotations table, which takes height from the texts while it is shown. */
final class AnnotationsTab {
    private static final String PAGE = "annotations";

    private final Supplier<AnnotationsView> creating;
    private final LazyView view = new LazyView(this::table);
    /** Null until the table is first shown. */
    private @Nullable AnnotationsView table;
    private @Nullable Supplier<MenuItem> copyMenu;
    private final BiConsumer<String, Boolean> below;
    private final DetailsHeight room;

    AnnotationsTab(Session session, Navigation navigation, Consumer<String> tell,
            BiConsumer<String, Boolean> below, DetailsHeight room) {
        this.below = below;
        this.room = room;
        this.creating = () -> new AnnotationsView(session, navigation, tell, () -> below.accept(PAGE, false));
    }

    void define(Actions actions) {
        actions.set(Command.ANNOTATIONS_TABLE, () -> {
            below.accept(PAGE, true);
            table().requestFocus();
        });
    }

    private AnnotationsView table() {
        var known = table;
        if (known != null) {
            return known;
        }
        var made = creating.get();
        table = made;
        if (copyMenu != null) {
            made.setCopyMenu(copyMenu);
        }
        return made;
    }

    List<UUID> selected() {
        return table == null ? List.of() : table.selectedByKeyboard();
    }

    void setCopyMenu(Supplier<MenuItem> menu) {
        copyMenu = menu;
    }

    DetailTabs.Page page() {
        return new DetailTabs.Page(PAGE, Messages.text("table.title"), view, this::shown);
    }

    private void shown(boolean now) {
        if (table != null) {
            table.setShown(now);
        }
        room.set(PAGE, view, now);
    }

    void end() {
        if (table != null) {
            table.end();
        }
    }
}
