package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.text.Span;
import app.parallax.ui.common.Lifetime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;

/** The panes in one row or two with a gap between each two, and the links across the gaps. */
public final class DocumentsController {
    private final Session session;
    private final Navigation navigation;
    private final Editor editor;
    private final CurrentPassage passage;
    private final Supplier<ContextMenu> contextMenu;
    private final PaneGrid grid = new PaneGrid();
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
    private Runnable lit = () -> {
    };
    private Optional<List<List<Double>>> toRestore = Optional.empty();

    /** The panes of a session. */
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
        this.root = new StackPane(grid, layer);
        this.shared = new SharedMarks(session);
        this.times = new TimeMarks(session, editor);
    }

    /** Says what the menu in the heading of a pane holds. */
    public void setPaneMenu(Supplier<List<MenuItem>> items) {
        paneMenu = items;
    }

    /** Says what a click on the ribbon's question about shared wording does. */
    public void setAskOrigin(Runnable open) {
        askOrigin = open;
    }

    /** Makes the panes. */
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

    /** Draws marks and links where the texts stand now: in every pulse, and before a picture is taken. */
    public void draw() {
        root.setMinWidth(grid.narrowest());
        grid.setFocused(session.focus().pane().get());
        grid.arrange();
        if (toRestore.isPresent() && grid.getWidth() > 0 && grid.getHeight() > 0) {
            grid.setDividers(toRestore.get());
            toRestore = Optional.empty();
        }
        shared.follow(panes);
        times.follow(panes);
        panes.forEach(DocumentController::draw);
        layer.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
        layer.draw(links.between(panes, grid.rows()));
    }

    /** Draws the texts anew after a change of theme or size. */
    public void restyle() {
        panes.forEach(DocumentController::restyle);
    }

    /** Shows the texts larger or smaller. */
    public void setReadingSize(int percent) {
        readingSize = percent;
        panes.forEach(pane -> pane.setReadingSize(percent));
    }

    /** Lets the mouse select whole words, or else characters. */
    public void setWholeWords(boolean whole) {
        wholeWords = whole;
        panes.forEach(pane -> pane.setWholeWords(whole));
    }

    /** Gives the keyboard to the text of the focused pane. */
    public void requestFocus() {
        focused().requestFocus();
    }

    /** Selects words, sentences and paragraphs in the focused pane. */
    public TextSelection selecting() {
        return new TextSelection(this::focused);
    }

    /**
     * The marks that the focused pane shows.
     *
     * @return by place, the longer first; none while it shows no text
     */
    public List<Mark> marks() {
        return focused().visibleMarks();
    }

    private DocumentController focused() {
        return panes.get(Math.clamp(session.focus().pane().get(), 0, panes.size() - 1));
    }

    /**
     * Brings the passages of what is in focus to one height in all panes.
     *
     * @return false if no mark is in focus that speaks of a claim or event or bears a tag
     */
    public boolean level() {
        return following.level();
    }

    /** Whether words that stand in more than one pane are marked. */
    public BooleanProperty sharedWording() {
        return shared.shown();
    }

    /** Whether words that name a time are underlined. */
    public BooleanProperty times() {
        return times.shown();
    }

    /** Says what asks for a new event for words that name a time. */
    public void setEventForm(EventRequest form) {
        times.choice().setMaking(form);
    }

    /**
     * Lets the time under the caret of the focused pane be accepted.
     *
     * @return false if the caret stands on none
     */
    public boolean acceptTime() {
        return times.accept(focused());
    }

    /**
     * Goes to another time in the focused pane.
     *
     * @param by 1 for the next, -1 for the one before
     */
    public void timeStep(int by) {
        times.step(focused(), by);
    }

    /**
     * Lists the marks under the caret of the focused pane, so that one of several can be chosen.
     *
     * @return false if there is none
     */
    public boolean marksHere() {
        return focused().sides().listAtCaret();
    }

    /** Asks which words to look for in the focused pane. */
    public void find() {
        focused().find().open();
    }

    /**
     * Goes to another place of the words that are looked for in the focused pane.
     *
     * @param by 1 for the next, -1 for the one before
     */
    public void findStep(int by) {
        focused().find().step(by);
    }

    /**
     * Lights up one place in the focused pane, until another article or search comes.
     *
     * @param place UTF-16 offsets in the text that it shows
     */
    public void light(Span place) {
        unlight();
        focused().area().article().ifPresent(article -> {
            var hit = new HitHighlights(List.of(place), 0);
            article.setHits(hit);
            lit = () -> {
                if (article.hits().equals(hit)) { // else another search has come
                    article.setHits(HitHighlights.NONE);
                }
            };
        });
    }

    /** Takes the light away from the place that was lit up last. */
    public void unlight() {
        lit.run();
        lit = () -> {
        };
    }

    /**
     * UTF-16 offsets of what stands where passages are brought to in each pane, to remember.
     *
     * @return one a pane, 0 for an empty one
     */
    public List<Integer> places() {
        return panes.stream().map(pane -> pane.area().place()).toList();
    }

    /**
     * Where the dividers stand, to remember.
     *
     * @return from 0 to 1: that between the rows, then those within each row
     */
    public List<List<Double>> dividers() {
        return toRestore.orElseGet(grid::dividers);
    }

    /**
     * Places the dividers with the next drawing.
     *
     * @param places as {@link #dividers} gave them
     */
    public void restoreDividers(List<List<Double>> places) {
        toRestore = Optional.of(places);
    }

    /** Ends listening. */
    public void end() {
        lifetime.end();
        panes.forEach(DocumentController::end);
        var scene = root.getScene();
        if (scene != null) {
            scene.removePostLayoutPulseListener(pulse);
        }
    }
}
