package app.parallax.ui.matrix;

import app.parallax.model.Claim;
import app.parallax.session.DragContent;
import app.parallax.session.Session;
import app.parallax.session.compare.ClaimMatrix;
import app.parallax.ui.common.ClaimRowActions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** The context menu of a claim, and drag and drop from a cell onto another claim. */
final class MatrixRows {
    private final CellGrid grid;
    private final Session session;
    private final ClaimRowActions actions;
    private final Supplier<Optional<ClaimMatrix>> matrix;
    private ContextMenu menu = new ContextMenu();

    /**
     * @param matrix returns the shown matrix
     */
    MatrixRows(CellGrid grid, Session session, ClaimRowActions actions, Supplier<Optional<ClaimMatrix>> matrix) {
        this.grid = grid;
        this.session = session;
        this.actions = actions;
        this.matrix = matrix;
        grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        grid.setOnDragDetected(this::begin);
        grid.setOnDragDone(event -> session.focus().dragged().set(null));
        grid.setOnDragOver(this::over);
        grid.setOnDragDropped(this::dropped);
    }

    private Optional<Claim> claimAt(double x, double y) {
        return grid.placeAt(x, y).filter(place -> place.part() != CellGrid.Part.COLUMN_HEAD)
                .flatMap(place -> claimOf(place.row()));
    }

    private Optional<Claim> claimOf(int row) {
        return matrix.get().filter(read -> row < read.rows().size()).map(read -> read.rows().get(row).claim());
    }

    private Optional<Claim> selected() {
        return Optional.ofNullable(grid.selected().get()).flatMap(place -> claimOf(place.row()));
    }

    private void showMenu(ContextMenuEvent event) {
        grid.requestFocus();
        if (!event.isKeyboardTrigger()) {
            grid.placeAt(event.getX(), event.getY()).filter(place -> place.part() != CellGrid.Part.COLUMN_HEAD)
                    .ifPresent(place -> grid.select(place.row(), place.part() == CellGrid.Part.CELL
                            ? place.column()
                            : Optional.ofNullable(grid.selected().get()).map(CellGrid.Place::column).orElse(0)));
        }
        (event.isKeyboardTrigger() ? selected() : claimAt(event.getX(), event.getY())).ifPresent(claim -> {
            menu.hide();
            menu = actions.menu(claim);
            menu.show(grid, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F2 && session.whyReadOnly() == null) {
            selected().ifPresent(actions::edit);
            event.consume();
        }
    }

    private void begin(MouseEvent event) {
        var place = grid.placeAt(event.getX(), event.getY()).filter(each -> each.part() == CellGrid.Part.CELL);
        if (event.getButton() != MouseButton.PRIMARY || place.isEmpty()) {
            return;
        }
        var at = place.get();
        matrix.get().flatMap(read -> read.mentions(read.rows().get(at.row()).claim().id(),
                read.columns().get(at.column()).article().id()).stream().findFirst()).ifPresent(said -> {
                    session.focus().dragged().set(new DragContent.OfWords(said.passage()));
                    grid.startDragAndDrop(TransferMode.COPY)
                            .setContent(Map.of(DataFormat.PLAIN_TEXT, said.passage().quote()));
                    event.consume();
                });
    }

    private void over(DragEvent event) {
        if (actions.takes() && claimAt(event.getX(), event.getY()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        claimAt(event.getX(), event.getY()).ifPresent(claim -> {
            event.setDropCompleted(actions.drop(claim));
            event.consume();
        });
    }
}
