package app.parallax.ui.history;

import app.parallax.i18n.Messages;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryFilter;
import app.parallax.model.HistoryLine;
import app.parallax.model.HistoryPart;
import app.parallax.session.Session;
import app.parallax.session.history.HistoryPage;
import app.parallax.session.history.HistoryReading;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.Tip;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Lists the edits of a project, newest first, and the changes of the selected edit; read page by page. */
public final class HistoryView extends VBox {
    private static final double EDITS = 300;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final Session session;
    private final HistoryFilters filters;
    private final ListView<HistoryEntry> edits = new ListView<>();
    private final ListView<HistoryLine> changes = new ListView<>();
    private final HistoryReading reading;
    private final Lifetime lifetime = new Lifetime();
    private boolean isShown;
    private final Label nothing = new Label();
    private long asked;
    private int wanted;
    /**
     * The start of the next page, requested when the end of the list is seen; null if there is none or it was requested
     * already.
     */
    private @Nullable UUID next;

    /**
     * Creates the view.
     *
     * @param export asks for a file and exports the filtered edits
     */
    public HistoryView(Session session, Consumer<HistoryFilter> export, Runnable leaving) {
        super(6);
        this.session = session;
        this.reading = new HistoryReading(session);
        this.filters = new HistoryFilters(session, this::reload);
        getStyleClass().add("memos");
        setMinWidth(0);
        HBox.setHgrow(filters, Priority.ALWAYS);
        var write = button("history-export", Icons.EXPORT.node(), "history.export");
        write.setOnAction(event -> export.accept(filters.filter()));
        var close = button("history-close", Icons.CLOSE.node(), "history.leave");
        close.setOnAction(event -> leaving.run());
        list(edits, "history-edits", "history.title", nothing);
        list(changes, "history-changes", "history.changes", new Label(Messages.text("history.choose")));
        edits.setCellFactory(view -> new HistoryCells.EditCell(this::seen));
        changes.setCellFactory(view -> new HistoryCells.ChangeCell());
        edits.setPrefWidth(EDITS);
        edits.setMinWidth(EDITS / 2);
        HBox.setHgrow(changes, Priority.ALWAYS);
        edits.getSelectionModel().selectedItemProperty().subscribe(chosen -> showChanges());
        var both = new HBox(12, edits, changes);
        VBox.setVgrow(both, Priority.ALWAYS);
        both.setMinHeight(0);
        getChildren().setAll(new HBox(6, filters, write, close), both);
        lifetime.add(session.workspace().revision().subscribe(revision -> {
            if (isShown) {
                reload();
            }
        }));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leaving.run();
                event.consume();
            }
        });
    }

    private static Button button(String id, Node icon, String key) {
        var button = new Button("", icon);
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setMinWidth(USE_PREF_SIZE);
        Tip.on(button, Messages.text(key));
        button.setAccessibleText(Messages.text(key));
        return button;
    }

    private void list(ListView<?> list, String id, String name, Label placeholder) {
        list.setId(id);
        list.setAccessibleText(Messages.text(name));
        list.setMinHeight(0);
        placeholder.getStyleClass().add("muted");
        placeholder.setWrapText(true);
        list.setPlaceholder(placeholder);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    /** Copies the selected edit with its changes as lines of text. */
    private void copy() {
        var entry = edits.getSelectionModel().getSelectedItem();
        if (entry != null) {
            var content = new ClipboardContent();
            content.putString(Messages.text(entry.label()) + "\n" + HistoryCells.about(entry) + "\n"
                    + changes.getItems().stream().map(HistoryCells::words).collect(Collectors.joining("\n")));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /**
     * Shows or hides the view.
     *
     * @param now while hidden it does not follow edits
     */
    public void setShown(boolean now) {
        if (now && !isShown) {
            isShown = true;
            reload();
        }
        isShown = now;
    }

    /**
     * Shows the history of entities.
     *
     * @param subjects identifiers; empty for everything
     * @param name name shown for them
     */
    public void show(Set<UUID> subjects, String name) {
        filters.show(subjects, name);
    }

    private void reload() {
        if (!isShown) {
            return;
        }
        filters.follow();
        asked++;
        wanted = HistoryPage.SIZE;
        request(null);
    }

    /** Requests the edits before another, at most once. */
    private void request(@Nullable UUID before) {
        long number = asked;
        next = null;
        session.runUnattended(reading.page(filters.filter(), before).thenAccept(answer -> answer.ifPresent(part -> {
            if (number == asked) {
                showPart(part, before == null);
            }
        })));
    }

    /** Shows results; requests the next part while there is less than a page. */
    private void showPart(HistoryPart part, boolean first) {
        var chosen = edits.getSelectionModel().getSelectedItem();
        if (first) {
            edits.getItems().setAll(part.entries());
        } else {
            edits.getItems().addAll(part.entries());
        }
        if (first || chosen == null) {
            edits.getSelectionModel().select(Math.max(0, chosen == null ? 0 : part.entries().indexOf(chosen)));
            showChanges();
        }
        next = part.next();
        boolean goesOn = next != null && edits.getItems().size() < wanted;
        nothing.setText(Messages.text(goesOn ? "history.looking" : "history.none"));
        if (goesOn) {
            request(next);
        }
    }

    /** Called when the last row becomes visible; requests the next page. */
    private void seen(int row) {
        if (next != null && row >= edits.getItems().size() - 1) {
            wanted = edits.getItems().size() + HistoryPage.SIZE;
            request(next);
        }
    }

    private void showChanges() {
        var entry = edits.getSelectionModel().getSelectedItem();
        if (entry == null) {
            changes.getItems().clear();
            return;
        }
        session.runUnattended(reading.lines(entry.id())
                .thenAccept(answer -> answer.ifPresent(found -> changes.getItems().setAll(found))));
    }

    @Override
    public void requestFocus() {
        edits.requestFocus();
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }
}
