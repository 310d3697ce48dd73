package app.parallax.ui.related;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.Claim;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.model.QuoteMarks;
import app.parallax.model.Tag;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.find.RelatedPassages;
import app.parallax.text.Span;
import app.parallax.ui.common.ArticleDetailText;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Lists passages that share rare words with a given one, to be confirmed or dismissed. */
public final class RelatedController {
    private static final int LONGEST = 110;

    private final Session session;
    private final Navigation navigation;
    private final RelatedPassages search;
    private final Consumer<Span> light;
    private final Runnable leaving;
    private final Consumer<String> tell;
    private final ChoiceRow<Mention.Position> position = new ChoiceRow<>(List.of(Mention.Position.values()),
            StanceSign::text, each -> new StanceSign(Mention.Voice.OWN, each), each -> {
            });
    private final WordFlow source = new WordFlow("", Fonts.SERIF);
    private @Nullable Passage passage;
    private @Nullable Mark mark;

    @FXML
    private VBox left;
    @FXML
    private ComboBox<ConfirmAction> way;
    @FXML
    private Label noWay;
    @FXML
    private Label count;
    @FXML
    private Button confirm;
    @FXML
    private Button dismiss;
    @FXML
    private Button close;
    @FXML
    private ListView<RelatedPassages.Offer> offers;

    public RelatedController(Session session, Navigation navigation, Consumer<Span> light, Consumer<String> tell,
            Runnable leaving) {
        this.session = session;
        this.navigation = navigation;
        this.search = new RelatedPassages(session);
        this.light = light;
        this.tell = tell;
        this.leaving = leaving;
    }

    public Parent load() {
        return FxmlViews.load("related", this);
    }

    @FXML
    private void initialize() {
        source.getStyleClass().addAll("quote", "small");
        left.getChildren().addFirst(source);
        position.setId("related-position");
        position.set(Mention.Position.AFFIRMS);
        left.getChildren().add(left.getChildren().indexOf(noWay) + 1, position);
        close.setGraphic(Icons.CLOSE.node());
        Tip.on(close, Messages.text("related.leave"));
        close.setAccessibleText(Messages.text("related.leave"));
        way.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ConfirmAction each) {
                return each == null ? "" : each.text();
            }

            @Override
            public @Nullable ConfirmAction fromString(String text) {
                return way.getItems().stream().filter(each -> each.text().equals(text)).findFirst().orElse(null);
            }
        });
        way.valueProperty().subscribe(this::showWay);
        offers.setCellFactory(view -> new RelatedPassageCell(this::facts));
        offers.setPlaceholder(sentence("related.hint"));
        offers.getSelectionModel().selectedItemProperty().subscribe(this::show);
        offers.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static Label sentence(String key) {
        var label = new Label(Messages.text(key));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private String facts(Article article) {
        var outlet = article.outlet();
        return ArticleDetailText.brief(article, session.workspace().outlet(outlet == null ? null : outlet.value()));
    }

    /**
     * Searches for passages like a given one.
     *
     * @param of its mark; null for selected words
     */
    public void begin(Passage words, @Nullable Mark of) {
        passage = words;
        mark = of;
        var quote = words.quote();
        boolean cut = quote.length() > LONGEST;
        source.setText(QuoteMarks.of(cut
                ? quote.substring(0, quote.offsetByCodePoints(0, quote.codePointCount(0, LONGEST))) + "…"
                : quote));
        way.getItems().setAll(of == null ? List.of() : ways(of));
        way.setValue(way.getItems().isEmpty() ? null : way.getItems().getFirst());
        showWay(way.getValue());
        offers.getItems().clear();
        offers.setPlaceholder(sentence("related.looking"));
        offers.requestFocus();
        count.setText("");
        session.runUnattended(search.find(words, of).thenAccept(found -> found.ifPresent(this::showOffers)));
    }

    private List<ConfirmAction> ways(Mark of) {
        var ways = new ArrayList<ConfirmAction>();
        of.mentions().stream().flatMap(each -> session.workspace().claim(each.claim()).stream())
                .forEach(claim -> ways.add(new ConfirmAction.OfClaim(claim)));
        var tags = of.taggings().stream().flatMap(each -> session.workspace().tags().stream()
                .map(row -> row.entity()).filter(tag -> tag.id().equals(each.tag()))).toList();
        if (!tags.isEmpty()) {
            ways.addFirst(new ConfirmAction.SameTags(tags));
        }
        return ways;
    }

    private void showWay(@Nullable ConfirmAction now) {
        boolean ofClaim = now instanceof ConfirmAction.OfClaim;
        position.setVisible(ofClaim);
        position.setManaged(ofClaim);
        way.setVisible(now != null);
        way.setManaged(now != null);
        noWay.setVisible(now == null);
        noWay.setManaged(now == null);
        enable();
    }

    private void enable() {
        var chosen = offers.getSelectionModel().getSelectedItem();
        confirm.setDisable(chosen == null || way.getValue() == null || session.whyReadOnly() != null);
        dismiss.setDisable(chosen == null);
        int passages = chosen == null ? 1 : chosen.passages().size();
        confirm.setText(Messages.count("related.confirm", passages));
    }

    private void showOffers(List<RelatedPassages.Offer> found) {
        offers.getItems().setAll(found);
        offers.setPlaceholder(sentence("related.nothing"));
        count.setText(found.isEmpty() ? "" : Messages.count("related.count", found.size()));
        if (!found.isEmpty()) {
            offers.getSelectionModel().select(0);
        }
        enable();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return; // left to the window's commands
        }
        switch (event.getCode()) {
            case ENTER -> confirm();
            case DELETE, BACK_SPACE -> dismiss();
            case W -> way.getSelectionModel().select(next(way.getSelectionModel().getSelectedIndex(),
                    way.getItems().size()));
            case P -> {
                var all = Mention.Position.values();
                position.set(all[next(position.get().map(Enum::ordinal).orElse(-1), all.length)]);
            }
            case ESCAPE -> leaving.run();
            default -> {
                return; // up and down select a passage
            }
        }
        event.consume();
    }

    private static int next(int now, int count) {
        return count == 0 ? -1 : (now + 1) % count;
    }

    /** Shows a passage: in the pane of its article, else in the other pane, so that both are visible. */
    private void show(RelatedPassages.@Nullable Offer offer) {
        enable();
        if (offer == null || !offers.isFocused()) {
            return;
        }
        var focus = session.focus();
        var article = offer.proposed().row().article().id();
        var there = focus.panes().stream().filter(each -> article.equals(each.article().get())).findFirst();
        var own = session.workspace().articleOfVersion(Objects.requireNonNull(passage).version())
                .map(row -> row.article().id());
        var pane = there.orElseGet(() -> focus.panes().stream()
                .filter(each -> !own.equals(Optional.ofNullable(each.article().get()))).findFirst()
                .orElseGet(focus::otherPane));
        session.runUnattended(navigation.show(pane, article).thenCompose(done -> {
            focus.pane().set(focus.panes().indexOf(pane));
            return navigation.showNewest(article);
        }).thenAccept(shown -> {
            if (offer.equals(offers.getSelectionModel().getSelectedItem())) {
                var place = offer.proposed().passage();
                var span = new Span(place.start(), place.end());
                light.accept(span);
                shown.reveal().set(span);
            }
        }));
    }

    @FXML
    private void confirm() {
        var offer = offers.getSelectionModel().getSelectedItem();
        var how = way.getValue();
        if (offer == null || how == null || session.whyReadOnly() != null) {
            return;
        }
        var passages = offer.passages();
        var done = switch (how) {
            case ConfirmAction.SameTags(var tags) -> search.tag(passages, tags);
            case ConfirmAction.OfClaim(var claim) ->
                search.mention(passages, claim, position.get().orElse(Mention.Position.AFFIRMS));
        };
        session.runUnattended(done.thenAccept(marked -> {
            tell.accept(Messages.count("related.done", marked));
            int at = offers.getItems().indexOf(offer);
            if (at >= 0) {
                offers.getItems().set(at, new RelatedPassages.Offer(offer.proposed(), true));
                select(Math.min(at + 1, offers.getItems().size() - 1));
            }
        }));
    }

    @FXML
    private void dismiss() {
        var offer = offers.getSelectionModel().getSelectedItem();
        if (offer == null) {
            return;
        }
        int at = offers.getSelectionModel().getSelectedIndex();
        offers.getItems().remove(offer);
        count.setText(Messages.count("related.count", offers.getItems().size()));
        if (!offers.getItems().isEmpty()) {
            select(Math.min(at, offers.getItems().size() - 1));
        }
        var of = mark;
        if (of != null && session.whyReadOnly() == null) {
            session.runUnattended(search.dismiss(of, offer.proposed().passage()));
        }
    }

    private void select(int row) {
        offers.getSelectionModel().clearAndSelect(row);
        offers.getFocusModel().focus(row);
        offers.scrollTo(row);
    }

    @FXML
    private void leave() {
        leaving.run();
    }

    private sealed interface ConfirmAction {
        /** It gets the tags of the given mark. */
        record SameTags(List<Tag> tags) implements ConfirmAction {}

        /** It becomes a mention of a claim of the given mark. */
        record OfClaim(Claim claim) implements ConfirmAction {}

        /** Returns the action in words. */
        default String text() {
            return switch (this) {
                case SameTags(var tags) ->
                    Messages.text("related.tag", tags.stream().map(Tag::name).collect(Collectors.joining(", ")));
                case OfClaim(var claim) -> Messages.text("related.mention", claim.text());
            };
        }
    }
}
