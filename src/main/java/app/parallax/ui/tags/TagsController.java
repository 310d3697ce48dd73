package app.parallax.ui.tags;

import app.parallax.i18n.Messages;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import app.parallax.session.CurrentPassage;
import app.parallax.session.DragContent;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.Visibility;
import app.parallax.session.Workspace;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.TagEditor;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.ListRows;
import app.parallax.ui.common.RowFocus;
import app.parallax.ui.common.RowMenu;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.TypedText;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/**
 * The tag tree: a click scrolls every pane to the tag's first passage, a double click tags the selected words; keys and
 * the context menu do the rest.
 */
public final class TagsController implements TagNaming {
    private static final double ROW = 26;

    private final Session session;
    private final Workspace workspace;
    private final Visibility visibility;
    private final TagEditor tagEditor;
    private final CurrentPassage passage;
    private final Consumer<String> tell;
    private final TagCommands commands;
    private final TagMenu menu;
    private final ObservableList<TagRow> rows = FXCollections.observableArrayList();
    private final Lifetime lifetime = new Lifetime();
    private final ContextMenu contextMenu = new ContextMenu();
    private Map<UUID, Integer> under = Map.of();
    private @Nullable Tag draft;
    private @Nullable UUID naming;
    private @Nullable String typing;

    @FXML
    private Label count;
    @FXML
    private Label empty;
    @FXML
    private Label setName;
    @FXML
    private MenuButton sets;
    @FXML
    private Button eye;
    @FXML
    private Button add;
    @FXML
    private ListView<TagRow> list;

    public TagsController(Session session, Editor editor, Navigation navigation, CurrentPassage passage,
            Consumer<String> tell, Function<String, Optional<String>> commandOfKey) {
        this.session = session;
        this.workspace = session.workspace();
        this.visibility = session.focus().visibility();
        this.tagEditor = new TagEditor(session);
        this.passage = passage;
        this.tell = tell;
        this.commands = new TagCommands(session, editor, navigation, passage, new TagKeys(commandOfKey), tell,
                this::select, () -> list.getScene().getWindow());
        this.menu = new TagMenu(session, this, commands);
    }

    public Parent load() {
        return FxmlViews.load("tags", this);
    }

    @FXML
    private void initialize() {
        list.setItems(rows);
        ListRows.fit(list, ROW);
        list.setCellFactory(view -> new TagCell(this, commands, session.focus(), row -> row.tag().id().equals(naming)));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        list.addEventFilter(KeyEvent.KEY_PRESSED, new TagListKeys(list, this, commands, workspace)::pressed);
        RowMenu.on(list, this::menuOfSelected);
        list.setOnDragOver(this::draggedOver);
        list.setOnDragDropped(this::dropped);
        sign(add, Icons.ADD, "tags.menu.new");
        add.setOnAction(event -> begin(null));
        add.setDisable(!commands.writable());
        eye.setOnAction(event -> hideAll());
        sets.setGraphic(Icons.FILTER.node());
        sets.setAccessibleText(Messages.text("tags.menu.sets"));
        Tip.on(sets, Messages.text("tags.menu.sets"));
        sets.setOnShowing(event -> sets.getItems().setAll(new TagSetMenu(workspace, visibility, commands)
                .items(commands.writable())));
        sets.getItems().add(new MenuItem()); // an empty menu would not open
        lifetime.add(workspace.revision().subscribe(revision -> changed()));
        lifetime.add(visibility.revision().subscribe(revision -> show()));
        var carried = session.focus().dragged();
        lifetime.add(carried.subscribe((DragContent what) -> list.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("takes"),
                what != null && !(what instanceof DragContent.OfArticle))));
    }

    private static void sign(Button button, Icons icon, String text) {
        button.setGraphic(icon.node());
        button.setAccessibleText(Messages.text(text));
        Tip.on(button, Messages.text(text));
    }

    /** Updates the rows; annotations are counted with those of tags below, unless no tag has a parent. */
    private void changed() {
        show();
        if (workspace.tags().stream().anyMatch(row -> row.entity().parent() != null)) {
            session.runUnattended(session.tagTotals().thenAccept(counted -> {
                if (!counted.equals(under)) {
                    under = counted;
                    show();
                }
            }));
        }
    }

    /** Replaces changed rows only, so that the list keeps its scroll position and edited name. */
    private void show() {
        var fresh = TagRow.of(workspace, visibility, under, draft);
        var selected = selected().map(each -> each.tag().id());
        int row = list.getSelectionModel().getSelectedIndex();
        boolean same = fresh.size() == rows.size() && IntStream.range(0, rows.size())
                .allMatch(at -> rows.get(at).tag().id().equals(fresh.get(at).tag().id()));
        if (same) {
            IntStream.range(0, rows.size()).filter(at -> !rows.get(at).equals(fresh.get(at)))
                    .forEach(at -> rows.set(at, fresh.get(at)));
        } else {
            rows.setAll(fresh);
        }
        selected.ifPresent(this::select);
        if (selected.isPresent() && list.getSelectionModel().isEmpty() && !rows.isEmpty()) { // it was deleted
            list.getSelectionModel().clearAndSelect(RowFocus.of(row, -1, rows.size()));
        }
        count.setText(String.format(Messages.locale(), "%,d", workspace.tags().size()));
        empty.setVisible(rows.isEmpty());
        empty.setManaged(rows.isEmpty());
        list.setVisible(!rows.isEmpty());
        sign(eye, visibility.hidden().isEmpty() ? Icons.SHOWN : Icons.HIDDEN,
                visibility.hidden().isEmpty() ? "tags.hideAll" : "tags.showAll");
        var set = workspace.tagSet(visibility.tagSet().get());
        setName.setText(set.map(TagSet::name).orElse(""));
        setName.setVisible(set.isPresent());
        setName.setManaged(set.isPresent());
    }

    private Optional<TagRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void select(UUID tag) {
        IntStream.range(0, rows.size()).filter(at -> rows.get(at).tag().id().equals(tag)).findFirst()
                .ifPresent(at -> list.getSelectionModel().clearAndSelect(at));
    }

    private void hideAll() {
        if (visibility.hidden().isEmpty()) {
            TagTree.of(workspace).top().forEach(tag -> visibility.hidden().add(tag.id()));
        } else {
            visibility.hidden().clear();
        }
    }

    private void clicked(MouseEvent event) {
        var row = selected();
        if (row.isEmpty() || event.getButton() != MouseButton.PRIMARY || naming != null) {
            return;
        }
        if (DoubleClick.is(event)) {
            commands.tagWords(row.get().tag());
        } else if (passage.selected().isEmpty()) { // a click must not clear the selection of the text
            commands.go(row.get().tag());
        }
    }

    private ContextMenu menuOfSelected() {
        contextMenu.getItems().setAll(menu.items(selected().orElse(null), commands.writable()));
        return contextMenu;
    }

    /** Returns the menu of the selected tag for the menu bar, filled whenever it opens. */
    public Menu menu() {
        var bar = new Menu(Messages.text("tags.title"));
        bar.setId("menu-TAGS");
        bar.getItems().add(new MenuItem()); // an empty menu would not open
        bar.setOnShowing(event -> {
            if (bar.equals(event.getTarget())) {
                var items = menu.items(selected().orElse(null), commands.writable());
                items.forEach(item -> item.setAccelerator(null)); // these keys belong to the list alone
                bar.getItems().setAll(items);
            }
        });
        return bar;
    }

    private void draggedOver(DragEvent event) {
        if (commands.takes(null)) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (commands.takes(null)) {
            commands.drop(null);
            event.setDropCompleted(true);
            event.consume();
        }
    }

    @Override
    public void begin(@Nullable Tag above) {
        if (above != null) {
            visibility.collapsed().remove(above.id());
        }
        var fresh = tagEditor.newTag(tagEditor.unusedName(Messages.text("tags.newName")),
                above == null ? null : above.id());
        draft = fresh;
        naming = fresh.id();
        show();
        select(fresh.id());
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    @Override
    public void rename(Tag tag) {
        naming = tag.id();
        redraw();
    }

    @Override
    public void named(TagRow row, String text) {
        if (!row.tag().id().equals(naming)) {
            return;
        }
        var name = text.strip();
        var before = row.tag();
        boolean made = draft != null;
        var why = name.isEmpty()
                ? Optional.of(Messages.text("tags.noName"))
                : tagEditor.whyNotNamed(before.id(), made ? String.join("/", TagTree.names(name)) : name);
        typed().setDraft(draftOf(before), why.isPresent() && !name.isEmpty() ? Map.of("name", name) : Map.of());
        leaveName();
        if (why.isPresent()) {
            tell.accept(why.get());
        } else if (made) {
            session.runUnattended(create(before, name).thenAccept(this::select));
        } else {
            session.runUnattended(tagEditor.change(before, before.withName(name)));
        }
    }

    /** Makes the tag that was begun; of a path the last one, with those above it that are wanting. */
    private CompletableFuture<UUID> create(Tag begun, String name) {
        var names = TagTree.names(name);
        return names.size() == 1
                ? tagEditor.create(begun.withName(names.getFirst())).thenApply(done -> begun.id())
                : tagEditor.freshPath(name, begun.parent()).thenCompose(
                        path -> tagEditor.create(path).thenApply(done -> path.getLast().id()));
    }

    private TypedText typed() {
        return TypedText.of(list);
    }

    /** Returns the key of a tag's draft; each new tag has another identifier. */
    private String draftOf(Tag tag) {
        return draft != null ? "new tag" : "tag " + tag.id();
    }

    @Override
    public void typed(String text) {
        if (naming != null) {
            typing = text;
        }
    }

    @Override
    public String textOf(TagRow row) {
        if (typing != null) {
            return typing;
        }
        return typed().draft(draftOf(row.tag())).map(draft -> draft.get("name")).orElse(row.tag().name());
    }

    @Override
    public void cancelName() {
        leaveName();
    }

    private void leaveName() {
        naming = null;
        typing = null;
        draft = null;
        redraw();
        show();
        list.requestFocus();
    }

    private void redraw() {
        list.refresh();
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }
}
