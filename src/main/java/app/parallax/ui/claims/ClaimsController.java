package app.parallax.ui.claims;

import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.OneLine;
import app.parallax.ui.common.Rows;
import app.parallax.ui.common.Views;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The list of claims: choosing one puts it in focus and takes every pane to its mention. */
public final class ClaimsController {
    private final Session session;
    private final Navigation navigation;
    private final Lifetime lifetime = new Lifetime();

    @FXML
    private Label count;
    @FXML
    private Label empty;
    @FXML
    private ListView<Counted<Claim>> list;

    /**
     * The claims of a session.
     *
     * @param session
     *            the project
     * @param navigation
     *            goes to mentions
     */
    public ClaimsController(Session session, Navigation navigation) {
        this.session = session;
        this.navigation = navigation;
    }

    /**
     * Makes the view.
     *
     * @return its root
     */
    public Parent load() {
        return Views.load("claims", this);
    }

    @FXML
    private void initialize() {
        var claims = session.workspace().claims();
        list.setItems(claims);
        Rows.fit(list, 26);
        list.managedProperty().bind(list.visibleProperty());
        list.setCellFactory(view -> new ClaimCell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                focusSelected();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                focusSelected();
                event.consume();
            }
        });
        lifetime.add(session.focus().claim().subscribe(this::select));
        lifetime.add(session.workspace().revision().subscribe(revision -> {
            count.setText(String.format(Messages.locale(), "%,d", claims.size()));
            empty.setVisible(claims.isEmpty());
            empty.setManaged(claims.isEmpty());
            list.setVisible(!claims.isEmpty());
            select(session.focus().claim().get());
        }));
    }

    private void focusSelected() {
        var claim = list.getSelectionModel().getSelectedItem();
        if (claim != null) {
            navigation.focusClaim(claim.entity().id());
        }
    }

    private void select(@Nullable UUID claim) {
        list.getSelectionModel().clearSelection();
        list.getItems().stream().filter(row -> row.entity().id().equals(claim)).findFirst()
                .ifPresent(row -> list.getSelectionModel().select(row));
    }

    /** Ends listening. */
    public void end() {
        lifetime.end();
    }

    private static final class ClaimCell extends ListCell<Counted<Claim>> {
        private final OneLine text = new OneLine();
        private final Label mentions = new Label();
        private final HBox content = new HBox(8, text, mentions);

        private ClaimCell() {
            mentions.getStyleClass().addAll("caption", "count");
            mentions.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(text, Priority.ALWAYS);
            content.getStyleClass().add("claim-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Counted<Claim> row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                setTooltip(null);
                return;
            }
            text.show(row.entity().text());
            mentions.setText(String.valueOf(row.count()));
            setTooltip(new Tooltip(row.entity().text()));
            setAccessibleText(row.entity().text() + ", " + row.count());
            setGraphic(content);
        }
    }
}
