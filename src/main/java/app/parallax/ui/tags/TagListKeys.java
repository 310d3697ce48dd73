package app.parallax.ui.tags;

import app.parallax.model.Tag;
import app.parallax.session.TagTree;
import app.parallax.session.Workspace;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keys of the tree of tags. */
record TagListKeys(ListView<TagRow> list, TagNaming naming, TagCommands commands, Workspace workspace) {
    void pressed(KeyEvent event) {
        var row = list.getSelectionModel().getSelectedItem();
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        boolean done = event.isAltDown() ? row != null && withAlt(event, row) : alone(event, row);
        if (done) {
            event.consume();
        }
    }

    private boolean withAlt(KeyEvent event, TagRow row) {
        switch (event.getCode()) {
            case RIGHT -> inward(row.tag());
            case LEFT -> outward(row.tag());
            case ENTER -> commands.edit(row.tag());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean alone(KeyEvent event, @org.jspecify.annotations.Nullable TagRow row) {
        switch (event.getCode()) {
            case INSERT -> naming.begin(null);
            case ENTER, F2, DELETE, SPACE, RIGHT, LEFT -> {
                if (row != null) {
                    onRow(event, row);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void onRow(KeyEvent event, TagRow row) {
        switch (event.getCode()) {
            case ENTER -> commands.go(row.tag());
            case F2 -> naming.rename(row.tag());
            case DELETE -> commands.delete(row.tag());
            case SPACE -> commands.toggleHidden(row.tag());
            case RIGHT -> right(row);
            default -> left(row);
        }
    }

    private void right(TagRow row) {
        if (row.parent() && !row.open()) {
            commands.toggleOpen(row.tag());
        } else if (row.parent()) {
            select(list.getSelectionModel().getSelectedIndex() + 1);
        }
    }

    private void left(TagRow row) {
        if (row.parent() && row.open()) {
            commands.toggleOpen(row.tag());
            return;
        }
        for (int at = list.getSelectionModel().getSelectedIndex() - 1; at >= 0; at--) {
            if (list.getItems().get(at).level() < row.level()) {
                select(at);
                return;
            }
        }
    }

    private void select(int at) {
        list.getSelectionModel().clearAndSelect(at);
        list.getFocusModel().focus(at);
    }

    /** Moves a tag under its previous sibling. */
    private void inward(Tag tag) {
        var tree = TagTree.of(workspace);
        var level = tree.above(tag).map(above -> tree.children(above.id())).orElseGet(tree::top);
        int at = level.indexOf(tag);
        if (at > 0) {
            commands.move(tag, level.get(at - 1));
        }
    }

    /** Moves a tag to the level of its parent. */
    private void outward(Tag tag) {
        var tree = TagTree.of(workspace);
        tree.above(tag).ifPresent(above -> commands.move(tag, tree.above(above).orElse(null)));
    }
}
