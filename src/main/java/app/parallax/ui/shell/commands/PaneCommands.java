package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.session.Focus;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.MenuItem;

/** The commands on panes: split, close, swap, next, back and forward. */
public final class PaneCommands {
    private static final List<Command> PANES = List.of(Command.PANE_1, Command.PANE_2, Command.PANE_3, Command.PANE_4);

    private final Session session;
    private final Focus focus;
    private final Navigation navigation;
    private final Runnable requestFocus;
    private final Consumer<String> tell;

    /**
     * @param requestFocus focuses the focused pane
     * @param tell shows a sentence in the status bar
     */
    public PaneCommands(Session session, Navigation navigation, Runnable requestFocus, Consumer<String> tell) {
        this.session = session;
        this.focus = session.focus();
        this.navigation = navigation;
        this.requestFocus = requestFocus;
        this.tell = tell;
    }

    public void define(Actions actions) {
        actions.set(Command.SPLIT_RIGHT, () -> split(false));
        actions.set(Command.SPLIT_DOWN, () -> split(true));
        actions.set(Command.CLOSE_PANE, this::close);
        actions.set(Command.SWAP_NEXT, () -> swap(1));
        actions.set(Command.SWAP_PREVIOUS, () -> swap(-1));
        actions.set(Command.BACK, () -> session.runUnattended(navigation.back(focus.focused())));
        actions.set(Command.FORWARD, () -> session.runUnattended(navigation.forward(focus.focused())));
        actions.set(Command.NEXT_OPEN, () -> open(1, event -> actions.get(Command.NEXT_ARTICLE).handle(event)));
        actions.set(Command.PREVIOUS_OPEN,
                () -> open(-1, event -> actions.get(Command.PREVIOUS_ARTICLE).handle(event)));
        for (int i = 0; i < PANES.size(); i++) {
            int number = i;
            actions.set(PANES.get(i), () -> focusPane(number));
        }
    }

    public static List<MenuItem> menu(Actions actions) {
        return List.of(actions.items(Command.ARTICLE_DETAILS, Command.ARTICLE_UNREAD, Command.ARTICLE_READING,
                Command.ARTICLE_DONE, null, Command.BACK, Command.FORWARD, null, Command.SPLIT_RIGHT,
                Command.SPLIT_DOWN, null, Command.SWAP_PREVIOUS,
                Command.SWAP_NEXT, null, Command.CLOSE_PANE));
    }

    /** Creates the choice of one to four panes for the toolbar. */
    public ChoiceRow<Integer> choices(Lifetime lifetime) {
        var choices = new ChoiceRow<>(IntStream.rangeClosed(1, Focus.MOST_PANES).boxed().toList(), String::valueOf,
                number -> null, this::setPaneCount);
        choices.setAccessibleText(Messages.text("shell.panes"));
        choices.set(focus.panes().size());
        var changed = (ListChangeListener<PaneState>) change -> choices.set(focus.panes().size());
        focus.panes().addListener(changed);
        lifetime.add(() -> focus.panes().removeListener(changed));
        return choices;
    }

    private void setPaneCount(int number) {
        while (focus.panes().size() > number) {
            focus.remove(focus.panes().getLast());
        }
        while (focus.panes().size() < number) {
            focus.panes().add(new PaneState());
        }
    }

    /** Adds a pane with the article and place of the focused one. */
    private void split(boolean below) {
        var from = focus.focused().place();
        var fresh = focus.addPane(below);
        if (fresh.isEmpty()) {
            tell.accept(Messages.text("shell.mostPanes", Focus.MOST_PANES));
            return;
        }
        from.ifPresent(place -> session.runUnattended(navigation.show(fresh.get(), place.article()).thenRun(() -> {
            fresh.get().reveal().set(new app.parallax.text.Span(place.start(), place.start()));
            requestFocus.run();
        })));
        requestFocus.run();
    }

    private void close() {
        var pane = focus.focused();
        if (focus.panes().size() > 1) {
            focus.remove(pane);
        } else {
            pane.recordPlace();
            pane.article().set(null);
        }
        requestFocus.run();
    }

    /** Goes to another pane, round and round; where there is one pane, to another article of the list. */
    private void open(int step, EventHandler<ActionEvent> ofList) {
        int all = focus.panes().size();
        if (all == 1) {
            ofList.handle(new ActionEvent());
        } else {
            focusPane(Math.floorMod(focus.panes().indexOf(focus.focused()) + step, all));
        }
    }

    private void swap(int step) {
        if (!focus.swap(step)) {
            tell.accept(Messages.text("shell.noNeighbour"));
        }
        requestFocus.run();
    }

    /** Focuses the text of a pane, counted from 0. */
    public void focusPane(int number) {
        if (number < focus.panes().size()) {
            focus.pane().set(number);
            requestFocus.run();
        } else {
            tell.accept(Messages.text("shell.noPane", number + 1));
        }
    }
}
