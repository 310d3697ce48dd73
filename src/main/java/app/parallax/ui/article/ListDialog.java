package app.parallax.ui.article;

import app.parallax.model.Counted;
import app.parallax.model.Messages;
import app.parallax.session.Session;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.RowFocus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
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
 * A dialog over all outlets or all stories: a list by name with the number of articles, and beside it the fields of the
 * one that is chosen. Each change holds at once.
 */
final class ListDialog<E> {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;
    private static final double LIST = 230;
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final Session session;
    private final Words words;
    private final Kind<E> kind;
    private final Fields<E> fields;
    private final ListView<Counted<E>> list = new ListView<>();
    private final Label empty;
    private final HBox known = new HBox(16);
    private final Button undo = new Button(Messages.text("command.undo"), Icons.UNDO.node());
    private final Lifetime lifetime = new Lifetime();
    private @Nullable UUID wanted;
    private boolean filling;

    /** Keys of texts, and what the list is called in the scene. */
    record Words(String id, String title, String empty, String add) {}

    /**
     * What is listed.
     *
     * @param more what is said beside the name, empty for nothing
     */
    record Kind<E>(Supplier<List<Counted<E>>> all, Function<E, UUID> id, Function<E, String> name,
            Function<E, String> more, Supplier<CompletableFuture<UUID>> add) {}

    /**
     * The fields of what is chosen.
     *
     * @param show shows one, or none
     */
    record Fields<E>(Region node, Consumer<Optional<E>> show, Runnable keep, Runnable typeName) {}

    ListDialog(Session session, Words words, Kind<E> kind, Fields<E> fields) {
        this.session = session;
        this.words = words;
        this.kind = kind;
        this.fields = fields;
        this.empty = new Label(Messages.text(words.empty));
    }

    /** Shows the dialog and returns at once. */
    void show(@Nullable Window owner) {
        list.setId(words.id);
        list.setAccessibleText(Messages.text(words.title));
        list.setCellFactory(view -> new Cell());
        list.setPrefWidth(LIST);
        list.setMinWidth(LIST);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> showSelected());
        HBox.setHgrow(fields.node, Priority.ALWAYS);
        known.getChildren().setAll(list, fields.node);
        known.setPrefHeight(HEIGHT);
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        var add = new Button(Messages.text(words.add), Icons.ADD.node());
        add.setId(words.id + "-add");
        add.setDisable(session.whyReadOnly() != null);
        add.setOnAction(event -> session.seeTo(kind.add.get().thenAccept(id -> {
            wanted = id;
            fill();
            fields.typeName.run();
        })));
        undo.setId(words.id + "-undo");
        undo.getStyleClass().add("flat");
        undo.setOnAction(event -> session.seeTo(session.undo()));
        var content = new VBox(12, empty, known, new HBox(8, add, undo));
        content.getStyleClass().addAll("form", "article-form");
        content.setPrefWidth(WIDTH);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(Messages.text(words.title));
        dialog.setHeaderText(null);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes()
                .setAll(new ButtonType(Messages.text("settings.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event)) {
                undo.fire();
                event.consume();
            }
        });
        lifetime.add(session.workspace().revision().subscribe(revision -> fill()));
        dialog.setOnHidden(event -> {
            fields.keep.run();
            lifetime.end();
        });
        dialog.show();
        list.requestFocus();
    }

    private void showSelected() {
        if (!filling) {
            fields.show.accept(Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(Counted::entity));
        }
    }

    private void fill() {
        var chosen = list.getSelectionModel().getSelectedItem();
        int place = list.getSelectionModel().getSelectedIndex();
        var before = wanted != null ? wanted : chosen == null ? null : kind.id.apply(chosen.entity());
        var all = kind.all.get().stream()
                .sorted(Comparator.comparing(row -> kind.name.apply(row.entity()), String.CASE_INSENSITIVE_ORDER))
                .toList();
        filling = true; // the fields keep the keyboard while the list is made anew
        if (!list.getItems().equals(all)) {
            list.getItems().setAll(all);
        }
        int at = all.stream().map(row -> kind.id.apply(row.entity())).toList().indexOf(before);
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
        undo.setText(last == null ? Messages.text("command.undo") : Messages.text("speakers.undo", last.label()));
    }

    /** A name with what is known beside it and the number of articles. */
    private final class Cell extends ListCell<Counted<E>> {
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
        protected void updateItem(@Nullable Counted<E> row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.show(kind.name.apply(row.entity()));
            more.setText(kind.more.apply(row.entity()));
            count.setText(String.valueOf(row.count()));
            setAccessibleText(name.getText() + ", " + more.getText() + ", "
                    + Messages.count("timeline.articles", row.count()));
            setGraphic(content);
        }
    }
}
