package app.parallax.ui.checking;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Fact;
import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.compare.UncheckedPairs;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.MentionProposals;
import app.parallax.text.Span;
import app.parallax.ui.common.ArticleDetailText;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.TextSegments;
import app.parallax.ui.common.Tip;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * The checking list: opens the next unchecked article for a claim, steps through its likely passages, and takes the
 * analyst's decision from the keyboard.
 */
public final class CheckingController {
    private final Session session;
    private final Navigation navigation;
    private final Editor editor;
    private final ClaimEditor claims;
    private final Consumer<Span> light;
    private final Runnable unlight;
    private final Runnable leaving;
    private final Lifetime lifetime = new Lifetime();
    private final EllipsisText claim = new EllipsisText("strong");
    private final Label badge = new Label();
    private final EllipsisText article = new EllipsisText("caption");
    private final Label none = new Label();
    private final ChoiceRow<Mention.Voice> voice = new ChoiceRow<>(Mention.Voice.CHOICES, StanceSign::text,
            each -> new StanceSign(each, Mention.Position.RELATED), chosen -> requestFocus());
    private final ChoiceRow<Mention.Position> position = new ChoiceRow<>(List.of(Mention.Position.values()),
            StanceSign::text, each -> new StanceSign(Mention.Voice.OWN, each), chosen -> requestFocus());
    /** The decided pairs, the last first; undo returns to them. */
    private final Deque<UncheckedPairs.Pair> decided = new ArrayDeque<>();
    private Optional<UncheckedPairs> list = Optional.empty();
    private Optional<UncheckedPairs.Pair> current = Optional.empty();
    private @Nullable UUID before;
    private boolean staying;
    private boolean shown;
    private long asked;

    @FXML
    private HBox claimBox;
    @FXML
    private HBox articleBox;
    @FXML
    private FlowPane stance;
    @FXML
    private ProgressBar bar;
    @FXML
    private Label progress;
    @FXML
    private ListView<Passage> passages;
    @FXML
    private Button mention;
    @FXML
    private Button silent;
    @FXML
    private Button skip;
    @FXML
    private Button close;

    /**
     * The checking list of a session.
     *
     * @param light lights up a passage in the focused pane
     * @param unlight takes that light away
     */
    public CheckingController(Session session, Navigation navigation, Editor editor, Consumer<Span> light,
            Runnable unlight, Runnable leaving) {
        this.session = session;
        this.navigation = navigation;
        this.editor = editor;
        this.claims = new ClaimEditor(session);
        this.light = light;
        this.unlight = unlight;
        this.leaving = leaving;
    }

    public Parent load() {
        return FxmlViews.load("checking", this);
    }

    @FXML
    private void initialize() {
        claimBox.getChildren().setAll(claim);
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        articleBox.getChildren().setAll(badge, article);
        HBox.setHgrow(claim, Priority.ALWAYS);
        HBox.setHgrow(article, Priority.ALWAYS);
        stance.getChildren().setAll(voice, position);
        stance.getChildren().forEach(row -> row.getStyleClass().add("stances"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        passages.setPlaceholder(none);
        passages.setCellFactory(view -> new LikelyCell());
        passages.getSelectionModel().selectedItemProperty().subscribe(chosen -> show(chosen));
        passages.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        DoubleClick.on(passages, () -> decide(false));
        close.setGraphic(Icons.CLOSE.node());
        Tip.on(close, Messages.text("checking.leave"));
        close.setAccessibleText(Messages.text("checking.leave"));
        Tip.on(mention, Messages.text("checking.mention.tip"));
        for (var button : List.of(mention, silent, skip, close)) {
            button.setFocusTraversable(false); // each has a key
        }
        lifetime.add(session.workspace().revision().subscribe(revision -> refresh()));
    }

    /**
     * Shows or hides the list; while hidden it does not read.
     *
     * @param show whether it is shown
     */
    public void setShown(boolean show) {
        if (show && !shown) {
            current = Optional.empty();
            before = session.focus().claim().get();
        } else if (shown && !show) {
            unlight.run();
        }
        shown = show;
        refresh();
    }

    private void refresh() {
        if (!shown) {
            return;
        }
        long request = ++asked;
        session.runUnattended(session.read(UncheckedPairs::read).thenAccept(read -> {
            if (request == asked) {
                showNext(read);
            }
        }));
    }

    private void showNext(UncheckedPairs read) {
        list = Optional.of(read);
        progress.setText(Messages.text("checking.progress", read.checked(), read.total()));
        bar.setProgress(read.total() == 0 ? 0 : read.checked() / (double) read.total());
        var undone = Optional.ofNullable(decided.peek()).filter(read::isOpen);
        if (undone.isPresent()) {
            decided.pop();
            go(undone);
        } else if (current.isEmpty()) {
            var focused = session.focus().claim().get();
            go((focused == null ? Optional.<UncheckedPairs.Pair>empty() : read.first(focused))
                    .or(() -> read.next(Optional.empty())));
        } else if (!staying && !read.isOpen(current.get())) {
            go(read.next(current));
        }
    }

    private void go(Optional<UncheckedPairs.Pair> pair) {
        current = pair;
        staying = false;
        passages.getItems().clear();
        boolean there = pair.isPresent();
        claimBox.setVisible(there);
        articleBox.setVisible(there);
        stance.setVisible(there);
        boolean writable = session.whyReadOnly() == null;
        mention.setDisable(!there || !writable);
        silent.setDisable(!there || !writable);
        skip.setDisable(!there);
        if (pair.isEmpty()) {
            boolean empty = list.map(UncheckedPairs::total).orElse(0) == 0;
            none.setText(Messages.text(empty ? "checking.nothing" : "checking.done"));
            return;
        }
        show(pair.get());
    }

    private void show(UncheckedPairs.Pair pair) {
        claim.show(pair.claim().text());
        Tip.on(claim, DisplaySanitizer.inPlace(pair.claim().text()));
        var row = pair.article().article();
        badge.setText(DisplaySanitizer.inPlace(row.label()));
        article.show(TextSegments.joined(List.of(row.shownTitle(), ArticleDetailText.brief(row, session.workspace()
                .outlet(Fact.valueOf(row.outlet()))))));
        voice.set(Mention.Voice.OWN);
        position.set(Mention.Position.AFFIRMS);
        none.setText(Messages.text("checking.unlike"));
        session.focus().claim().set(pair.claim().id());
        session.runUnattended(navigation.showNewest(row.id()).thenCompose(pane -> UncheckedPairs.likely(session, pair))
                .thenAccept(found -> {
                    if (current.filter(pair::equals).isPresent()) {
                        passages.getItems().setAll(found);
                        passages.getSelectionModel().selectFirst();
                    }
                }));
    }

    private void show(@Nullable Passage chosen) {
        var pair = current;
        if (chosen == null || pair.isEmpty() || !shown) {
            return;
        }
        session.runUnattended(MentionProposals.voice(session, chosen).thenAccept(proposed -> {
            if (chosen.equals(passages.getSelectionModel().getSelectedItem())) {
                voice.set(proposed);
            }
        }));
        session.runUnattended(navigation.showNewest(pair.get().article().article().id()).thenAccept(pane -> {
            if (chosen.equals(passages.getSelectionModel().getSelectedItem())) {
                var span = new Span(chosen.start(), chosen.end());
                session.focus().pane().set(session.focus().panes().indexOf(pane));
                light.accept(span);
                pane.reveal().set(span);
            }
        }));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return; // left to the window's commands
        }
        switch (event.getCode()) {
            case ENTER -> decide(event.isShiftDown());
            case S -> silent();
            case N -> skip();
            case V -> voice.set(next(Mention.Voice.CHOICES, voice.get()));
            case P -> position.set(next(List.of(Mention.Position.values()), position.get()));
            case ESCAPE -> leave();
            default -> {
                return; // up and down select a passage
            }
        }
        event.consume();
    }

    private static <E extends Enum<E>> E next(List<E> all, Optional<E> now) {
        return all.get((now.map(all::indexOf).orElse(-1) + 1) % all.size());
    }

    /** Makes the selected passage a mention; goes on to the next article unless {@code stay} is set. */
    private void decide(boolean stay) {
        var pair = current;
        var chosen = passages.getSelectionModel().getSelectedItem();
        if (pair.isEmpty() || chosen == null || session.whyReadOnly() != null) {
            return;
        }
        staying = stay;
        session.runUnattended(editor.mention(pair.get().claim(), chosen, voice.get().orElse(Mention.Voice.OWN),
                position.get().orElse(Mention.Position.AFFIRMS)).thenAccept(mark -> decided(pair.get())));
    }

    private void decided(UncheckedPairs.Pair pair) {
        if (!pair.equals(decided.peek())) {
            decided.push(pair);
        }
    }

    @FXML
    private void mention() {
        decide(false);
        requestFocus();
    }

    @FXML
    private void silent() {
        current.filter(pair -> session.whyReadOnly() == null).ifPresent(pair -> {
            staying = false;
            session.runUnattended(claims.setSilent(pair.claim().id(), pair.article().article().id(), true)
                    .thenRun(() -> decided(pair)));
        });
        requestFocus();
    }

    @FXML
    private void skip() {
        if (current.isPresent()) {
            list.ifPresent(read -> go(read.next(current)));
        }
        requestFocus();
    }

    /** Leaves the list; the claim in focus is again the one that was, unless something was decided. */
    @FXML
    private void leave() {
        if (decided.isEmpty() && current.isPresent()
                && current.get().claim().id().equals(session.focus().claim().get())) {
            session.focus().claim().set(before);
        }
        leaving.run();
    }

    public void requestFocus() {
        passages.requestFocus();
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }

    /** Shows a passage that may mention the claim. */
    private static final class LikelyCell extends ItemCell<Passage> {
        private final EllipsisText words = new EllipsisText("quote", "small");

        LikelyCell() {
            words.setPrefWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void show(Passage passage) {
            words.show(QuoteMarks.of(passage.quote()));
            setAccessibleText(passage.quote());
            setGraphic(words);
        }
    }
}
