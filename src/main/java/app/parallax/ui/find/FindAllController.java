package app.parallax.ui.find;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.Tag;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.edit.TagEditor;
import app.parallax.session.find.FindAll;
import app.parallax.text.QueryException;
import app.parallax.text.Span;
import app.parallax.text.TextPattern;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.NameCompletion;
import app.parallax.ui.common.Tip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Searches words, a phrase or a regular expression in one, the open or all articles, shows the matches in context, and
 * tags the checked ones in one action.
 */
public final class FindAllController {
    private static final String EXTENT = "findAllExtent";

    private final Session session;
    private final Navigation navigation;
    private final FindAll findAll;
    private final TagEditor tags;
    private final Consumer<Span> light;
    private final Runnable leaving;
    /** The unchecked matches, by identity: hashing a match would hash its article and words. */
    private final Set<FindAll.Hit> unchecked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final DoubleProperty done = new SimpleDoubleProperty();
    private final FindOptions options = new FindOptions(this::again);
    private Optional<FindAll.Result> result = Optional.empty();
    /** The passages to tag, one for each match in order; empty while they are computed. */
    private List<FindAll.Hit> extended = List.of();
    /** The same by hit, by identity too. */
    private final IdentityHashMap<FindAll.Hit, FindAll.Hit> whole = new IdentityHashMap<>();
    /** The passages of the checked hits, each once; empty while they are sought. */
    private List<FindAll.Hit> passages = List.of();

    @FXML
    private TextField field;
    @FXML
    private Button close;
    @FXML
    private VBox left;
    @FXML
    private ListView<FoundRow> hits;
    @FXML
    private ProgressBar bar;
    @FXML
    private Label count;
    @FXML
    private ComboBox<FindAll.Extent> extent;
    @FXML
    private TextField tagName;
    @FXML
    private Button tag;

    public FindAllController(Session session, Navigation navigation, Consumer<Span> light, Runnable leaving) {
        this.session = session;
        this.navigation = navigation;
        this.findAll = new FindAll(session);
        this.tags = new TagEditor(session);
        this.light = light;
        this.leaving = leaving;
    }

    public Parent load() {
        return FxmlViews.load("findall", this);
    }

    @FXML
    private void initialize() {
        left.getChildren().add(1, options);
        close.setGraphic(Icons.CLOSE.node());
        Tip.on(close, Messages.text("findAll.leave"));
        close.setAccessibleText(Messages.text("findAll.leave"));
        hits.setCellFactory(view -> new FoundCell(row -> !isUnchecked(row),
                hit -> whole.getOrDefault(hit, hit), this::toggle));
        hits.setPlaceholder(sentence(Messages.text("findAll.hint")));
        hits.getSelectionModel().selectedItemProperty().subscribe(this::show);
        hits.addEventFilter(KeyEvent.KEY_PRESSED, this::hitsKey);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
        tagName.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hits.requestFocus();
                event.consume();
            }
        });
        FindOptions.fill(extent, FindAll.Extent.values(),
                each -> Messages.text("findAll.extent." + each.name().toLowerCase(Locale.ROOT)),
                Messages.text("findAll.extent"));
        Tip.on(extent, Messages.text("findAll.extent"));
        var kept = session.storedState().get(EXTENT);
        extent.setValue(Stream.of(FindAll.Extent.values()).filter(each -> each.name().equals(kept)).findFirst()
                .orElse(FindAll.Extent.HIT));
        extent.setOnAction(event -> {
            session.runUnattended(session.storeState(Map.of(EXTENT, extent.getValue().name())));
            extend();
        });
        new NameCompletion(tagName,
                () -> session.workspace().tags().stream().map(Counted::entity).map(Tag::name).toList());
        tagName.textProperty().subscribe(name -> showCount());
        bar.progressProperty().bind(done);
        bar.visibleProperty().bind(done.greaterThan(0));
        bar.managedProperty().bind(bar.visibleProperty());
        showCount();
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    /** Searches with the present options; the focus stays. */
    private void again() {
        if (result.isPresent()) {
            find(false);
        }
    }

    /**
     * Starts a search.
     *
     * @param words the selected words; empty to keep the last query
     */
    public void begin(String words) {
        if (!words.isBlank()) {
            field.setText(words.strip().replaceAll("\\s+", " "));
        }
        field.requestFocus();
        field.selectAll();
    }

    private void fieldKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> find();
            case DOWN -> toHits();
            case ESCAPE -> leaving.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void toHits() {
        if (!hits.getItems().isEmpty()) {
            hits.requestFocus();
            if (hits.getSelectionModel().isEmpty()) {
                hits.getSelectionModel().select(1); // the first match, below the first article
            }
        }
    }

    @FXML
    private void find() {
        find(true);
    }

    private void find(boolean go) {
        TextPattern pattern;
        try {
            pattern = TextPattern.of(options.of(field.getText()));
        } catch (QueryException e) {
            refuse(Messages.text(e.key()));
            return;
        } catch (TextPattern.BadPatternException e) {
            refuse(Messages.text("findAll.badPattern", String.valueOf(e.getMessage())));
            return;
        }
        var articles = options.articles(session.focus());
        if (articles.isEmpty()) {
            refuse(Messages.text("findAll.noArticle"));
            return;
        }
        done.set(0.01);
        session.runUnattended(findAll.find(pattern, articles.get(), part -> Platform.runLater(() -> progress(part)))
                .thenAccept(found -> {
                    done.set(0);
                    found.ifPresent(answer -> showResult(answer, go));
                }));
    }

    /** Shows the progress, unless the result has arrived. */
    private void progress(double part) {
        if (done.get() > 0) {
            done.set(part);
        }
    }

    private void refuse(String why) {
        result = Optional.empty();
        extended = List.of();
        unchecked.clear();
        hits.getItems().clear();
        hits.setPlaceholder(sentence(why));
        showChosen();
    }

    private void showResult(FindAll.Result found, boolean go) {
        result = Optional.of(found);
        unchecked.clear();
        var rows = new ArrayList<FoundRow>();
        FoundRow.Heading heading = null;
        for (var hit : found.hits()) {
            if (heading == null || !heading.article().id().equals(hit.article().id())) {
                heading = new FoundRow.Heading(hit.article(), new ArrayList<>());
                rows.add(heading);
            }
            heading.hits().add(hit);
            rows.add(new FoundRow.OfHit(hit));
        }
        hits.getItems().setAll(rows);
        hits.setPlaceholder(sentence(found.ranAway().isEmpty()
                ? Messages.text("findAll.nothing", found.texts()) + options.advice(field.getText().strip())
                : Messages.text("findAll.ranAway", found.ranAway().size())));
        extend();
        if (go) {
            toHits();
        }
    }

    /** Computes the passages to tag. */
    private void extend() {
        extended = List.of();
        whole.clear();
        showChosen();
        result.ifPresent(found -> session.runUnattended(findAll.extended(found.hits(), extent.getValue())
                .thenAccept(answer -> answer.filter(all -> all.size() == found.hits().size()).ifPresent(all -> {
                    extended = all;
                    for (int i = 0; i < all.size(); i++) {
                        whole.put(found.hits().get(i), all.get(i));
                    }
                    showChosen();
                    hits.refresh();
                }))));
    }

    private void showChosen() {
        passages = checked();
        showCount();
    }

    private List<FindAll.Hit> checked() {
        var checked = new ArrayList<FindAll.Hit>();
        var found = result.map(FindAll.Result::hits).orElse(List.of());
        for (int i = 0; i < extended.size(); i++) { // matches of one passage are consecutive
            if (!unchecked.contains(found.get(i))
                    && (checked.isEmpty() || !checked.getLast().equals(extended.get(i)))) {
                checked.add(extended.get(i));
            }
        }
        return checked;
    }

    private String chosen(int chosen, int all) {
        return all == 0
                ? ""
                : extent.getValue() == FindAll.Extent.HIT || extended.isEmpty()
                        ? Messages.text("findAll.count", chosen, all)
                        : Messages.text("findAll.countIn", chosen, all, Messages.count(
                                "findAll.in." + extent.getValue().name().toLowerCase(Locale.ROOT), passages.size()));
    }

    private void showCount() {
        int all = result.map(found -> found.hits().size()).orElse(0);
        var text = new StringBuilder(chosen(all - unchecked.size(), all));
        result.filter(found -> !found.complete()).ifPresent(found -> text.append(' ')
                .append(Messages.text("findAll.more", FindAll.MOST)));
        result.filter(found -> all > 0 && !found.ranAway().isEmpty()).ifPresent(found -> text.append(' ')
                .append(Messages.text("findAll.ranAway", found.ranAway().size())));
        count.setText(text.toString());
        Tip.on(count, text.toString());
        tag.setText(Messages.text("findAll.tag", passages.size()));
        tag.setDisable(passages.isEmpty() || tagName.getText().isBlank() || session.whyReadOnly() != null);
    }

    private boolean isUnchecked(FoundRow row) {
        return switch (row) {
            case FoundRow.Heading heading -> unchecked.containsAll(heading.hits());
            case FoundRow.OfHit one -> unchecked.contains(one.hit());
        };
    }

    /** Checks or unchecks a match, or all of an article. */
    private void toggle(FoundRow row) {
        boolean check = isUnchecked(row);
        var those = switch (row) {
            case FoundRow.Heading heading -> heading.hits();
            case FoundRow.OfHit one -> List.of(one.hit());
        };
        those.forEach(hit -> {
            if (check) {
                unchecked.remove(hit);
            } else {
                unchecked.add(hit);
            }
        });
        hits.refresh();
        showChosen();
    }

    private void hitsKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return; // left to the window's commands
        }
        var row = hits.getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case SPACE -> {
                if (row != null) {
                    toggle(row);
                }
            }
            case ENTER -> {
                tagName.requestFocus();
                tagName.selectAll();
            }
            case ESCAPE -> field.requestFocus();
            default -> {
                return; // up and down select a match
            }
        }
        event.consume();
    }

    /** Shows a match in the text, while the person works in this list. */
    private void show(@Nullable FoundRow row) {
        if (!(row instanceof FoundRow.OfHit one) || !hits.isFocused()) {
            return;
        }
        var passage = one.hit().passage();
        session.runUnattended(navigation.showNewest(one.hit().article().id()).thenAccept(pane -> {
            if (row.equals(hits.getSelectionModel().getSelectedItem())) {
                var span = new Span(passage.start(), passage.end());
                session.focus().pane().set(session.focus().panes().indexOf(pane));
                light.accept(span);
                pane.reveal().set(span);
            }
        }));
    }

    @FXML
    private void tag() {
        var name = tagName.getText().strip();
        var chosen = passages;
        if (name.isEmpty() || chosen.isEmpty() || session.whyReadOnly() != null) {
            return;
        }
        var known = TagTree.of(session.workspace()).find(name);
        tag.setDisable(true);
        session.runUnattended((known.isPresent()
                ? findAll.tag(chosen, known.get(), false)
                : tags.freshPath(name, null).thenCompose(path -> findAll.tag(chosen, path)))
                .whenComplete((tagged, failure) -> showCount())
                .thenAccept(tagged -> {
                    count.setText(Messages.text("findAll.tagged", tagged));
                    hits.requestFocus();
                }));
    }

    @FXML
    private void leave() {
        leaving.run();
    }
}
