package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Workspace;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.WordFlow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for the mentions that move to a new claim, and for its wording. */
final class SplitForm {
    private static final double WIDTH = 560;

    private final Workspace workspace;
    private final Claim claim;
    private final List<Mark> marks;
    private final Set<Mention> chosen = new LinkedHashSet<>();
    private final TextField wording;
    private final WordFlow refusal = Form.refusal();
    private final ListView<Mark> list = new ListView<>();
    private @Nullable Dialog<Answer> dialog;

    record Answer(String wording, List<Mention> mentions) {}

    /**
     * @param marks the marks of its mentions
     */
    SplitForm(Workspace workspace, Claim claim, List<Mark> marks) {
        this.workspace = workspace;
        this.claim = claim;
        this.marks = marks;
        this.wording = Form.words(claim.text());
    }

    Optional<Answer> ask(@Nullable Window owner) {
        var what = new WordFlow(Messages.text("claim.splitWhat", claim.text()), Fonts.SANS);
        wording.setId("split-wording");
        list.setAccessibleText(Messages.text("claim.splitMentions"));
        list.getItems().setAll(marks);
        list.setCellFactory(view -> new ChosenCell());
        list.setPrefHeight(220);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var mark = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && mark != null) {
                toggle(mark);
                event.consume();
            }
        });
        var form = new VBox(8, what, list, Form.field("claim.wording", wording), refusal);
        form.getStyleClass().add("form");
        form.setPrefWidth(WIDTH);
        var asked = Form.<Answer>dialog(owner, "claim.splitTitle", claim.id(), form,
                () -> new Answer(wording.getText().strip(), List.copyOf(chosen)));
        dialog = asked;
        wording.textProperty().subscribe(text -> check());
        asked.setOnShown(event -> Platform.runLater(() -> { // JavaFX calls this before the window exists
            list.requestFocus();
            list.getSelectionModel().selectFirst();
        }));
        return asked.showAndWait();
    }

    private Optional<Mention> mention(Mark mark) {
        return mark.mentions().stream().filter(each -> each.claim().equals(claim.id())).findFirst();
    }

    private void toggle(Mark mark) {
        mention(mark).ifPresent(each -> {
            if (!chosen.remove(each)) {
                chosen.add(each);
            }
            list.refresh();
            check();
        });
    }

    private void check() {
        var text = wording.getText().strip();
        var why = chosen.isEmpty()
                ? "claim.splitNone"
                : chosen.size() == marks.size()
                        ? "claim.splitAll"
                        : text.isEmpty() ? "claim.noWording" : text.equals(claim.text()) ? "claim.splitSame" : "";
        Form.showRefusal(refusal, why.isEmpty() ? Optional.empty() : Optional.of(Messages.text(why)));
        if (dialog != null) {
            dialog.getDialogPane().lookupButton(ButtonType.OK).setDisable(!why.isEmpty());
        }
    }

    private final class ChosenCell extends ListCell<Mark> {
        private final CheckBox check = new CheckBox();
        private final Label badge = new Label();
        private final EllipsisText quote = new EllipsisText("quote", "small");
        private final HBox content = new HBox(8);

        private ChosenCell() {
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            check.setFocusTraversable(false);
            check.setOnAction(event -> {
                if (getItem() != null) {
                    toggle(getItem());
                }
            });
            HBox.setHgrow(quote, Priority.ALWAYS);
            content.getStyleClass().add("mention-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Mark mark, boolean empty) {
            super.updateItem(mark, empty);
            var mention = mark == null || empty ? null : mention(mark).orElse(null);
            if (mark == null || mention == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            check.setSelected(chosen.contains(mention));
            badge.setText(workspace.articleOfVersion(mark.passage().version())
                    .map(row -> DisplaySanitizer.inPlace(row.article().label()))
                    .orElse("?"));
            quote.show(QuoteMarks.of(mark.passage().quote()));
            content.getChildren().setAll(check, badge, new StanceSign(mention), quote);
            setAccessibleText(badge.getText() + ", " + quote.getText() + ", "
                    + Messages.text(check.isSelected() ? "claim.splitGoes" : "claim.splitStays"));
            check.setAccessibleText(getAccessibleText());
            setGraphic(content);
        }
    }
}
