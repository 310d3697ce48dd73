package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.compare.ClaimTree;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.ListRows;
import app.parallax.ui.common.RowFocus;
import app.parallax.ui.common.RowMenu;
import java.util.Optional;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Lists the claims: selecting one puts it in focus and scrolls every pane to its mention. */
public final class ClaimsController {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop-target");

    private final Session session;
    private final Navigation navigation;
    private final ClaimActions actions;
    private final Lifetime lifetime = new Lifetime();

    @FXML
    private Label count;
    @FXML
    private Label empty;
    @FXML
    private ListView<ClaimTree.Row> list;

    public ClaimsController(Session session, Navigation navigation, ClaimActions actions) {
        this.session = session;
        this.navigation = navigation;
        this.actions = actions;
    }

    public Parent load() {
        return FxmlViews.load("claims", this);
    }

    @FXML
    private void initialize() {
        var claims = session.workspace().claims();
        ListRows.fit(list, 26);
        list.managedProperty().bind(list.visibleProperty());
        list.setCellFactory(view -> new DropCell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                focusSelected();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean writable = session.whyReadOnly() == null;
            switch (event.getCode()) {
                case ENTER -> focusSelected();
                case F2 -> selected().filter(claim -> writable).ifPresent(actions::edit);
                case DELETE -> selected().filter(claim -> writable).ifPresent(actions::delete);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        RowMenu.on(list, () -> selected().map(actions::menu).orElse(null));
        lifetime.add(session.focus().claim().subscribe(this::select));
        lifetime.add(session.workspace().revision().subscribe(revision -> {
            var rows = ClaimTree.rows(claims);
            int place = list.getSelectionModel().getSelectedIndex();
            var before = list.isFocused() ? selected().map(Claim::id) : Optional.<UUID>empty();
            if (!rows.equals(list.getItems())) {
                RowFocus.replace(list, rows);
            }
            count.setText(String.format(Messages.locale(), "%,d", claims.size()));
            empty.setVisible(claims.isEmpty());
            empty.setManaged(claims.isEmpty());
            list.setVisible(!claims.isEmpty());
            if (before.isPresent() && !rows.isEmpty()) { // while a person works in the list, the next row follows
                                                         // a deleted one
                int now = rows.stream().map(row -> row.claim().id()).toList().indexOf(before.get());
                list.getSelectionModel().clearAndSelect(RowFocus.of(place, now, rows.size()));
            } else {
                select(session.focus().claim().get());
            }
        }));
    }

    private Optional<Claim> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(ClaimTree.Row::claim);
    }

    private void focusSelected() {
        selected().ifPresent(claim -> navigation.focusClaim(claim.id()));
    }

    private void select(@Nullable UUID claim) {
        int place = list.getFocusModel().getFocusedIndex();
        list.getSelectionModel().clearSelection();
        list.getFocusModel().focus(place);
        list.getItems().stream().filter(row -> row.claim().id().equals(claim)).findFirst()
                .ifPresent(row -> list.getSelectionModel().select(row));
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }

    /** A claim onto which words can be dropped. */
    private final class DropCell extends ClaimCell {
        private DropCell() {
            setOnDragEntered(event -> pseudoClassStateChanged(DROP, actions.takes() && getItem() != null));
            setOnDragExited(event -> pseudoClassStateChanged(DROP, false));
            setOnDragOver(event -> {
                if (actions.takes() && getItem() != null) {
                    event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                    event.consume();
                }
            });
            setOnDragDropped(event -> {
                var row = getItem();
                if (row != null) {
                    event.setDropCompleted(actions.drop(row.claim()));
                    event.consume();
                }
            });
        }
    }
}
