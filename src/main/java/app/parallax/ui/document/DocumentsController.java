package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.model.Mark;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.text.Span;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.LinkEnd;
import app.parallax.ui.common.TextEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows the panes in one row or two, and the links across the gaps between them. */
public final class DocumentsController {
    private static final List<String> PANE_NAMES = List.of("command.pane1", "command.pane2", "command.pane3",
            "command.pane4");
    /** The gap between two panes, for the links. */
    public static final double GAP = 40;

    private final Session session;
    private final Navigation navigation;
    private final Editor editor;
    private final CurrentPassage passage;
    private final Supplier<ContextMenu> contextMenu;
    private final PaneGrid grid = new PaneGrid();
    /** Names the panes that have no room, and says how to see them. */
    private final Label hidden = new Label();
    private final LinksLayer layer;
    private final PaneLinks links;
    private final PaneSynchroniser following;
    private final StackPane root;
    private final List<DocumentController> panes = new ArrayList<>();
    private final SharedMarks shared;
    private final TimeMarks times;
    private final Lifetime lifetime = new Lifetime();
    private final Runnable pulse = this::draw;
    private int readingSize = 100;
    private boolean wholeWords = true;
    private Supplier<List<MenuItem>> paneMenu = List::of;
    private Runnable askOrigin = () -> {
    };
    private Runnable removeHighlight = () -> {
    };
    private Optional<List<List<Double>>> toRestore = Optional.empty();

    public DocumentsController(Session session, Editor editor, CurrentPassage passage,
            Supplier<ContextMenu> contextMenu) {
        this.session = session;
        this.navigation = new Navigation(session);
        this.editor = editor;
        this.passage = passage;
        this.contextMenu = contextMenu;
        this.layer = new LinksLayer(ends -> ends.forEach(
                end -> end.pane().area().reveal(new Span(end.start(), end.end()))), () -> askOrigin.run());
        this.links = new PaneLinks(session.focus(), layer);
        this.following = new PaneSynchroniser(session, () -> panes);
        VBox.setVgrow(grid, Priority.ALWAYS);
        hidden.setId("hidden-panes");
        hidden.getStyleClass().add("hidden-panes");
        hidden.setWrapText(true);
        hidden.setMinHeight(Region.USE_PREF_SIZE);
        hidden.setMaxWidth(Double.MAX_VALUE);
        hidden.setVisible(false);
        hidden.managedProperty().bind(hidden.visibleProperty());
        this.root = new StackPane(new VBox(grid, hidden), layer);
        this.shared = new SharedMarks(session);
        this.times = new TimeMarks(session, editor);
    }

    /** Sets the menu in the heading of a pane. */
    public void setPaneMenu(Supplier<List<MenuItem>> items) {
        paneMenu = items;
    }

    /** Sets the action of the ribbon's question about shared wording. */
    public void setAskOrigin(Runnable open) {
        askOrigin = open;
    }

    /** Creates the panes. */
    public Parent load() {
        root.getStyleClass().add("documents");
        root.setMinWidth(0);
        var focus = session.focus();
        var changed = (ListChangeListener<PaneState>) change -> rebuild();
        focus.panes().addListener(changed);
        lifetime.add(() -> focus.panes().removeListener(changed));
        lifetime.add(focus.upperRow().subscribe(count -> rebuild()));
        lifetime.add(focus.mark().subscribe(following::follow));
        root.sceneProperty().subscribe((before, after) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(pulse);
            }
            if (after != null) {
                after.addPostLayoutPulseListener(pulse);
            }
        });
        rebuild();
        return root;
    }

    private void rebuild() {
        var wanted = session.focus().panes();
        panes.removeIf(pane -> {
            boolean gone = !wanted.contains(pane.focus());
            if (gone) {
                pane.end();
            }
            return gone;
        });
        var ordered = new ArrayList<DocumentController>();
        for (var focus : wanted) {
            ordered.add(panes.stream().filter(pane -> pane.focus() == focus).findFirst().orElseGet(() -> {
                var fresh = new DocumentController(session, navigation, editor, passage, focus);
                fresh.load();
                fresh.setContextMenu(contextMenu.get());
                fresh.setPaneMenu(paneMenu);
                fresh.setReadingSize(readingSize);
                fresh.setWholeWords(wholeWords);
                return fresh;
            }));
        }
        panes.clear();
        panes.addAll(ordered);
        grid.set(panes.stream().map(DocumentController::pane).toList(), session.focus().upperRow().get());
        panes.forEach(DocumentController::markFocused);
    }

    /** Returns the width in pixels that the narrowest arrangement of the panes needs. */
    public double narrowest() {
        return grid.narrowest();
    }

    /** Draws marks and links at the present positions: in every pulse, and before a picture is taken. */
    public void draw() {
        root.setMinWidth(grid.narrowest());
        grid.setFocused(session.focus().pane().get());
        grid.arrange();
        if (toRestore.isPresent() && grid.getWidth() > 0 && grid.getHeight() > 0) {
            grid.setDividers(toRestore.get());
            toRestore = Optional.empty();
        }
        nameHidden(grid.hidden());
        shared.follow(panes);
        times.follow(panes);
        panes.stream().filter(DocumentsController::hasRoom).forEach(DocumentController::draw);
        layer.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
        layer.draw(links.between(panes, grid.rows()));
    }

    private void nameHidden(List<Integer> without) {
        var names = without.stream().map(pane -> Messages.text(PANE_NAMES.get(pane)))
                .collect(Collectors.joining(", "));
        hidden.setText(names.isEmpty() ? "" : Messages.text("document.hidden", names));
        hidden.setVisible(!names.isEmpty());
    }

    /** Draws the texts again, after a change of theme or size. */
    public void restyle() {
        panes.forEach(DocumentController::restyle);
    }

    /** Sets the text size in percent. */
    public void setReadingSize(int percent) {
        readingSize = percent;
        panes.forEach(pane -> pane.setReadingSize(percent));
    }

    /** Sets whether the mouse selects whole words or characters. */
    public void setWholeWords(boolean whole) {
        wholeWords = whole;
        panes.forEach(pane -> pane.setWholeWords(whole));
    }

    private static boolean hasRoom(DocumentController pane) {
        return pane.pane().getScene() != null;
    }

    /** Focuses the text of the focused pane. */
    public void requestFocus() {
        grid.setFocused(session.focus().pane().get());
        grid.arrange(); // a pane without room is in no window yet
        focused().requestFocus();
    }

    /** Returns the selection commands of the focused pane. */
    public TextSelection textSelection() {
        return new TextSelection(this::focused);
    }

    /** Returns the marks in the focused pane by place, the longer first; none without a text. */
    public List<Mark> marks() {
        return focused().visibleMarks();
    }

    private DocumentController focused() {
        return panes.get(Math.clamp(session.focus().pane().get(), 0, panes.size() - 1));
    }

    /**
     * Aligns the passages of the topic in focus in all panes.
     *
     * @return false if no mark with a claim, event or tag is in focus
     */
    public boolean alignPassages() {
        return following.alignPassages();
    }

    public BooleanProperty sharedWording() {
        return shared.shown();
    }

    /** Whether time expressions are underlined. */
    public BooleanProperty times() {
        return times.shown();
    }

    public void setEventForm(EventRequest form) {
        times.choice().setMaking(form);
    }

    /**
     * Accepts the time expression at the caret of the focused pane.
     *
     * @return false if there is none
     */
    public boolean acceptTime() {
        return times.accept(focused());
    }

    /** Whether the caret of the focused pane is at a time expression. */
    public boolean isAtTime() {
        return times.atCaret(focused()).isPresent();
    }

    /**
     * Goes to another time expression in the focused pane.
     *
     * @param by 1 for the next, -1 for the previous
     */
    public void timeStep(int by) {
        times.step(focused(), by);
    }

    /**
     * Lists the marks at the caret of the focused pane.
     *
     * @return false if there is none
     */
    public boolean marksHere() {
        return focused().sides().listAtCaret();
    }

    /** Opens the find bar of the focused pane. */
    public void find() {
        focused().find().open();
    }

    /**
     * Goes to another match in the focused pane.
     *
     * @param by 1 for the next, -1 for the previous
     */
    public void findStep(int by) {
        focused().find().step(by);
    }

    /**
     * Highlights a range in the focused pane, until another article or search is shown.
     *
     * @param place UTF-16 offsets in its text
     */
    public void highlight(Span place) {
        clearHighlight();
        focused().area().article().ifPresent(article -> {
            var hit = new HitHighlights(List.of(place), 0);
            article.setHits(hit);
            removeHighlight = () -> {
                if (article.hits().equals(hit)) { // else another search has come
                    article.setHits(HitHighlights.NONE);
                }
            };
        });
    }

    /** Removes the highlight of the last place. */
    public void clearHighlight() {
        removeHighlight.run();
        removeHighlight = () -> {
        };
    }

    /**
     * The boxes of a place that was highlighted by {@link #highlight}.
     *
     * @param layer in whose coordinates
     * @return empty if no pane shows it or it is out of view
     */
    public Optional<LinkEnd> highlightBounds(UUID article, Span place, Node layer) {
        return panes.stream().filter(DocumentsController::hasRoom)
                .filter(pane -> article.equals(pane.focus().article().get()))
                .flatMap(pane -> pane.area().highlightBounds(place, layer).stream()
                        .map(box -> new LinkEnd(layer.sceneToLocal(pane.pane().localToScene(0, 0)).getX(),
                                box.getMinY(), box.getMaxY())))
                .findFirst();
    }

    /**
     * The edge of the first pane with an article behind which a place is out of view.
     *
     * @param layer in whose coordinates
     * @return the edge at its pane's left, and whether the place is above; empty if no pane shows the article
     */
    public Optional<TextEdge> edgeTowards(UUID article, Span place, Node layer) {
        return showing(article).flatMap(pane -> pane.area().visible().map(seen -> {
            boolean above = place.start() < seen.start();
            var area = pane.area();
            return new TextEdge(layer.sceneToLocal(pane.pane().localToScene(0, 0)).getX(),
                    layer.sceneToLocal(area.localToScene(0, above ? 0 : area.getHeight())).getY(), above);
        }));
    }

    /** Brings a place into view in the first pane that shows an article. */
    public void scrollTo(UUID article, Span place) {
        showing(article).ifPresent(pane -> pane.area().reveal(place));
    }

    private Optional<DocumentController> showing(UUID article) {
        return panes.stream().filter(DocumentsController::hasRoom)
                .filter(pane -> article.equals(pane.focus().article().get())).findFirst();
    }

    /**
     * Sets whether two panes may stand above each other where there is no room beside each other, and the others be
     * hidden until they have the focus.
     */
    public void setStacking(boolean stacking) {
        grid.setStacking(stacking);
    }

    /**
     * UTF-16 offsets of the text at the scroll anchor of each pane, for the stored window state.
     *
     * @return one a pane, 0 for an empty one
     */
    public List<Integer> places() {
        return panes.stream().map(pane -> pane.area().place()).toList();
    }

    /**
     * Returns the divider positions from 0 to 1, for the window state: those between the rows, then those within each
     * row.
     */
    public List<List<Double>> dividers() {
        return toRestore.orElseGet(grid::dividers);
    }

    /**
     * Sets the divider positions with the next layout.
     *
     * @param places as returned by {@link #dividers}
     */
    public void restoreDividers(List<List<Double>> places) {
        toRestore = Optional.of(places);
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
        panes.forEach(DocumentController::end);
        var scene = root.getScene();
        if (scene != null) {
            scene.removePostLayoutPulseListener(pulse);
        }
    }
}
