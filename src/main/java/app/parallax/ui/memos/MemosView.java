package app.parallax.ui.memos;

import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Counted;
import app.parallax.model.Memo;
import app.parallax.session.Session;
import app.parallax.session.notes.MemoEditor;
import app.parallax.session.notes.NoteReader;
import app.parallax.text.FoldedText;
import app.parallax.text.note.NoteLinks;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.LinkedFrom;
import app.parallax.ui.common.LiveText;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.common.TimestampText;
import app.parallax.ui.common.Tip;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Lists the memos of a project, latest change first, and shows the selected one for reading or editing. */
public final class MemosView extends HBox {
    private static final double LIST = 240;

    private final Session session;
    private final MemoEditor editor;
    private final NoteReader noteReader;
    private final Runnable leaving;
    private final Lifetime lifetime = new Lifetime();
    private final TextField filter = new TextField();
    private final ListView<Memo> list = new ListView<>();
    private final TextField title = new TextField();
    private final NoteField text;
    private final LiveText live;
    private final EllipsisText about = new EllipsisText("caption");
    private final LinkedFrom linked;
    private final Button delete = new Button("", Icons.DELETE.node());
    private final VBox page;
    private final Label nothing = new Label();
    private final Button first = new Button(Messages.text("memos.new"));
    private final VBox none = new VBox(8, nothing, first);
    private @Nullable Memo shown;
    private boolean filling;
    private boolean filled;

    public MemosView(Session session, Runnable leaving) {
        super(12);
        this.session = session;
        this.editor = new MemoEditor(session);
        this.noteReader = new NoteReader(session);
        this.leaving = leaving;
        this.text = new NoteField(session);
        this.linked = new LinkedFrom(session);
        getStyleClass().add("memos");
        setMinWidth(0);
        this.page = page();
        this.live = new LiveText(page, () -> isUnwritten(shown), this::write);
        text.setOnTyped(live::typed);
        title.textProperty().subscribe((before, now) -> live.typed());
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.setMinHeight(USE_PREF_SIZE);
        first.setOnAction(event -> add());
        first.setDisable(session.whyReadOnly() != null);
        none.getStyleClass().add("empty-state");
        var right = new StackPane(none, page);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(left(), right, close());
        lifetime.add(session.workspace().revision().subscribe(revision -> show()));
        filter.textProperty().subscribe(typed -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leaving.run();
                event.consume();
            }
        });
    }

    private VBox left() {
        filter.setId("memos-filter");
        filter.setPromptText(Messages.text("memos.filter"));
        filter.setAccessibleText(Messages.text("memos.filter"));
        filter.getStyleClass().add("small");
        HBox.setHgrow(filter, Priority.ALWAYS);
        var add = Icons.ADD.button(Messages.text("memos.new"), this::add);
        add.setId("memos-new");
        add.setDisable(session.whyReadOnly() != null);
        list.setId("memos-list");
        list.setAccessibleText(Messages.text("memos.title"));
        list.setMinHeight(0);
        list.setCellFactory(view -> new MemoCell());
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!filling && chosen != null) {
                open(chosen);
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
                text.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                delete();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                leaving.run();
                event.consume(); // a list consumes Esc even if nothing is edited
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(6, new HBox(6, filter, add), list);
        left.setPrefWidth(LIST);
        left.setMinWidth(190);
        return left;
    }

    private VBox page() {
        title.setId("memo-title");
        title.setPromptText(Messages.text("memo.untitled"));
        title.setAccessibleText(Messages.text("memos.name"));
        HBox.setHgrow(title, Priority.ALWAYS);
        text.setId("memo-text");
        text.setAccessibleText(Messages.text("memos.text"));
        text.setMinHeight(40);
        text.setOnLeave(list::requestFocus);
        VBox.setVgrow(text, Priority.ALWAYS);
        delete.setId("memo-delete");
        delete.getStyleClass().add("icon-button");
        Tip.on(delete, Messages.text("memos.delete"));
        delete.setAccessibleText(Messages.text("memos.delete"));
        delete.setMinWidth(USE_PREF_SIZE);
        delete.setFocusTraversable(false); // Tab goes from title to text; the list has Delete as its key
        delete.setOnAction(event -> delete());
        about.setMinWidth(60);
        about.setMaxWidth(260);
        title.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                live.write();
                text.requestFocus();
                event.consume();
            }
        });
        boolean fixed = session.whyReadOnly() != null;
        title.setEditable(!fixed);
        delete.setDisable(fixed);
        var heading = new HBox(8, title, about, linked, delete);
        heading.getStyleClass().add("memo-heading");
        return new VBox(6, heading, text);
    }

    private Button close() {
        return Icons.CLOSE.button(Messages.text("memos.leave"), leaving);
    }

    private void show() {
        var typed = FoldedText.wordsOf(filter.getText());
        var words = Stream.of(typed.split(" ")).filter(word -> !word.isEmpty()).toList();
        var all = session.workspace().memos().stream().map(Counted::entity)
                .filter(memo -> matches(memo, words))
                .sorted(Comparator.comparing(Memo::modified).reversed().thenComparing(memo -> memo.id().toString()))
                .toList();
        filling = true;
        if (!list.getItems().equals(all)) {
            list.getItems().setAll(all);
        }
        var before = shown;
        var now = before == null ? Optional.<Memo>empty() : noteReader.memo(before.id());
        var next = now.or(() -> all.stream().findFirst());
        list.getSelectionModel().clearSelection();
        next.ifPresent(memo -> list.getSelectionModel().select(memo));
        filling = false;
        fill(next.orElse(null));
        boolean any = !session.workspace().memos().isEmpty();
        nothing.setText(Messages.text(any ? "memos.noneFound" : "memos.none"));
        first.setVisible(!any);
    }

    private static boolean matches(Memo memo, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        var folded = " " + FoldedText.wordsOf(memo.title()) + " " + FoldedText.wordsOf(NoteLinks.plain(memo.text()));
        return words.stream().allMatch(word -> folded.contains(" " + word));
    }

    private void open(Memo memo) {
        live.write();
        fill(noteReader.memo(memo.id()).orElse(null));
    }

    private void fill(@Nullable Memo memo) {
        var before = shown;
        boolean same = memo != null && before != null && memo.id().equals(before.id());
        if (same && live.isWriting()) {
            return; // the texts of the fields are newer
        }
        boolean typing = same && (text.isWriting() || title.isFocused());
        boolean untouched = before != null && !isUnwritten(before);
        filled = true;
        // a colleague may have changed the memo too: what was typed is for the texts that stood here
        shown = memo == null || before == null || !typing || untouched
                ? memo
                : memo.with(before.title(), before.text(), memo.modified());
        page.setVisible(memo != null);
        none.setVisible(memo == null);
        linked.show(memo == null ? null : memo.id());
        if (memo == null) {
            filled = false;
            return;
        }
        if (!typing || (!Objects.equals(before, memo) && untouched)) {
            title.setText(memo.title());
            text.setText(memo.text());
        }
        filled = false;
        about.show(Messages.text("memos.about",
                session.workspace().analyst(memo.analyst()).map(Analyst::name).orElse("?"),
                TimestampText.text(memo.modified())));
    }

    /** Whether typed text is not written yet. */
    private boolean isUnwritten(@Nullable Memo memo) {
        return memo != null && !filling && !filled && session.whyReadOnly() == null
                && !(memo.title().equals(title.getText().strip()) && memo.text().equals(text.getText()))
                && noteReader.memo(memo.id()).isPresent();
    }

    private CompletableFuture<?> write() {
        var before = Objects.requireNonNull(shown);
        shown = before.with(title.getText().strip(), text.getText(), Session.now());
        var written = editor.change(before, title.getText(), text.getText());
        session.runUnattended(written.thenRun(this::showStanding));
        return written;
    }

    /** Shows the texts of a colleague that stand because he was first; those that were written wait to be settled. */
    private void showStanding() {
        var mine = shown;
        if (mine != null && !isUnwritten(mine)) {
            noteReader.memo(mine.id())
                    .filter(each -> !each.title().equals(mine.title()) || !each.text().equals(mine.text()))
                    .ifPresent(stands -> {
                        filled = true;
                        shown = stands;
                        title.setText(stands.title());
                        text.setText(stands.text());
                        filled = false;
                    });
        }
    }

    /** Creates a memo and focuses its title. */
    public void add() {
        live.write();
        filter.deleteText(0, filter.getLength());
        session.runUnattended(editor.add("", "").thenAccept(memo -> {
            open(memo);
            select(memo.id());
            title.requestFocus();
        }));
    }

    public void open(UUID id) {
        noteReader.memo(id).ifPresent(memo -> {
            filter.deleteText(0, filter.getLength());
            open(memo);
            select(id);
            list.requestFocus();
        });
    }

    private void select(UUID id) {
        filling = true;
        list.getItems().stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(memo -> {
            list.getSelectionModel().select(memo);
            list.scrollTo(memo);
        });
        filling = false;
    }

    private void delete() {
        live.write();
        var memo = shown;
        if (memo != null && session.whyReadOnly() == null) {
            shown = null;
            session.runUnattended(editor.delete(memo));
        }
    }

    /** Focuses the list, or the button that creates a memo. */
    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    /** Writes the unsaved text, and removes the listeners. */
    public void end() {
        live.write();
        lifetime.end();
    }

    /** Shows the title of a memo, the time of its last change and its beginning. */
    private static final class MemoCell extends ItemCell<Memo> {
        private static final int BEGINNING = 160;

        private final EllipsisText title = new EllipsisText("strong");
        private final EllipsisText beginning = new EllipsisText("caption");
        private final VBox box = new VBox(title, beginning);

        MemoCell() {
            setPrefWidth(0);
        }

        @Override
        protected void show(Memo memo) {
            title.show(NoteReader.title(memo));
            beginning.show(TimestampText.text(memo.modified()) + "  " + beginning(memo));
            setAccessibleText(NoteReader.title(memo) + ", " + beginning.getText());
            setGraphic(box);
        }

        private static String beginning(Memo memo) {
            var cut = memo.text().length() <= 4 * BEGINNING ? memo.text() : memo.text().substring(0, 4 * BEGINNING);
            var plain = NoteLinks.plain(cut).replaceAll("[#*_`>\\s]+", " ").strip();
            return plain.length() <= BEGINNING
                    ? plain
                    : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, BEGINNING)));
        }
    }
}
