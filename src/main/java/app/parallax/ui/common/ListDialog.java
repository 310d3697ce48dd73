package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.Entity;
import app.parallax.session.Session;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A dialog on all entities of one kind: a list by name with the number of uses, and beside it the fields of the
 * selected one. Each change applies at once.
 */
public final class ListDialog<E extends Entity> {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;
    private static final double LIST = 230;
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final Session session;
    private final Words words;
    private final Kind<E> kind;
    private final EntityFields<E> fields;
    private final ListView<Counted<E>> list = new ListView<>();
    private final Label empty;
    private final HBox known = new HBox(16);
    private final Button undo = new Button(Messages.text("command.undo"), Icons.UNDO.node());
    private final VBox content = new VBox(12);
    private final HBox buttons = new HBox(8, undo);
    private final Lifetime lifetime = new Lifetime();
    private Consumer<E> open = entity -> {
    };
    private @Nullable FittedDialog<ButtonType> shown;
    private @Nullable UUID wanted;
    private boolean filling;

    /**
     * The message keys, and the scene identifier of the list.
     *
     * @param count of the number of uses, empty to show none
     */
    public record Words(String id, String title, String empty, String count) {}

    /**
     * The listed entities.
     *
     * @param more returns text beside the name, empty for none
     */
    public record Kind<E>(Supplier<List<Counted<E>>> all, Function<E, String> name, Function<E, String> more) {}

    /** Creates the dialog, not shown yet. */
    public ListDialog(Session session, Words words, Kind<E> kind, EntityFields<E> fields) {
        this.session = session;
        this.words = words;
        this.kind = kind;
        this.fields = fields;
        this.empty = new Label(Messages.text(words.empty));
    }

    /** Adds a button that creates an entity; {@code adding} returns the future of its identifier. */
    public ListDialog<E> withAdding(String key, Supplier<CompletableFuture<UUID>> adding) {
        var add = new Button(Messages.text(key), Icons.ADD.node());
        add.setId(words.id + "-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setDisable(session.whyReadOnly() != null);
        add.setOnAction(event -> session.runUnattended(adding.get().thenAccept(id -> {
            wanted = id;
            fill();
            fields.typeName();
        })));
        buttons.getChildren().addFirst(add);
        return this;
    }

    /** Closes the dialog and opens the selected entity by a button of the fields, Enter or a double click. */
    public ListDialog<E> withOpening(Button button, Consumer<E> opening) {
        open = opening;
        button.setOnAction(event -> openSelected());
        DoubleClick.orEnterOn(list, this::openSelected);
        return this;
    }

    private void openSelected() {
        var row = list.getSelectionModel().getSelectedItem();
        var dialog = shown;
        if (row != null && dialog != null) {
            dialog.close();
            open.accept(row.entity());
        }
    }

    /** Shows the dialog without waiting for it. */
    public void show(@Nullable Window owner) {
        var dialog = dialog(owner);
        dialog.show();
        list.requestFocus();
    }

    /**
     * Shows the dialog with a part above the list once that is ready.
     *
     * @param changed called after each edit
     */
    public void show(@Nullable Window owner, Node above, CompletableFuture<?> ready, Runnable changed) {
        var dialog = dialog(owner);
        content.getChildren().addFirst(above);
        lifetime.add(session.workspace().revision().subscribe((before, now) -> changed.run()));
        session.runUnattended(ready.thenRun(() -> { // with the part above, for the size of the dialog
            dialog.show();
            list.requestFocus();
        }));
    }

    private FittedDialog<ButtonType> dialog(@Nullable Window owner) {
        list.setId(words.id);
        list.setAccessibleText(Messages.text(words.title));
        list.setCellFactory(view -> new Cell());
        list.setPrefWidth(LIST);
        list.setMinWidth(LIST);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> showSelected());
        HBox.setHgrow(fields, Priority.ALWAYS);
        known.getChildren().setAll(list, fields);
        known.setPrefHeight(HEIGHT);
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        undo.setId(words.id + "-undo");
        undo.getStyleClass().add("flat");
        undo.setMinWidth(0); // its text names the last edit and may be long
        undo.setOnAction(event -> session.runUnattended(session.undo()));
        content.getChildren().setAll(empty, known, buttons);
        content.getStyleClass().add("form");
        content.setPrefWidth(WIDTH);
        var dialog = new FittedDialog<ButtonType>(owner, Messages.text(words.title), content,
                new ButtonType(Messages.text("settings.close"), ButtonBar.ButtonData.CANCEL_CLOSE))
                .describedBy(words.title);
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event)) {
                undo.fire();
                event.consume();
            }
        });
        shown = dialog;
        lifetime.add(session.workspace().revision().subscribe(revision -> fill()));
        dialog.setOnHidden(event -> {
            fields.keep();
            lifetime.end();
        });
        return dialog;
    }

    private void showSelected() {
        if (!filling) {
            var row = list.getSelectionModel().getSelectedItem();
            fields.show(row == null ? null : row.entity());
        }
    }

    private void fill() {
        var chosen = list.getSelectionModel().getSelectedItem();
        int place = list.getSelectionModel().getSelectedIndex();
        var before = wanted != null ? wanted : chosen == null ? null : chosen.entity().id();
        var all = kind.all.get().stream()
                .sorted(Comparator.comparing(row -> kind.name.apply(row.entity()), String.CASE_INSENSITIVE_ORDER))
                .toList();
        filling = true; // the fields keep the focus while the list is replaced
        if (!list.getItems().equals(all)) {
            list.getItems().setAll(all);
        }
        int at = all.stream().map(row -> row.entity().id()).toList().indexOf(before);
        if (at >= 0) {
            wanted = null;
        }
        list.getSelectionModel().clearAndSelect(RowFocus.of(place, at, all.size()));
        filling = false;
        showSelected();
        known.setVisible(!all.isEmpty());
        known.setManaged(!all.isEmpty());
        empty.setVisible(all.isEmpty());
        empty.setManaged(all.isEmpty());
        var last = session.workspace().undo().get();
        undo.setDisable(last == null || session.whyReadOnly() != null);
        undo.setText(last == null
                ? Messages.text("command.undo")
                : Messages.text("speakers.undo", Messages.text(last.label())));
    }

    /** Shows a name, its additional text and the number of uses. */
    private final class Cell extends ItemCell<Counted<E>> {
        private final EllipsisText name = new EllipsisText();
        private final Label more = new Label();
        private final Label count = new Label();
        private final HBox content = new HBox(8, name, more, count);

        Cell() {
            for (var label : List.of(more, count)) {
                label.getStyleClass().addAll("caption", "count");
                label.setMinWidth(USE_PREF_SIZE);
            }
            HBox.setHgrow(name, Priority.ALWAYS);
            content.getStyleClass().add("mention-row");
            setPrefWidth(0);
        }

        @Override
        protected void show(Counted<E> row) {
            name.show(kind.name.apply(row.entity()));
            more.setText(kind.more.apply(row.entity()));
            more.setManaged(!more.getText().isEmpty());
            boolean counts = !words.count.isEmpty();
            count.setText(counts ? String.valueOf(row.count()) : "");
            count.setManaged(counts);
            setAccessibleText(name.getText() + (more.getText().isEmpty() ? "" : ", " + more.getText())
                    + (counts ? ", " + Messages.count(words.count, row.count()) : ""));
            setGraphic(content);
        }
    }
}
