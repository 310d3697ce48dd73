package app.parallax.ui.shell.backups;

import app.parallax.i18n.Messages;
import app.parallax.model.CheckProblem;
import app.parallax.model.Kind;
import app.parallax.model.RecoveryResult;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows the result of recovering a damaged project, with a table of the losses. */
public final class RecoveryDialog {
    private static final double HEIGHT = 460;
    /** The height of two lines, so that nothing moves when rows are selected. */
    private static final double LINES = 40;
    private static final ButtonType COPY = new ButtonType(Messages.text("recovery.copy"), ButtonBar.ButtonData.LEFT);

    private RecoveryDialog() {}

    public static Dialog<ButtonType> of(@Nullable Window owner, Path damaged, Path output, RecoveryResult recovered) {
        var done = new WordFlow(Messages.text("recovery.done", output,
                Messages.count("timeline.articles", recovered.count(Kind.ARTICLE)),
                Messages.count("annotations", recovered.count(Kind.ANNOTATION))) + " "
                + Messages.text(recovered.undoable() ? "recovery.undoable" : "recovery.notUndoable"), Fonts.SANS);
        var table = table(recovered);
        var whole = new WordFlow("", Fonts.SANS);
        whole.setMinHeight(LINES);
        table.getSelectionModel().selectedItemProperty()
                .subscribe(row -> whole.setText(row == null ? "" : Messages.text(row.problem())));
        table.getSelectionModel().selectFirst();
        var dialog = TableDialog.<ButtonType>of(owner, Messages.text("recovery.title", damaged.getFileName()), HEIGHT,
                List.of(done, table, whole), COPY, ButtonType.CLOSE);
        dialog.getDialogPane().lookupButton(COPY).setDisable(recovered.problems().isEmpty());
        ((Button) dialog.getDialogPane().lookupButton(COPY)).addEventFilter(ActionEvent.ACTION, event -> {
            copy(recovered);
            event.consume();
        });
        return dialog;
    }

    private static void copy(RecoveryResult recovered) {
        var content = new ClipboardContent();
        content.putString(recovered.problems().stream()
                .map(each -> word(each) + "\t" + each.id() + "\t" + Messages.text(each.problem()))
                .collect(Collectors.joining(System.lineSeparator())));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String word(CheckProblem problem) {
        return Messages.textOr("recovery.kind." + problem.kind(), problem.kind());
    }

    private static TableView<CheckProblem> table(RecoveryResult recovered) {
        var table = new TableView<CheckProblem>();
        table.setId("losses");
        table.setAccessibleText(Messages.text("recovery.list.title"));
        table.getItems().setAll(recovered.problems());
        table.getColumns().add(TableDialog.foreign("cli.column.kind", 170, RecoveryDialog::word));
        table.getColumns().add(TableDialog.foreign("cli.column.problem", 470, each -> Messages.text(each.problem())));
        table.getColumns().add(TableDialog.foreign("cli.column.id", 200, CheckProblem::id));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Messages.text("recovery.nothingLost")));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }
}
