package app.parallax.ui.table;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.edit.BulkEditor;
import app.parallax.ui.common.MenuItems;
import app.parallax.ui.common.TagByKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/** The actions on all selected annotations at once. */
final class BulkActions {
    private final Session session;
    private final BulkEditor marks;
    private final NameQuestion asking;
    private final Supplier<List<UUID>> selected;
    private final Consumer<String> tell;

    /**
     * @param asking asks for names
     * @param selected returns the selected annotations
     * @param tell shows a sentence
     */
    BulkActions(Session session, NameQuestion asking, Supplier<List<UUID>> selected, Consumer<String> tell) {
        this.session = session;
        this.marks = new BulkEditor(session);
        this.asking = asking;
        this.selected = selected;
        this.tell = tell;
    }

    List<MenuItem> items() {
        boolean none = selected.get().isEmpty() || session.whyReadOnly() != null;
        var items = List.of(named("table.bulkTag", "tag", this::tag),
                named("table.bulkUntag", "untag", this::untag),
                named("table.bulkAnalyst", "analyst", this::analyst),
                named("table.bulkDelete", "delete", this::delete));
        items.forEach(item -> item.setDisable(none));
        return items;
    }

    private static MenuItem named(String key, String id, Runnable work) {
        var item = MenuItems.named(Messages.text(key), work);
        item.setId("annotations-" + id);
        return item;
    }

    private List<String> tags() {
        return TagTree.of(session.workspace()).inOrder().stream().map(Tag::name).toList();
    }

    /** Asks for a tag for the selection. */
    void tag() {
        var those = selected.get();
        if (those.isEmpty() || session.whyReadOnly() != null) {
            return;
        }
        asking.ask(Messages.count("table.askTag", those.size()), tags(), name -> {
            touch(marks.tag(those, name));
            return Optional.empty();
        });
    }

    /** Tags the selection by the tag's key; false if no tag has it. */
    boolean tagByKey(KeyEvent event) {
        var tag = TagByKey.of(session, event);
        var those = selected.get();
        if (tag.isEmpty() || those.isEmpty() || session.whyReadOnly() != null) {
            return false;
        }
        touch(marks.tag(those, tag.get().name()));
        return true;
    }

    private void untag() {
        var those = selected.get();
        asking.ask(Messages.count("table.askUntag", those.size()), tags(), name -> {
            var tag = TagTree.of(session.workspace()).find(name);
            tag.ifPresent(known -> touch(marks.removeTag(those, known)));
            return tag.isPresent() ? Optional.empty() : Optional.of(Messages.text("table.notKnown", name));
        });
    }

    private void analyst() {
        var those = selected.get();
        var known = session.workspace().analysts().stream().map(Counted::entity).map(each -> each.name()).toList();
        asking.ask(Messages.count("table.askAnalyst", those.size()), known, name -> {
            touch(marks.reassign(those, name));
            return Optional.empty();
        });
    }

    void delete() {
        var those = selected.get();
        if (!those.isEmpty() && session.whyReadOnly() == null) {
            session.runUnattended(marks.delete(those)
                    .thenAccept(count -> tell.accept(Messages.count("table.deleted", count))));
        }
    }

    private void touch(CompletableFuture<Integer> work) {
        session.runUnattended(work.thenAccept(count -> tell.accept(Messages.count("table.touched", count))));
    }
}
