package app.parallax.ui.anchoring;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.QuoteMarks;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.anchoring.AnchorCandidate;
import app.parallax.session.anchoring.AnchorReview;
import app.parallax.session.anchoring.MarkToReview;
import app.parallax.text.Span;
import app.parallax.text.change.QuoteChange;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.Tip;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Lists the annotations to review and the candidate passages of each: arrow keys step through the candidates, which are
 * shown in the text, Enter accepts one.
 */
public final class AnchorReviewController {
    private final Session session;
    private final Navigation navigation;
    private final CurrentPassage passage;
    private final Consumer<Span> light;
    private final Runnable backToText;
    private final Consumer<String> tell;
    private final AnchorReview review;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Lifetime lifetime = new Lifetime();
    private boolean filling;

    @FXML
    private VBox empty;
    @FXML
    private HBox full;
    @FXML
    private ListView<MarkToReview> items;
    @FXML
    private ListView<AnchorCandidate> candidates;
    @FXML
    private Button anchor;
    @FXML
    private Button anchorHere;
    @FXML
    private Button leave;

    public AnchorReviewController(Session session, Navigation navigation, CurrentPassage passage,
            Consumer<Span> light, Runnable backToText, Consumer<String> tell) {
        this.session = session;
        this.navigation = navigation;
        this.passage = passage;
        this.light = light;
        this.backToText = backToText;
        this.tell = tell;
        this.review = new AnchorReview(session);
    }

    public Parent load() {
        return FxmlViews.load("anchoring", this);
    }

    /** Returns the number of annotations to review, updated with every edit. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    @FXML
    private void initialize() {
        items.setAccessibleText(Messages.text("anchoring.items"));
        items.setCellFactory(view -> new UnanchoredMarkCell());
        candidates.setAccessibleText(Messages.text("anchoring.places"));
        candidates.setCellFactory(view -> new AnchorCandidateCell());
        var none = new Label(Messages.text("anchoring.noPlaces"));
        none.setWrapText(true);
        candidates.setPlaceholder(none);
        items.getSelectionModel().selectedItemProperty().subscribe(item -> choose(item));
        candidates.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            anchor.setText(Messages.text(isConfirmation(chosen) ? "anchoring.confirm" : "anchoring.place"));
            show(chosen);
        });
        items.addEventFilter(KeyEvent.KEY_PRESSED, this::itemsKey);
        candidates.addEventFilter(KeyEvent.KEY_PRESSED, this::candidatesKey);
        DoubleClick.on(candidates, this::anchor);
        boolean writable = session.whyReadOnly() == null;
        anchor.disableProperty().bind(candidates.getSelectionModel().selectedItemProperty().map(each -> !writable)
                .orElse(true));
        for (var button : List.of(anchorHere, leave)) {
            button.disableProperty().bind(items.getSelectionModel().selectedItemProperty().map(each -> !writable)
                    .orElse(true));
        }
        lifetime.add(session.workspace().revision().subscribe(revision -> refresh()));
    }

    private void refresh() {
        session.runUnattended(review.list().thenAccept(this::fill));
    }

    private void fill(List<MarkToReview> found) {
        var before = items.getSelectionModel().getSelectedItem();
        int at = Math.max(0, items.getSelectionModel().getSelectedIndex());
        filling = true;
        boolean worked = items.isFocused() || candidates.isFocused();
        items.getItems().setAll(found);
        filling = false;
        count.set(found.size());
        empty.setVisible(found.isEmpty());
        full.setVisible(!found.isEmpty());
        int same = -1;
        for (int i = 0; i < found.size(); i++) {
            if (before != null && found.get(i).id().equals(before.id())) {
                same = i;
            }
        }
        if (found.isEmpty()) {
            candidates.getItems().clear();
            if (worked) { // a hidden node cannot keep the keyboard
                backToText.run();
            }
        } else {
            items.getSelectionModel().clearAndSelect(same >= 0 ? same : Math.min(at, found.size() - 1));
        }
    }

    private void choose(@Nullable MarkToReview item) {
        if (filling) {
            return;
        }
        candidates.getItems().clear();
        if (item != null) {
            session.runUnattended(review.candidates(item).thenAccept(found -> found.ifPresent(all -> {
                candidates.getItems().setAll(all);
                candidates.getSelectionModel().selectFirst();
            })));
        }
    }

    /** Shows a candidate in the text, while the person works in this list. */
    private void show(@Nullable AnchorCandidate chosen) {
        if (chosen == null || !(items.isFocused() || candidates.isFocused())) {
            return;
        }
        session.runUnattended(navigation.showNewest(chosen.article().id()).thenAccept(pane -> {
            if (chosen.equals(candidates.getSelectionModel().getSelectedItem())) {
                var span = new Span(chosen.passage().start(), chosen.passage().end());
                session.focus().pane().set(session.focus().panes().indexOf(pane));
                light.accept(span);
                pane.reveal().set(span);
            }
        }));
    }

    /** Whether a candidate is the present anchor, an unconfirmed fuzzy match. */
    private boolean isConfirmation(@Nullable AnchorCandidate chosen) {
        return chosen != null && items.getSelectionModel().getSelectedItem() instanceof MarkToReview.ChangedMark changed
                && changed.isAnchor(chosen.passage());
    }

    private void itemsKey(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> step(1);
            case LEFT -> step(-1);
            case ENTER -> anchor();
            case DELETE -> leave();
            case ESCAPE -> backToText.run();
            default -> {
                return; // up and down select an annotation
            }
        }
        event.consume();
    }

    private void candidatesKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            anchor();
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.ESCAPE) {
            items.requestFocus();
        } else {
            return; // up and down select a candidate
        }
        event.consume();
    }

    private void step(int by) {
        int all = candidates.getItems().size();
        if (all > 0) {
            int to = Math.floorMod(candidates.getSelectionModel().getSelectedIndex() + by, all);
            candidates.getSelectionModel().clearAndSelect(to);
            candidates.scrollTo(to);
        }
    }

    @FXML
    private void anchor() {
        var item = items.getSelectionModel().getSelectedItem();
        var chosen = candidates.getSelectionModel().getSelectedItem();
        if (item != null && chosen != null && session.whyReadOnly() == null) {
            var done = isConfirmation(chosen)
                    ? Messages.text(hasChangedFigures(item) ? "anchoring.confirmedFigure" : "anchoring.confirmed")
                    : Messages.text("anchoring.placed", chosen.article().label());
            session.runUnattended(review.place(item, chosen.passage(), chosen.score()).thenAccept(placed -> {
                session.focus().mark().set(item.id());
                tell.accept(done);
            }));
        }
    }

    private static boolean hasChangedFigures(MarkToReview item) {
        return item instanceof MarkToReview.ChangedMark changed && changed.change().kind() == QuoteChange.Kind.FIGURE
                && changed.mark().mentions().stream().anyMatch(each -> each.quantity() != null);
    }

    /** Anchors the annotation to the selected words. */
    @FXML
    private void anchorHere() {
        var item = items.getSelectionModel().getSelectedItem();
        var words = passage.selected();
        if (words.isEmpty()) {
            tell.accept(Messages.text("shell.selectFirst"));
        } else if (item != null) {
            session.runUnattended(review.place(item, words.get(), 0).thenAccept(placed -> tell.accept(
                    Messages.text(placed ? "anchoring.placedHere" : "anchoring.elsewhere"))));
        }
    }

    @FXML
    private void leave() {
        var item = items.getSelectionModel().getSelectedItem();
        if (item != null && session.whyReadOnly() == null) {
            session.runUnattended(
                    review.dismiss(item).thenAccept(left -> tell.accept(Messages.text("anchoring.left"))));
        }
    }

    /** Focuses the list and shows the selected candidate in the text. */
    public void requestFocus() {
        items.requestFocus();
        show(candidates.getSelectionModel().getSelectedItem());
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }

    /** Shows a candidate passage: its score and its words. */
    private static final class AnchorCandidateCell extends ItemCell<AnchorCandidate> {
        private final Label score = new Label();
        private final Label badge = new Label();
        private final EllipsisText words = new EllipsisText("quote", "small");
        private final HBox content = new HBox(8, score, badge, words);

        AnchorCandidateCell() {
            score.getStyleClass().addAll("caption", "count");
            score.setMinWidth(USE_PREF_SIZE);
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setPrefWidth(0);
            content.getStyleClass().add("mention-row");
            content.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void show(AnchorCandidate candidate) {
            score.setText(Messages.text("anchoring.score", candidate.score()));
            badge.setText(DisplaySanitizer.inPlace(candidate.article().label()));
            words.show(QuoteMarks.of(candidate.passage().quote()));
            Tip.on(this, DisplaySanitizer.inPlace(candidate.snippet().text()));
            setAccessibleText(score.getText() + " " + candidate.article().label() + " " + candidate.snippet().text());
            setGraphic(content);
        }
    }

    /** Shows an annotation to review: its article, its quote, and why it is not anchored. */
    private static final class UnanchoredMarkCell extends ItemCell<MarkToReview> {
        private final Label badge = new Label();
        private final EllipsisText quote = new EllipsisText("quote", "small");
        private final EllipsisText reason = new EllipsisText("caption");
        private final HBox content = new HBox(8, badge, quote, reason);

        UnanchoredMarkCell() {
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(quote, Priority.ALWAYS);
            quote.setPrefWidth(0);
            content.getStyleClass().add("mention-row");
            setPrefWidth(0);
        }

        @Override
        protected void show(MarkToReview item) {
            var article = article(item);
            var why = why(item);
            var words = item.quote().isBlank() ? item.note() : QuoteMarks.of(item.quote());
            badge.setText(DisplaySanitizer.inPlace(article == null ? "?" : article.label()));
            quote.show(words);
            reason.setMaxWidth(item instanceof MarkToReview.ChangedMark ? 240 : 150);
            reason.show(item instanceof MarkToReview.ChangedMark changed ? brief(changed) : why);
            Tip.on(this, why);
            setAccessibleText(badge.getText() + " " + words + ", " + why);
            setGraphic(content);
        }

        private static @Nullable Article article(MarkToReview item) {
            return switch (item) {
                case MarkToReview.MissingMark gone -> gone.article();
                case MarkToReview.ChangedMark changed -> changed.article();
                case MarkToReview.UnanchoredOrphan stranger -> stranger.article();
            };
        }

        private static String why(MarkToReview item) {
            return switch (item) {
                case MarkToReview.MissingMark gone -> Messages.text("anchoring.gone", gone.newest().number());
                case MarkToReview.ChangedMark changed -> why(changed);
                case MarkToReview.UnanchoredOrphan stranger -> stranger.orphan().reason();
            };
        }

        /** Returns the changed words, or that the quote changed. */
        private static String brief(MarkToReview.ChangedMark changed) {
            return changed.change().kind() == QuoteChange.Kind.WORDING
                    ? why(changed)
                    : Messages.text("anchoring.changed", shown(changed.change().before()),
                            shown(changed.change().after()));
        }

        private static String why(MarkToReview.ChangedMark changed) {
            var before = shown(changed.change().before());
            var after = shown(changed.change().after());
            return switch (changed.change().kind()) {
                case FIGURE -> Messages.text("anchoring.changed.figure", changed.made(), before, after);
                case NEGATION -> Messages.text("anchoring.changed.negation", changed.made(), before, after);
                case NAME -> Messages.text("anchoring.changed.name", changed.made(), before, after);
                case WORDING -> Messages.text("changed.since", changed.made());
            };
        }

        private static String shown(String words) {
            return words.isEmpty() ? "–" : words;
        }
    }
}
