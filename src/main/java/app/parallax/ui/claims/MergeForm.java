package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.session.Workspace;
import app.parallax.session.compare.ClaimTree;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for the claim into which another is merged. */
final class MergeForm {
    private static final double WIDTH = 460;

    private final Claim claim;
    private final List<ClaimTree.Row> others;
    private final TextField filter = new TextField();
    private final ListView<ClaimTree.Row> list = new ListView<>();

    MergeForm(Workspace workspace, Claim claim) {
        this.claim = claim;
        this.others = ClaimTree.rows(workspace.claims()).stream()
                .filter(row -> !row.claim().id().equals(claim.id())).toList();
    }

    /** Shows the form and returns the target claim; empty if it was cancelled. */
    Optional<Claim> ask(@Nullable Window owner) {
        var what = new WordFlow(Messages.text("claim.mergeWhat", claim.text()), Fonts.SANS);
        filter.setId("claim-filter");
        filter.setPromptText(Messages.text("claim.filter"));
        filter.setAccessibleText(Messages.text("claim.filter"));
        list.setAccessibleText(Messages.text("claim.mergeInto"));
        list.setCellFactory(view -> new ClaimCell());
        list.setPrefHeight(220);
        var form = new VBox(8, what, filter, list);
        form.getStyleClass().add("form");
        form.setPrefWidth(WIDTH);
        var dialog = Form.<Claim>dialog(owner, "claim.mergeTitle", claim.id(), form, this::answer);
        var merge = dialog.getDialogPane().lookupButton(ButtonType.OK);
        merge.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        filter.textProperty().subscribe(this::show);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                list.requestFocus();
                list.fireEvent(event.copyFor(list, list));
                event.consume();
            }
        });
        DoubleClick.on(list, () -> {
            if (!merge.isDisabled()) {
                dialog.setResult(answer());
                dialog.close();
            }
        });
        dialog.setOnShown(event -> Platform.runLater(filter::requestFocus)); // JavaFX calls this before the window
                                                                             // exists
        return dialog.showAndWait();
    }

    private void show(String typed) {
        var letters = typed.strip().toLowerCase(Locale.ROOT);
        list.getItems().setAll(others.stream()
                .filter(row -> row.claim().text().toLowerCase(Locale.ROOT).contains(letters)).toList());
        if (!letters.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private @Nullable Claim answer() {
        var chosen = list.getSelectionModel().getSelectedItem();
        return chosen == null ? null : chosen.claim();
    }
}
