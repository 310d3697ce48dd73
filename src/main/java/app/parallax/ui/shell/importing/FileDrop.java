package app.parallax.ui.shell.importing;

import app.parallax.session.PaneState;
import app.parallax.ui.document.ArticleDrop;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Imports files, folders and articles from a browser that are dropped on a node. */
public final class FileDrop {
    private FileDrop() {}

    /**
     * Accepts drops on a node.
     *
     * @param node where they may be dropped
     * @param taken is given the files, never an empty list, and the pane onto which they were dropped
     * @param pasted is given what comes from another program and is no file
     */
    public static void on(Node node, BiConsumer<List<File>, Optional<PaneState>> taken,
            Consumer<PastedArticle> pasted) {
        // filters, not handlers: the controls of text in the node would take the drop for themselves
        node.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() || isForeign(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                taken.accept(List.copyOf(event.getDragboard().getFiles()), ArticleDrop.paneOf(event.getTarget()));
                event.setDropCompleted(true);
                event.consume();
            } else if (isForeign(event)) {
                pasted.accept(PastedArticle.of(event.getDragboard()));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** Whether a drag comes from outside the window. */
    private static boolean isForeign(DragEvent event) {
        return event.getGestureSource() == null && PastedArticle.mayBe(event.getDragboard());
    }
}
