package app.parallax.ui.timeline;

import app.parallax.i18n.Messages;
import app.parallax.model.ArticleRow;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Mark;
import app.parallax.model.Passage;
import app.parallax.model.TimeLink;
import app.parallax.session.Focus;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.session.edit.Editor;
import app.parallax.session.time.TimeNarrowing;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.LinkedFrom;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The side timeline: events on a true scale, their links, and the actions on them. */
public final class TimelineController {
    private static final double BETWEEN = 16;
    private final Workspace workspace;
    private final Focus focus;
    private final Navigation navigation;
    private final EventActions actions;
    private final LinkReader links;
    private final TimeNarrowing narrowing;
    private final RangeFilter filter;
    private final PrintedLane printed;
    private final TimelineView view;
    private final ReadingLight light;
    private final LinkedFrom linked;
    private final Lifetime lifetime = new Lifetime();
    private EventItem.All events = EventItem.All.NONE;
    private long printedRevision = -1;
    private UndatedPlace withoutDate = new UndatedPlace(new VBox(), new UndatedList(), new FlowPane(), new VBox());
    private @Nullable EventItem shownItem;
    private List<Mark> shownMarks = List.of();
    private @Nullable LinkBlock shownLinks;

    @FXML
    private MenuButton link;
    @FXML
    private Button all;
    @FXML
    private Button add;
    @FXML
    private Button addFirst;
    @FXML
    private StackPane center;
    @FXML
    private VBox empty;
    @FXML
    private VBox noDate;
    @FXML
    private UndatedList undated;
    @FXML
    private FlowPane undatedArticles;
    @FXML
    private VBox undatedLinks;
    @FXML
    private Label firstYear;
    @FXML
    private Label range;
    @FXML
    private Label lastYear;
    @FXML
    private Button zoomOut;
    @FXML
    private Button zoomIn;
    @FXML
    private StackPane filterPlace;
    @FXML
    private VBox footer;
    @FXML
    private HBox error;
    @FXML
    private VBox errorText;

    public TimelineController(Session session, Editor editor, Navigation navigation,
            Supplier<Optional<Passage>> selection) {
        this.workspace = session.workspace();
        this.focus = session.focus();
        this.navigation = navigation;
        this.actions = new EventActions(session, editor, selection, this::showError);
        this.links = new LinkReader(session, this::showFocused);
        this.narrowing = new TimeNarrowing(session);
        this.filter = new RangeFilter(session, narrowing);
        this.printed = new PrintedLane(this::openArticle);
        this.view = new TimelineView(links, navigation::focusEvent, printed);
        this.linked = new LinkedFrom(session);
        this.light = new ReadingLight(session, view::setReading);
    }

    /** Loads the view; called once. */
    public Parent load() {
        return FxmlViews.load("timeline", this);
    }

    @FXML
    private void initialize() {
        center.getChildren().addFirst(view);
        ((Pane) link.getParent()).getChildren().add(2, linked);
        icon(link, Icons.LINK, "timeline.link");
        icon(all, Icons.EXPAND, "timeline.all");
        icon(add, Icons.ADD, "timeline.newEvent");
        icon(zoomOut, Icons.REMOVE, "timeline.zoomOut");
        icon(zoomIn, Icons.ADD, "timeline.zoomIn");
        link.setOnShowing(event -> link.getItems()
                .setAll(focusedEvent().map(each -> actions.clocks(each)).orElse(List.of())));
        add.setDisable(actions.readOnly());
        addFirst.setDisable(actions.readOnly());
        view.setMenu((item, event) -> showMenu(item, view, event));
        undated.setActions(item -> navigation.focusEvent(item.id()),
                item -> actions.menu(item.event(), undated, () -> navigation.focusEvent(item.id())));
        withoutDate = new UndatedPlace(noDate, undated, undatedArticles, undatedLinks);
        filterPlace.getChildren().add(filter);
        giveRoom((Pane) range.getParent(), firstYear, range, lastYear);
        view.scale().subscribe(this::showRange);
        lifetime.add(workspace.revision().subscribe(revision -> showProject()));
        lifetime.add(focus.event().subscribe(event -> {
            showFocused();
            if (event != null) {
                view.reveal(event, false);
            }
        }));
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && focus.event().get() != null) {
                focus.event().set(null);
                event.consume();
            }
        });
        lifetime.add(focus.panes().subscribe(this::showPanes));
        showPanes();
    }

    private static void icon(ButtonBase button, Icons icon, String key) {
        button.setGraphic(icon.node());
        Tip.on(button, Messages.text(key));
        button.setAccessibleText(Messages.text(key));
    }

    private void showProject() {
        boolean changed = printedRevision != workspace.articleRevision() && printed.setArticles(workspace.articles());
        printedRevision = workspace.articleRevision();
        changed |= !events.isOf(workspace.events());
        events = events.with(workspace.events());
        view.setEvents(events);
        links.changed();
        undated.show(events.undated());
        empty.setVisible(workspace.events().isEmpty());
        empty.setManaged(empty.isVisible()); // above the axis, whose labels it would cover
        showPanes();
        showFocused();
        if (changed) {
            showWhole();
        }
    }

    private void showWhole() {
        var places = view.places();
        var whole = view.fullScale();
        var from = TimeScale.moment(whole.start());
        var to = TimeScale.moment(whole.end());
        boolean oneYear = from.getYear() == to.getYear();
        firstYear.setText(oneYear ? TimeWords.day(from) : TimeWords.year(from));
        lastYear.setText(oneYear ? TimeWords.day(to) : TimeWords.year(to));
        filter.setTimes(whole, places.stream().mapToDouble(TimeOfEvent::anchor).sorted().toArray());
        view.setVisible(!places.isEmpty());
        footer.setVisible(!places.isEmpty());
    }

    private void showRange(@Nullable TimeScale scale) {
        if (scale != null) {
            range.setText(TimeWords.range(scale));
            filter.setInView(scale);
        }
    }

    /** Emphasises the articles shown in panes; those without a date are listed below. */
    private void showPanes() {
        var shown = new HashSet<UUID>();
        focus.panes().stream().map(PaneState::article).map(article -> article.get()).filter(Objects::nonNull)
                .forEach(shown::add);
        printed.setInPanes(shown);
        withoutDate.show(shown.stream().map(workspace::article).flatMap(Optional::stream)
                .sorted(Comparator.comparing(row -> row.article().label())).toList(), !events.undated().isEmpty());
        view.requestLayout();
    }

    private Optional<Event> focusedEvent() {
        return workspace.event(focus.event().get());
    }

    private void showFocused() {
        var id = focus.event().get();
        linked.show(id);
        var item = Stream.concat(events.dated().stream(), events.undated().stream())
                .filter(each -> each.id().equals(id)).findFirst().orElse(null);
        link.setDisable(item == null || actions.readOnly());
        if (item == null) {
            shownLinks = null;
        } else {
            var marks = links.marks(item.id());
            boolean other = shownItem == null || !item.id().equals(shownItem.id());
            if (marks.isPresent() && (!item.equals(shownItem) || !marks.get().equals(shownMarks))) {
                shownMarks = marks.get();
                shownLinks = block(item, shownMarks);
            } else if (marks.isEmpty() && other) {
                shownLinks = null;
            }
        }
        shownItem = item;
        boolean below = withoutDate.select(item, shownLinks);
        view.setFocused(id, below ? null : shownLinks);
    }

    private @Nullable LinkBlock block(EventItem item, List<Mark> marks) {
        if (marks.isEmpty()) {
            return null;
        }
        return new LinkBlock(item, marks,
                version -> workspace.articleOfVersion(version).map(row -> row.article().label()).orElse("–"),
                new QuoteActions(navigation, actions, this::follow));
    }

    private void openArticle(UUID article) {
        follow(navigation.show(focus.focused(), article));
    }

    private void follow(CompletableFuture<?> work) {
        var _ = work.whenComplete((done, failure) -> {
            if (failure != null) {
                showError(failure);
            }
        });
    }

    private void showMenu(EventItem item, Node owner, ContextMenuEvent event) {
        actions.menu(item.event(), owner, () -> navigation.focusEvent(item.id())).show(owner, event.getScreenX(),
                event.getScreenY());
    }

    private void showError(Throwable failure) {
        errorText.getChildren().setAll(new WordFlow(Messages.of(failure), Fonts.SANS));
        error.setVisible(true);
        error.setManaged(true);
    }

    @FXML
    private void hideError() {
        error.setVisible(false);
        error.setManaged(false);
    }

    @FXML
    private void fitAll() {
        view.fitAll();
    }

    @FXML
    private void zoomOut() {
        view.zoom(false);
    }

    @FXML
    private void zoomIn() {
        view.zoom(true);
    }

    /** Opens the form of a new event. */
    @FXML
    public void newEvent() {
        actions.create(view, navigation::focusEvent);
    }

    /**
     * Opens the form of a new event with the date of a time expression.
     *
     * @param date null if unresolved
     */
    public void newEvent(Passage words, @Nullable Edtf date, TimeLink.Clock clock) {
        actions.create(view, words, date, clock, navigation::focusEvent);
    }

    /** Opens the list of suggested events. */
    public void proposeEvents() {
        actions.propose(view, navigation::focusEvent);
    }

    /** Opens the form of the event in focus, if there is one. */
    public void editEvent() {
        focusedEvent().ifPresent(event -> actions.edit(event, view));
    }

    /** Deletes the event in focus with its links, if there is one. */
    public void deleteEvent() {
        focusedEvent().ifPresent(actions::delete);
    }

    /** Links the selected words to the event in focus, if there are both. */
    public void linkSelection(TimeLink.Clock clock) {
        focusedEvent().ifPresent(event -> actions.link(event, clock));
    }

    /** Returns the commands on working dates, orders and the time filter. */
    public EventTools eventTools() {
        return new EventTools(actions, this::focusedEvent, view, narrowing, filter);
    }

    public void requestFocus() {
        view.requestFocus();
    }

    /** Returns the axis with its events. */
    TimelineView view() {
        return view;
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
        links.end();
        light.end();
        filter.end();
        narrowing.end();
    }

    /** The actions on the links of the event in focus. */
    private record QuoteActions(Navigation navigation, EventActions actions, Consumer<CompletableFuture<?>> follow)
            implements
                LinkBlock.Actions {
        @Override
        public void reveal(Mark mark) {
            follow.accept(navigation.reveal(mark));
        }

        @Override
        public void unlink(Mark mark, TimeLink timeLink) {
            actions.unlink(mark, timeLink);
        }

        @Override
        public boolean readOnly() {
            return actions.readOnly();
        }
    }

    /** Shows the outer labels of a line only while all its labels fit. */
    private static void giveRoom(Region line, Label first, Label inView, Label last) {
        Runnable arrange = () -> {
            boolean room = first.prefWidth(-1) + inView.prefWidth(-1) + last.prefWidth(-1) + BETWEEN <= line.getWidth();
            for (var end : new Label[]{first, last}) {
                end.setVisible(room);
                end.setManaged(room);
            }
        };
        // before each layout: the width changes with text and font
        line.needsLayoutProperty().subscribe(needed -> {
            if (!needed) {
                arrange.run();
            }
        });
    }

    /**
     * The list of events without a place on the axis: events without a date, with their quotes, and articles without a
     * date.
     */
    private record UndatedPlace(VBox place, UndatedList events, FlowPane articles, VBox links) {
        /** Shows the articles without a date that are in panes; hidden without these and without events. */
        void show(List<ArticleRow> inPanes, boolean someEvents) {
            articles.getChildren().clear();
            for (var row : inPanes) {
                if (row.article().published() == null) {
                    var badge = new Label(DisplaySanitizer.inPlace(row.article().label()));
                    badge.getStyleClass().addAll("badge", "undated");
                    articles.getChildren().add(badge);
                }
            }
            articles.setManaged(!articles.getChildren().isEmpty());
            boolean some = someEvents || !articles.getChildren().isEmpty();
            place.setVisible(some);
            place.setManaged(some);
        }

        /** Shows the event in focus with its links; false if it has a date. */
        boolean select(@Nullable EventItem item, @Nullable Node quotes) {
            boolean here = item != null && item.when() == null && quotes != null;
            links.getChildren().setAll(here ? List.of(Objects.requireNonNull(quotes)) : List.of());
            events.select(item);
            return here;
        }
    }
}
