package app.parallax.ui.shell.commands;

import app.parallax.session.CurrentPassage;
import app.parallax.session.Session;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.actions.Menus;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Makes the context menu of a text, with items disabled that need words, a mark, a time, an event or a claim. */
public final class TextItems {
    private static final Set<Command> OF_WORDS = EnumSet.of(Command.TAG, Command.TAG_FROM_WORDS, Command.NOTE,
            Command.TRANSLATION,
            Command.NEW_CLAIM, Command.ADD_TO_CLAIM, Command.RELATED_PASSAGES);
    private static final Set<Command> OF_EVENT = EnumSet.of(Command.LINK_HAPPENED, Command.LINK_SAID,
            Command.LINK_PUBLISHED);

    private final Actions actions;
    private final Session session;
    private final CurrentPassage passage;
    private final BooleanSupplier atTime;

    /**
     * @param atTime whether the caret is at a time expression
     */
    public TextItems(Actions actions, Session session, CurrentPassage passage, BooleanSupplier atTime) {
        this.actions = actions;
        this.session = session;
        this.passage = passage;
        this.atTime = atTime;
    }

    /** Creates the menu of a pane; its items are updated whenever it opens. */
    public ContextMenu menu() {
        var menu = new ContextMenu(new Menus(actions).text());
        menu.setOnShowing(event -> menu.getItems().forEach(this::offer));
        return menu;
    }

    private void offer(MenuItem item) {
        Stream.of(Command.values()).filter(command -> Menus.id(command).equals(item.getId())).findFirst()
                .ifPresent(command -> {
                    boolean can = can(command);
                    if (command == Command.DELETE_MARK || command == Command.HISTORY_OF_MARK) {
                        item.setVisible(can);
                    } else {
                        item.disableProperty().unbind();
                        item.setDisable(!can || actions.get(command).isDisabled());
                    }
                });
    }

    private boolean can(Command command) {
        boolean words = passage.get().isPresent();
        if (OF_WORDS.contains(command)) {
            return words;
        }
        if (OF_EVENT.contains(command)) {
            return words && session.workspace().event(session.focus().event().get()).isPresent();
        }
        return switch (command) {
            case ACCEPT_TIME -> atTime.getAsBoolean();
            case COPY -> WordsCommands.selected(session).isPresent();
            case DELETE_MARK -> passage.mark().isPresent() && session.whyReadOnly() == null;
            case HISTORY_OF_MARK -> passage.mark().isPresent();
            case COPY_QUOTES -> words || session.workspace().claim(session.focus().claim().get()).isPresent();
            default -> true;
        };
    }
}
