package app.parallax.ui.conflicts;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.team.Conflicts;
import app.parallax.session.team.Conflicts.Conflict;
import app.parallax.session.team.Conflicts.ConflictSides;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.RowFocus;
import app.parallax.ui.common.TimestampText;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Lists the own changes that others have made impossible; the selected one with both states side by side, to keep
 * theirs, take one’s own, or keep both.
 */
public final class ConflictsView extends HBox {
    private static final double LIST = 300;

    private final Session session;
    private final Runnable settled;
    private final Runnable leaving;
    private final Consumer<String> tell;
    private final Lifetime lifetime = new Lifetime();
    private final ListView<ConflictSides> list = new ListView<>();
    private final Label theirsTitle = new Label();
    private final Label mineTitle = new Label();
    private final WordFlow theirs = new WordFlow("", Fonts.SANS);
    private final WordFlow mine = new WordFlow("", Fonts.SANS);
    private final Button keepTheirs = new Button(Messages.text("team.settle.theirs"));
    private final Button takeMine = new Button();
    private final Button keepBoth = new Button(Messages.text("team.settle.both"));
    private final VBox page = new VBox(8);
    private long asked;
    private boolean isShown;
    private boolean isBusy;

    /**
     * Creates the view.
     *
     * @param settled called after each conflict that was settled
     * @param tell what was settled without an edit, which would announce itself
     */
    public ConflictsView(Session session, Runnable settled, Runnable leaving, Consumer<String> tell) {
        super(12);
        this.session = session;
        this.settled = settled;
        this.leaving = leaving;
        this.tell = tell;
        getStyleClass().add("memos");
        setMinWidth(0);
        fillList();
        button(keepTheirs, "settle-theirs", this::keepTheirs);
        button(takeMine, "settle-mine", this::takeMine);
        button(keepBoth, "settle-both", this::keepBoth);
        var buttons = new FlowPane(8, 8, keepTheirs, takeMine, keepBoth); // in two lines where there is no room
        var sides = new HBox(12, side(theirsTitle, theirs), side(mineTitle, mine));
        VBox.setVgrow(sides, Priority.ALWAYS);
        sides.setMinHeight(0);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        page.getChildren().setAll(sides, buttons);
        page.setMinWidth(0);
        HBox.setHgrow(page, Priority.ALWAYS);
        getChildren().setAll(list, page, close());
        lifetime.add(session.workspace().revision().subscribe(revision -> reload()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        show(null);
    }

    private void fillList() {
        list.setId("conflicts-list");
        list.setAccessibleText(Messages.text("team.settle.title"));
        list.setMinHeight(0);
        list.setPrefWidth(LIST);
        list.setMinWidth(LIST / 2);
        list.setCellFactory(view -> new ConflictRow());
        var none = new Label(Messages.text("team.settle.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
    }

    private static void button(Button button, String id, Runnable work) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
    }

    private static VBox side(Label title, WordFlow words) {
        title.getStyleClass().add("secondary");
        title.setMinWidth(0);
        title.setWrapText(true); // who and when are read whole in a narrow window
        title.setMinHeight(Region.USE_PREF_SIZE);
        var scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(4, title, scroll);
        box.setPrefWidth(LIST);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Button close() {
        return Icons.CLOSE.button(Messages.text("team.settle.leave"), leaving);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var work = switch (event.getCode()) {
            case ESCAPE -> leaving;
            case T -> (Runnable) this::keepTheirs;
            case M -> (Runnable) this::takeMine;
            case B -> (Runnable) this::keepBoth;
            default -> null;
        };
        if (work != null) {
            work.run();
            event.consume();
        }
    }

    /** Shows or hides the view; while hidden it does not follow edits. */
    public void setShown(boolean now) {
        isShown = now;
        reload();
    }

    /** Reads the conflicts again. */
    public void reload() {
        if (!isShown) {
            return;
        }
        long request = ++asked;
        session.runUnattended(Conflicts.described(session).thenAccept(all -> {
            if (request == asked) {
                fill(all);
            }
        }));
    }

    private void fill(List<ConflictSides> all) {
        var chosen = list.getSelectionModel().getSelectedItem();
        int place = list.getSelectionModel().getSelectedIndex();
        if (!all.equals(list.getItems())) {
            list.getItems().setAll(all);
        }
        int at = chosen == null ? -1 : all.stream().map(ConflictsView::id).toList().indexOf(id(chosen));
        int next = RowFocus.of(place, at, all.size());
        if (!all.isEmpty()) {
            list.getSelectionModel().clearAndSelect(Math.max(0, next));
        }
        show(list.getSelectionModel().getSelectedItem());
    }

    private static UUID id(ConflictSides sides) {
        return sides.conflict().own().id();
    }

    private void show(@Nullable ConflictSides sides) {
        page.setVisible(sides != null);
        if (sides == null) {
            return;
        }
        var own = sides.conflict().own();
        var at = own.othersAt();
        theirsTitle.setText(Messages.text("team.settle.who", others(sides), at == null ? "?" : TimestampText.text(at)));
        mineTitle.setText(Messages.text("team.settle.mine.who", TimestampText.text(own.at())));
        Tip.on(theirsTitle, theirsTitle.getText());
        Tip.on(mineTitle, mineTitle.getText());
        theirs.setText(sides.theirs());
        mine.setText(sides.mine());
        boolean isBack = sides.conflict().theirs() == null && own.mine() != null;
        takeMine.setText(Messages.text(isBack ? "team.settle.back" : "team.settle.mine"));
        keepBoth.setVisible(sides.conflict().canKeepBoth());
        keepBoth.setManaged(sides.conflict().canKeepBoth());
    }

    private static String others(ConflictSides sides) {
        var others = sides.conflict().own().others();
        return others == null ? "?" : others;
    }

    private void keepTheirs() {
        settle(conflict -> Conflicts.keepTheirs(session, conflict).thenRun(() -> tell
                .accept(Messages.text("team.settle.kept", Messages.text(conflict.own().label())))));
    }

    private void takeMine() {
        settle(conflict -> Conflicts.takeMine(session, conflict));
    }

    private void keepBoth() {
        settle(conflict -> conflict.canKeepBoth()
                ? Conflicts.keepBoth(session, conflict)
                : CompletableFuture.completedFuture(null));
    }

    private void settle(Function<Conflict, CompletableFuture<Void>> way) {
        var sides = list.getSelectionModel().getSelectedItem();
        if (sides == null || isBusy || session.whyReadOnly() != null) {
            return;
        }
        isBusy = true;
        session.runUnattended(way.apply(sides.conflict()).whenComplete((done, failure) -> {
            isBusy = false;
            reload();
            settled.run();
        }));
    }

    /** Gives the list the keyboard. */
    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }

    /** Shows a row, and who was first. */
    private static final class ConflictRow extends ItemCell<ConflictSides> {
        private final EllipsisText what = new EllipsisText();
        private final EllipsisText who = new EllipsisText("caption");
        private final Node lines = new VBox(2, what, who);

        ConflictRow() {
            setPrefWidth(0);
        }

        @Override
        protected void show(ConflictSides sides) {
            var own = sides.conflict().own();
            what.show(sides.what());
            who.show(Messages.text("team.settle.row", Messages.text(own.label()), others(sides)));
            setAccessibleText(sides.what() + ". " + who.getText());
            setGraphic(lines);
        }
    }
}
