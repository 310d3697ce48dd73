package app.parallax.ui.shell;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files and folders that are dropped on a node or on anything in it. */
final class FileDrop {
    private FileDrop() {}

    /**
     * Listens for files.
     *
     * @param node
     *            where they may be dropped
     * @param taken
     *            is given what was dropped, never an empty list
     */
    static void on(Node node, Consumer<List<File>> taken) {
        // filters, not handlers: the controls of text in the node would take the drop for themselves
        node.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                taken.accept(List.copyOf(event.getDragboard().getFiles()));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
