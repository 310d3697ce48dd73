package app.parallax.ui.tags;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.TagSet;
import app.parallax.session.Visibility;
import app.parallax.session.Workspace;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Selects the tag set that is listed and highlighted; creates, renames and deletes sets. */
record TagSetMenu(Workspace workspace, Visibility visibility, TagCommands commands) {
    List<MenuItem> items(boolean writable) {
        var chosen = workspace.tagSet(visibility.tagSet().get());
        var items = new ArrayList<MenuItem>();
        items.add(choice(Messages.text("tags.set.all"), chosen.isEmpty(), () -> visibility.tagSet().set(null)));
        for (var set : workspace.tagSets().stream().map(Counted::entity).toList()) {
            items.add(choice(set.name(), chosen.filter(set::equals).isPresent(),
                    () -> visibility.tagSet().set(set.id())));
        }
        items.add(new SeparatorMenuItem());
        items.add(item(Messages.text("tags.set.new"), writable, () -> commands.newSet(null)));
        chosen.ifPresent(set -> items.addAll(of(set, writable)));
        return items;
    }

    private List<MenuItem> of(TagSet set, boolean writable) {
        return List.of(item(Messages.text("tags.set.rename", set.name()), writable, () -> commands.renameSet(set)),
                item(Messages.text("tags.set.delete", set.name()), writable, () -> commands.deleteSet(set)));
    }

    private static MenuItem choice(String text, boolean selected, Runnable work) {
        var item = new RadioMenuItem(DisplaySanitizer.inPlace(text));
        item.setMnemonicParsing(false);
        item.setSelected(selected);
        item.setOnAction(event -> work.run());
        return item;
    }

    private static MenuItem item(String text, boolean enabled, Runnable work) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setDisable(!enabled);
        item.setOnAction(event -> work.run());
        return item;
    }
}
