package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.Kind;
import app.parallax.model.ReadingStatus;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.ui.article.ArticleActions;
import app.parallax.ui.common.MenuItems;
import app.parallax.ui.library.LibraryController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;

/**
 * The article list and the commands on articles, outlets and stories. They apply to the selection of the list while it
 * has the focus, else to the article of the focused pane.
 */
public final class LibraryCommands {
    private final Session session;
    private final Navigation navigation;
    private final Actions actions;
    private final LibraryController library;
    private final ArticleActions articles;

    /**
     * @param tell shows a sentence in the status bar
     * @param owner owns dialogs
     */
    public LibraryCommands(Session session, Navigation navigation, Runnable importArticles, Actions actions,
            Consumer<String> tell, Supplier<Window> owner) {
        this.session = session;
        this.navigation = navigation;
        this.actions = actions;
        this.library = new LibraryController(session, navigation, importArticles, this::rowMenu);
        this.articles = new ArticleActions(session, this::targets, tell, owner);
    }

    public void define() {
        actions.set(Command.LIBRARY, library::requestFocus);
        actions.set(Command.FILTER_LIBRARY, library::filter);
        actions.set(Command.ARRANGE_LIBRARY, library::arrange);
        actions.set(Command.ARTICLE_DETAILS, articles::edit);
        actions.set(Command.ARTICLE_UNREAD, () -> articles.setStatus(ReadingStatus.UNREAD));
        actions.set(Command.ARTICLE_READING, () -> articles.setStatus(ReadingStatus.READING));
        actions.set(Command.ARTICLE_DONE, () -> articles.setStatus(ReadingStatus.DONE));
        actions.set(Command.OUTLETS, articles::showOutlets);
        actions.set(Command.STORIES, articles::showStories);
    }

    /** Returns the article at a distance in the list from that of the focused pane. */
    public Optional<UUID> neighbour(int by) {
        return library.neighbour(session.focus().focused().article().get(), by);
    }

    private List<UUID> targets() {
        if (library.hasKeyboard() || !library.menuIsHidden()) {
            return library.chosen();
        }
        var shown = session.focus().focused().article().get();
        return shown == null ? List.of() : List.of(shown);
    }

    private ContextMenu rowMenu() {
        var menu = new ContextMenu();
        var chosen = library.chosen();
        if (chosen.size() == 1) {
            menu.getItems().setAll(opening(chosen.getFirst()));
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(items());
        menu.getItems().add(MenuItems.history(session, Kind.ARTICLE, chosen.size() == 1 ? chosen.getFirst() : null));
        return menu;
    }

    /** Creates an item for each pane that opens an article there. */
    private List<MenuItem> opening(UUID article) {
        var items = new ArrayList<MenuItem>();
        for (var pane : session.focus().panes()) {
            int number = items.size() + 1;
            var item = new MenuItem(Messages.text("library.openInPane", number));
            item.setId("open-in-pane-" + number);
            item.setOnAction(event -> session.runUnattended(navigation.show(pane, article)
                    .thenRun(() -> session.focus().pane().set(session.focus().panes().indexOf(pane)))));
            items.add(item);
        }
        return items;
    }

    /** Creates the items of the commands on articles. */
    private List<MenuItem> items() {
        var items = new ArrayList<>(List.of(actions.items(Command.ARTICLE_DETAILS, null, Command.ARTICLE_UNREAD,
                Command.ARTICLE_READING, Command.ARTICLE_DONE)));
        items.add(articles.storyMenu());
        return items;
    }

    /** Creates the first items of the menu of articles. */
    public List<MenuItem> menu() {
        var items = new ArrayList<>(items());
        items.addAll(List.of(actions.items(null, Command.OUTLETS, Command.STORIES, Command.FILTER_LIBRARY,
                Command.ARRANGE_LIBRARY)));
        items.add(library.menu());
        items.add(new SeparatorMenuItem());
        return items;
    }

    public Parent load() {
        return library.load();
    }

    public void restore(Map<String, String> values) {
        library.restore(values);
    }

    public void end() {
        library.end();
    }
}
