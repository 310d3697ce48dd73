package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.model.Messages;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Editor;
import app.parallax.session.PaneFocus;
import app.parallax.session.Session;
import app.parallax.text.SharedWording;
import app.parallax.text.Span;
import app.parallax.ui.common.Lifetime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The panes side by side with a gap between each two, and the links across the gaps. */
public final class DocumentsController {
    private final Session session;
    private final Editor editor;
    private final CurrentPassage passage;
    private final Supplier<ContextMenu> contextMenu;
    private final SplitPane row = new SplitPane();
    private final LinksLayer links;
    private final StackPane root;
    private final List<DocumentController> panes = new ArrayList<>();
    private final Lifetime lifetime = new Lifetime();
    private final Runnable pulse = this::draw;

    /**
     * The panes of a session.
     *
     * @param session
     *            the project
     * @param editor
     *            makes the edits
     * @param passage
     *            what commands work on
     * @param contextMenu
     *            makes the menu of a pane
     */
    public DocumentsController(Session session, Editor editor, CurrentPassage passage,
            Supplier<ContextMenu> contextMenu) {
        this.session = session;
        this.editor = editor;
        this.passage = passage;
        this.contextMenu = contextMenu;
        this.links = new LinksLayer(session.focus(), DocumentsController::shareWording,
                Messages.text("document.sharedWording"));
        this.root = new StackPane(row, links);
    }

    private static boolean shareWording(Mark one, Mark other) {
        return SharedWording.isLikely(one.passage().quote(), other.passage().quote());
    }

    /**
     * Makes the panes.
     *
     * @return the row of panes
     */
    public Parent load() {
        root.getStyleClass().add("documents");
        row.getStyleClass().add("documents-row");
        root.setMinWidth(0);
        var changed = (ListChangeListener<PaneFocus>) change -> rebuild();
        session.focus().panes().addListener(changed);
        lifetime.add(() -> session.focus().panes().removeListener(changed));
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
                var fresh = new DocumentController(session, editor, passage, focus);
                fresh.load();
                fresh.setContextMenu(contextMenu.get());
                return fresh;
            }));
        }
        panes.clear();
        panes.addAll(ordered);
        row.getItems().setAll(panes.stream().map(DocumentController::pane).toList());
        for (int i = 0; i + 1 < panes.size(); i++) {
            row.setDividerPosition(i, (i + 1.0) / panes.size());
        }
    }

    /** Draws marks and links where the texts stand now: in every pulse, and before a picture is taken. */
    public void draw() {
        panes.forEach(DocumentController::draw);
        links.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
        links.draw(panes);
    }

    /** Draws the texts anew after a change of theme or size. */
    public void restyle() {
        panes.forEach(DocumentController::restyle);
    }

    /** Gives the keyboard to the text of the focused pane. */
    public void requestFocus() {
        focused().area().requestFocus();
    }

    private DocumentController focused() {
        return panes.get(Math.clamp(session.focus().pane().get(), 0, panes.size() - 1));
    }

    /** Asks which words to look for in the focused pane. */
    public void find() {
        focused().find().open();
    }

    /**
     * Goes to another place of the words that are looked for in the focused pane.
     *
     * @param by
     *            1 for the next, -1 for the one before
     */
    public void findStep(int by) {
        focused().find().step(by);
    }

    /**
     * Lights up one place in the focused pane, until another article or search comes.
     *
     * @param place
     *            UTF-16 offsets in the text that it shows
     */
    public void light(Span place) {
        focused().light(place);
    }

    /**
     * UTF-16 offsets of what stands where passages are brought to in each pane, to remember.
     *
     * @return one a pane, 0 for an empty one
     */
    public List<Integer> places() {
        return panes.stream().map(pane -> pane.area().place()).toList();
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
