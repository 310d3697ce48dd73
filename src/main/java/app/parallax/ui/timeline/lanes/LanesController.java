package app.parallax.ui.timeline.lanes;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Event;
import app.parallax.model.Mark;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Focus;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.time.TimeNarrowing;
import app.parallax.session.time.TimelineData;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.FoldEmpty;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.timeline.RangeFilter;
import app.parallax.ui.timeline.TimeWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/** The timeline in place of the articles: lanes, conflicts and the time filter. */
public final class LanesController implements LanesMouse.SelectionListener {
    private final Session session;
    private final Focus focus;
    private final Navigation navigation;
    private final BiConsumer<Event, Node> settle;
    private final Runnable leave;
    private final LanesView view = new LanesView();
    private final TimelineDataReader reader;
    private final RangeFilter filter;
    private final Lifetime lifetime = new Lifetime();
    private final ListView<FindingRow> findings = new ListView<>();
    private final ChoiceRow<LaneOrder> orders;
    private final FoldEmpty fold;
    private LaneSet whole = LaneSet.NONE;
    private TimelineData data = TimelineData.NONE;
    private LaneOrder order = LaneOrder.ARTICLE;
    private boolean shown;

    @FXML
    private BorderPane root;
    @FXML
    private Label count;
    @FXML
    private HBox choices;
    @FXML
    private Label range;
    @FXML
    private Button zoomOut;
    @FXML
    private Button all;
    @FXML
    private Button zoomIn;
    @FXML
    private Button narrow;
    @FXML
    private Button close;
    @FXML
    private StackPane center;
    @FXML
    private VBox side;
    @FXML
    private Label sideTitle;
    @FXML
    private VBox below;
    @FXML
    private VBox chosen;
    @FXML
    private Label empty;

    public LanesController(Session session, Navigation navigation, TimeNarrowing narrowing,
            BiConsumer<Event, Node> settle, Runnable leave) {
        this.session = session;
        this.focus = session.focus();
        this.navigation = navigation;
        this.settle = settle;
        this.leave = leave;
        this.reader = new TimelineDataReader(session, this::show);
        this.filter = new RangeFilter(session, narrowing);
        this.fold = new FoldEmpty(session, "lanes.fold", "lanes.unfold", this::showLanes);
        this.orders = new ChoiceRow<>(List.of(LaneOrder.values()), each -> Messages.text(each.key()), each -> null,
                this::setOrder);
    }

    public Parent load() {
        return FxmlViews.load("lanes", this);
    }

    @FXML
    private void initialize() {
        center.getChildren().addFirst(view);
        orders.set(order);
        orders.setId("lane-order");
        choices.getChildren().setAll(fold.restored(), orders);
        below.getChildren().addFirst(filter);
        findings.setId("findings");
        findings.setAccessibleText(Messages.text("findings.title"));
        findings.setCellFactory(list -> new FindingCell(settle, this::chosenBy));
        VBox.setVgrow(findings, Priority.ALWAYS);
        side.getChildren().add(findings);
        findings.getSelectionModel().selectedItemProperty().subscribe(row -> chooseFinding(row));
        Icons.REMOVE.on(zoomOut, "timeline.zoomOut");
        Icons.ADD.on(zoomIn, "timeline.zoomIn");
        Icons.EXPAND.on(all, "timeline.all");
        Icons.FILTER.on(narrow, "range.toView");
        Icons.CLOSE.on(close, "lanes.close");
        view.scale().subscribe(scale -> {
            if (scale != null) {
                range.setText(TimeWords.range(scale));
                filter.setInView(scale);
            }
        });
        new LanesMouse(view, this);
        showChosen(null);
        lifetime.add(session.workspace().revision().subscribe(revision -> readIfShown()));
        lifetime.add(focus.event().subscribe(event -> {
            view.setFocusedEvent(event);
            if (event != null && shown) {
                view.reveal(event);
            }
        }));
        lifetime.add(focus.mark().subscribe(mark -> showReading()));
    }

    /**
     * Shows or hides the timeline; while hidden it does not read.
     *
     * @param now whether it is shown
     */
    public void setShown(boolean now) {
        shown = now;
        readIfShown();
        if (now) {
            view.requestFocus();
        }
    }

    private void readIfShown() {
        if (shown) {
            reader.read(order);
        }
    }

    /** Sets the grouping of the lanes. */
    public void setOrder(LaneOrder now) {
        order = now;
        orders.set(now);
        readIfShown();
    }

    public LaneOrder order() {
        return order;
    }

    private void show(TimelineData read, LaneSet lanes) {
        data = read;
        whole = lanes;
        showLanes();
        filter.setTimes(view.fullScale(), lanes.anchors().ascending());
        count.setText(Messages.text("timeline.dotted", Messages.count("timeline.cluster", read.events().size()),
                Messages.count("timeline.links", lanes.links())));
        var rows = FindingRow.of(read);
        findings.getItems().setAll(rows);
        side.setVisible(!rows.isEmpty());
        side.setManaged(!rows.isEmpty());
        long conflicts = read.flaws().size() + rows.stream().filter(row -> row instanceof FindingRow.Head).count();
        sideTitle.setText(Messages.text("findings.count", (int) conflicts));
        empty.setVisible(lanes.anchors().isEmpty());
        showReading();
    }

    private void showLanes() {
        var some = whole.folded();
        fold.show(whole.lanes().size() - some.lanes().size());
        view.show(fold.isFolded() ? some : whole);
    }

    private String chosenBy(Event event) {
        var working = event.working();
        return working == null
                ? ""
                : session.workspace().analyst(working.analyst()).map(Analyst::name).orElse("–");
    }

    private void chooseFinding(@Nullable FindingRow row) {
        switch (row) {
            case FindingRow.Head head -> focus.event().set(head.event().id());
            case FindingRow.Words words -> {
                focus.event().set(words.event().id());
                item(words.statement().words().link().annotation()).ifPresent(item -> {
                    view.scrollTo(item);
                    chosen(new LaneHit.Item(item));
                });
            }
            case FindingRow.ClockFinding verdict -> focus.event().set(verdict.event().id());
            case FindingRow.Order order -> focus.event().set(order.flaw().chain().getFirst().id());
            case null -> {
                // nothing is selected
            }
        }
    }

    private Optional<LaneItem> item(UUID annotation) {
        return view.shown().lanes().stream().flatMap(lane -> lane.items().stream())
                .filter(item -> annotation.equals(item.annotation())).findFirst();
    }

    /** Shows which articles are in panes, and the time of the words at the caret. */
    private void showReading() {
        var open = new HashSet<UUID>();
        focus.panes().stream().map(pane -> pane.article().get()).filter(Objects::nonNull).forEach(open::add);
        var mark = focus.mark().get();
        double at = mark == null
                ? Double.NaN
                : item(mark).map(item -> item.when().anchor()).orElse(Double.NaN);
        view.setReading(open, at);
    }

    @Override
    public void chosen(LaneHit.@Nullable Target target) {
        switch (target) {
            case LaneHit.Item hit -> {
                view.select(hit.item());
                if (hit.item().event() != null) {
                    focus.event().set(hit.item().event());
                }
            }
            case LaneHit.EventTarget hit -> {
                view.select(null);
                focus.event().set(hit.placed().event().id());
            }
            case null, default -> {
                view.select(null);
                focus.event().set(null);
            }
        }
        showChosen(view.selected().get());
    }

    @Override
    public void opened(LaneHit.Target target) {
        switch (target) {
            case LaneHit.Item hit -> open(hit.item());
            case LaneHit.EventTarget hit -> {
                leave.run();
                navigation.focusEvent(hit.placed().event().id());
            }
            case LaneHit.Head head -> head.lane().items().stream().findFirst().ifPresent(this::openArticle);
            case LaneHit.More more -> view.fit(more.from(), more.to());
        }
    }

    @Override
    public void leave() {
        leave.run();
    }

    private void open(LaneItem item) {
        var annotation = item.annotation();
        if (annotation == null) {
            openArticle(item);
            return;
        }
        session.runUnattended(session.read(each -> {
            var marks = new ArrayList<Mark>();
            each.marks(List.of(annotation), marks::add);
            return marks;
        }).thenCompose(marks -> {
            leave.run();
            return marks.isEmpty()
                    ? CompletableFuture.completedFuture(null)
                    : navigation.reveal(marks.getFirst());
        }));
    }

    private void openArticle(LaneItem item) {
        leave.run();
        session.runUnattended(navigation.show(focus.focused(), item.article()));
    }

    private void showChosen(@Nullable LaneItem item) {
        chosen.getChildren().setAll(chosenWords(item, data, this::open));
    }

    /** Draws the timeline as a picture, at twice the resolution of the screen. */
    public WritableImage picture() {
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(2, 2));
        return root.snapshot(parameters, null);
    }

    @FXML
    private void zoomOut() {
        view.zoom(view.getWidth() / 2, 1 / 1.6);
    }

    @FXML
    private void zoomIn() {
        view.zoom(view.getWidth() / 2, 1.6);
    }

    @FXML
    private void fitAll() {
        view.fitAll();
    }

    /** Filters lists by the visible range. */
    @FXML
    public void narrowToView() {
        var scale = view.scale().get();
        if (scale != null) {
            filter.narrow(scale.start(), scale.end());
        }
    }

    @FXML
    private void close() {
        leave.run();
    }

    /** Returns the lanes, for tests and benchmarks. */
    LanesView view() {
        return view;
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
        filter.end();
        reader.end();
    }

    /** Creates the details of an item, with a link to its passage; a hint if there are none. */
    private static List<Node> chosenWords(@Nullable LaneItem item, TimelineData data, Consumer<LaneItem> open) {
        if (item == null) {
            return List.of(flow(Messages.text("lanes.hint"), Fonts.SANS, "caption"));
        }
        var date = item.date();
        var event = item.event();
        var title = data.events().stream().filter(each -> each.id().equals(event)).map(Event::title).findFirst()
                .orElse("");
        var words = flow(item.isPrint() ? Messages.text("lanes.printed") : QuoteMarks.of(item.words()), Fonts.SERIF,
                "event-quote");
        var facts = flow(Messages.text("lanes.chosen", item.label(), FindingCell.clock(item.clock()),
                date == null ? Messages.text("lanes.dayNotGiven") : DateFormats.text(date), title), Fonts.SANS,
                "caption");
        var go = new Button(Messages.text("timeline.reveal"));
        go.getStyleClass().addAll("flat", "small");
        go.setOnAction(pressed -> open.accept(item));
        return List.of(words, new HBox(10, facts, go));
    }

    private static WordFlow flow(String words, String family, String style) {
        var flow = new WordFlow(words, family);
        flow.getStyleClass().add(style);
        return flow;
    }
}
