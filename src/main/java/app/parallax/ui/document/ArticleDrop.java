package app.parallax.ui.document;

import app.parallax.session.DragContent;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens an article of the list in the pane onto which it is dropped. */
public final class ArticleDrop {
    private static final PseudoClass TAKES = PseudoClass.getPseudoClass("takes");

    private ArticleDrop() {}

    /**
     * Lets a pane take articles.
     *
     * @param header shows that it would
     */
    static void on(Node pane, Node header, Session session, Navigation navigation, PaneState state) {
        pane.getProperties().put(PaneState.class, state);
        var carried = session.focus().dragged();
        // filters: the text in the pane has drops of its own
        pane.addEventFilter(DragEvent.DRAG_OVER, event -> {
            boolean takes = carried.get() instanceof DragContent.OfArticle
                    || (event.getDragboard() != null && event.getDragboard().hasFiles());
            header.pseudoClassStateChanged(TAKES, takes);
            if (carried.get() instanceof DragContent.OfArticle) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        pane.addEventHandler(DragEvent.DRAG_EXITED_TARGET, event -> header.pseudoClassStateChanged(TAKES, false));
        pane.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            header.pseudoClassStateChanged(TAKES, false);
            if (carried.get() instanceof DragContent.OfArticle(var article)) {
                carried.set(null);
                session.focus().pane().set(Math.max(0, session.focus().panes().indexOf(state)));
                session.runUnattended(navigation.show(state, article));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** The pane to which a node belongs; empty outside the panes. */
    public static Optional<PaneState> paneOf(Object target) {
        for (var node = target instanceof Node each ? each : null; node != null; node = node.getParent()) {
            if (node.hasProperties() && node.getProperties().get(PaneState.class) instanceof PaneState state) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
