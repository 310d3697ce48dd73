package app.parallax.ui.shell.actions;

import app.parallax.i18n.Messages;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** Lists the commands of each menu. */
public final class Menus {
    private final Actions actions;

    public Menus(Actions actions) {
        this.actions = actions;
    }

    /** Returns the titles of the menus, with an underscore before the mnemonic. */
    static List<String> titles() {
        return List.of(Messages.text("menu.file"), Messages.text("menu.edit"), Messages.text("menu.view"),
                Messages.text("menu.article"), Messages.text("menu.annotate"), Messages.text("menu.claim"),
                Messages.text("menu.go"), Messages.text("menu.help"));
    }

    /** Returns the menu of each command in order; a submenu is named with its parent. */
    public static Map<Command, String> places(List<Menu> menus) {
        var places = new LinkedHashMap<Command, String>();
        menus.forEach(menu -> collect(menu.getItems(), menu.getText().replace("_", ""), places));
        return Collections.unmodifiableMap(places);
    }

    private static void collect(List<MenuItem> items, String path, Map<Command, String> places) {
        for (var item : items) {
            Arrays.stream(Command.values()).filter(each -> id(each).equals(item.getId()))
                    .forEach(each -> places.putIfAbsent(each, path));
        }
        for (var item : items) {
            if (item instanceof Menu menu) {
                collect(menu.getItems(), path + " ▸ " + menu.getText().replace("_", ""), places);
            }
        }
    }

    /** Returns the scene identifier of a command's menu items. */
    public static String id(Command command) {
        return "menu-" + command.name();
    }

    public MenuItem[] file() {
        return actions.items(Command.NEW, Command.OPEN, null, Command.IMPORT, Command.IMPORT_FOLDER,
                Command.NEW_FROM_CLIPBOARD, Command.IMPORT_ANNOTATIONS, Command.IMPORT_ANNOTATION_FOLDER,
                Command.IMPORT_EVENTS, Command.IMPORT_METADATA, Command.MERGE, null, Command.CHECK_DRAFT,
                Command.CHECK_COPIED, null, Command.EXPORT, Command.PRINT, Command.EXPORT_TIMELINE_PICTURE, null,
                Command.SHARE, Command.OPEN_SHARED, null, Command.SAVE_COPY, Command.RESTORE, Command.RECOVER,
                Command.RESET_SAMPLE, null,
                Command.QUIT);
    }

    public MenuItem[] edit() {
        return actions.items(Command.UNDO, Command.REDO, Command.HISTORY, Command.HISTORY_OF_ARTICLE,
                Command.HISTORY_OF_CLAIM, Command.HISTORY_OF_MARK, null, Command.COPY, Command.COPY_QUOTES, null,
                Command.SELECT_ALL, Command.SELECT_WORD,
                Command.SELECT_SENTENCE, Command.FEWER_SENTENCES, Command.SELECT_PARAGRAPH, null, Command.FIND,
                Command.FIND_IN_ARTICLE, Command.FIND_NEXT, Command.FIND_PREVIOUS, Command.FIND_ALL, null,
                Command.ANALYST,
                Command.SETTINGS);
    }

    public MenuItem[] view() {
        return actions.items(Command.DARK, Command.LARGER, Command.SMALLER, Command.DEFAULT_SIZE,
                Command.FULL_SCREEN, null,
                Command.SPLIT_RIGHT, Command.SPLIT_DOWN, Command.SWAP_PREVIOUS, Command.SWAP_NEXT, Command.CLOSE_PANE,
                null, Command.SHOW_LEFT, Command.SHOW_RIGHT, Command.SHOW_DETAILS, null, Command.SHARED_WORDING,
                Command.TIMES, Command.MATRIX, Command.MATRIX_COLUMNS, Command.ALIGN_PASSAGES);
    }

    public MenuItem[] article() {
        return actions.items(Command.VERSION_FROM_CLIPBOARD, Command.VERSION_FROM_FILE, null, Command.OLDER_VERSION,
                Command.NEWER_VERSION, Command.DIFFERENCES, null, Command.REVIEW_ANCHORS, Command.REANCHOR, null,
                Command.SUGGEST_BOILERPLATE, Command.BOILERPLATE, null, Command.DELETE_ARTICLE);
    }

    public MenuItem[] annotate() {
        return actions.items(Command.TAG, Command.TAG_FROM_WORDS, Command.NOTE, Command.TRANSLATION,
                Command.DELETE_MARK, null,
                Command.EXTEND_END, Command.SHRINK_END, Command.EXTEND_START, Command.SHRINK_START, null,
                Command.NEW_EVENT, Command.ACCEPT_TIME, Command.PROPOSED_EVENTS, Command.LINK_HAPPENED,
                Command.LINK_SAID, Command.LINK_PUBLISHED, null, Command.BOILERPLATE, null, Command.ANNOTATIONS_TABLE,
                Command.RELATED_PASSAGES, Command.MEMOS, Command.NEW_MEMO, null, Command.REMOVE_SAMPLE_MARKS);
    }

    public MenuItem[] claim() {
        return actions.items(Command.NEW_CLAIM, Command.ADD_TO_CLAIM, null, Command.EDIT_CLAIM, Command.RESOLVE_CLAIM,
                Command.REJECT_CLAIM, Command.REOPEN_CLAIM, Command.MERGE_CLAIM, Command.SPLIT_CLAIM,
                Command.DELETE_CLAIM, null, Command.DESCRIBE_MENTION, Command.CONFIRM_PROPOSALS,
                Command.REVIEW_PROPOSALS,
                Command.PROPOSE_ALL, Command.SPEAKERS, null, Command.MATRIX,
                Command.CHECKING, Command.INDEPENDENT_SOURCES, Command.AGREEMENT, null, Command.CLEAR_SELECTION);
    }

    public MenuItem[] go() {
        return actions.items(Command.BACK, Command.FORWARD, null, Command.NEXT_MENTION, Command.PREVIOUS_MENTION,
                Command.NEXT_TIME, Command.PREVIOUS_TIME, Command.NEXT_FINDING, Command.PREVIOUS_FINDING,
                Command.NEXT_MARK, Command.PREVIOUS_MARK,
                Command.MARKS_HERE, Command.NEXT_SENTENCE, Command.PREVIOUS_SENTENCE, null, Command.NEXT_ARTICLE,
                Command.PREVIOUS_ARTICLE, Command.NEXT_OPEN, Command.PREVIOUS_OPEN,
                Command.LIBRARY, Command.OTHER_PANE, Command.PREVIOUS_PANE, Command.PANE_1, Command.PANE_2,
                Command.PANE_3, Command.PANE_4);
    }

    public MenuItem[] help() {
        return actions.items(Command.GUIDE, Command.SHORTCUTS, Command.PALETTE, null, Command.ABOUT);
    }

    public MenuItem[] text() {
        return actions.items(Command.TAG, Command.TAG_FROM_WORDS, Command.NOTE, Command.TRANSLATION, Command.NEW_CLAIM,
                Command.ADD_TO_CLAIM, Command.ACCEPT_TIME, Command.NEW_EVENT, Command.LINK_HAPPENED, Command.LINK_SAID,
                Command.LINK_PUBLISHED, null, Command.RELATED_PASSAGES, Command.COPY, Command.COPY_QUOTES, null,
                Command.BOILERPLATE,
                Command.HISTORY_OF_MARK, Command.DELETE_MARK);
    }
}
