package app.parallax.ui.tags;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Kind;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.Workspace;
import app.parallax.ui.common.MenuItems;
import app.parallax.ui.common.Swatches;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

final class TagMenu {
    private final Session session;
    private final Workspace workspace;
    private final TagNaming naming;
    private final TagCommands commands;

    TagMenu(Session session, TagNaming naming, TagCommands commands) {
        this.session = session;
        this.workspace = session.workspace();
        this.naming = naming;
        this.commands = commands;
    }

    /**
     * Returns the items for a tag.
     *
     * @param row the tag, null for none
     * @param writable whether the project can be changed
     */
    List<MenuItem> items(@Nullable TagRow row, boolean writable) {
        var items = new ArrayList<MenuItem>();
        items.add(MenuItems.of("tags.menu.new", "Insert", () -> naming.begin(null), writable));
        if (row == null) {
            return items;
        }
        var tag = row.tag();
        var tree = TagTree.of(workspace);
        items.add(MenuItems.of("tags.menu.newUnder", null, () -> naming.begin(tag), writable));
        items.add(new SeparatorMenuItem());
        items.add(MenuItems.of("tags.menu.go", "Enter", () -> commands.go(tag), true));
        items.add(MenuItems.of("tags.menu.tagWords", null, () -> commands.tagWords(tag), writable));
        items.add(MenuItems.of(row.hidden() ? "tags.show" : "tags.hide", "Space", () -> commands.toggleHidden(tag),
                true));
        items.add(new SeparatorMenuItem());
        items.add(MenuItems.of("tags.menu.rename", "F2", () -> naming.rename(tag), writable));
        items.add(MenuItems.of("tags.menu.edit", "Alt+Enter", () -> commands.edit(tag), writable));
        items.add(colors(tag, writable));
        items.add(under(tag, tree, writable));
        items.add(into(tag, tree, writable));
        items.add(sets(tag, writable));
        items.add(new SeparatorMenuItem());
        items.add(MenuItems.history(session, Kind.TAG, tag.id()));
        var delete = MenuItems.of("tags.menu.delete", "Delete", () -> commands.delete(tag), writable);
        delete.setText(Messages.text("tags.menu.delete", tag.name(), Messages.count("annotations", row.own())));
        items.add(delete);
        return items;
    }

    private static Menu menu(String text, boolean enabled) {
        var menu = new Menu(Messages.text(text));
        menu.setId(text);
        menu.setMnemonicParsing(false);
        menu.setDisable(!enabled);
        return menu;
    }

    private Menu colors(Tag tag, boolean writable) {
        var menu = menu("tags.menu.color", writable);
        for (var color : Palette.values()) {
            var item = new CheckMenuItem(Swatches.name(color));
            item.setGraphic(square(color));
            item.setSelected(color == tag.color());
            item.setOnAction(event -> commands.recolor(tag, color));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Region square(Palette color) {
        var square = new Region();
        square.getStyleClass().addAll("tag-square", "tag-" + color.cssName());
        return square;
    }

    private Menu under(Tag tag, TagTree tree, boolean writable) {
        var menu = menu("tags.menu.under", writable);
        var top = MenuItems.named(Messages.text("tags.menu.top"), () -> commands.move(tag, null));
        top.setDisable(tree.above(tag).isEmpty());
        menu.getItems().add(top);
        menu.getItems().add(new SeparatorMenuItem());
        for (var other : tree.inOrder()) {
            if (tree.canMoveUnder(tag.id(), other.id()) && !other.id().equals(tag.parent())) {
                var item = MenuItems.named(tree.path(other), () -> commands.move(tag, other));
                item.setGraphic(square(other.color()));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    private Menu into(Tag tag, TagTree tree, boolean writable) {
        var menu = menu("tags.menu.merge", writable && workspace.tags().size() > 1);
        for (var other : tree.inOrder()) {
            if (!other.id().equals(tag.id())) {
                var item = MenuItems.named(tree.path(other), () -> commands.merge(tag, other));
                item.setGraphic(square(other.color()));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    private Menu sets(Tag tag, boolean writable) {
        var menu = menu("tags.menu.sets", writable);
        workspace.tagSets().stream().map(Counted::entity).forEach(set -> {
            var item = new CheckMenuItem(DisplaySanitizer.inPlace(set.name()));
            item.setMnemonicParsing(false);
            item.setSelected(set.tags().contains(tag.id()));
            item.setOnAction(event -> commands.toggleInSet(set, tag));
            menu.getItems().add(item);
        });
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems()
                .add(MenuItems.named(Messages.text("tags.menu.newSetWith", tag.name()), () -> commands.newSet(tag)));
        return menu;
    }
}
