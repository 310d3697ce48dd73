package app.parallax.ui.shell;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.session.project.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Creates the menu of recent projects; missing files are disabled. */
final class RecentProjects {
    private RecentProjects() {}

    /** Creates the menu, which is filled each time it opens. */
    static Menu menu(Settings settings, Consumer<Path> open) {
        var menu = new Menu(Messages.text("window.recent"));
        menu.setId("menu-recent");
        menu.setMnemonicParsing(false);
        fill(menu, settings, open);
        menu.setOnShowing(event -> fill(menu, settings, open));
        return menu;
    }

    private static void fill(Menu menu, Settings settings, Consumer<Path> open) {
        var recent = settings.recent();
        List<MenuItem> items = new ArrayList<>();
        for (var project : recent) {
            var name = project.getFileName() == null ? "" : project.getFileName().toString();
            boolean unique = recent.stream().filter(each -> project.getFileName().equals(each.getFileName()))
                    .count() == 1;
            var item = new MenuItem(DisplaySanitizer.inPlace(unique ? name : name + " — " + project.getParent()));
            item.setMnemonicParsing(false);
            item.setDisable(!Files.isRegularFile(project));
            item.setOnAction(event -> open.accept(project));
            items.add(item);
        }
        if (items.isEmpty()) {
            var none = new MenuItem(Messages.text("window.noRecent"));
            none.setDisable(true);
            items.add(none);
        } else {
            var clear = new MenuItem(Messages.text("window.clearRecent"));
            clear.setOnAction(event -> settings.clearRecent());
            items.add(new SeparatorMenuItem());
            items.add(clear);
        }
        menu.getItems().setAll(items);
    }
}
