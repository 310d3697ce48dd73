package app.parallax.ui.shell.backups;

import app.parallax.i18n.Messages;
import app.parallax.model.CheckProblem;
import app.parallax.model.Kind;
import app.parallax.model.Salvaged;
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
public final class SalvageDialog {
    private static final double HEIGHT = 460;
    /** The height of two lines, so that nothing moves when rows are selected. */
    private static final double LINES = 40;
    private static final ButtonType COPY = new ButtonType(Messages.text("salvage.copy"), ButtonBar.ButtonData.LEFT);

    private SalvageDialog() {}

    /** Creates the dialog. */
    public static Dialog<ButtonType> of(@Nullable Window owner, Path damaged, Path output, Salvaged salvaged) {
        var done = new WordFlow(Messages.text("salvage.done", output,
                Messages.count("timeline.articles", salvaged.count(Kind.ARTICLE)),
                Messages.count("annotations", salvaged.count(Kind.ANNOTATION))) + " "
                + Messages.text(salvaged.undoable() ? "salvage.undoable" : "salvage.notUndoable"), Fonts.SANS);
        var table = table(salvaged);
        var whole = new WordFlow("", Fonts.SANS);
        whole.setMinHeight(LINES);
        table.getSelectionModel().selectedItemProperty()
                .subscribe(row -> whole.setText(row == null ? "" : Messages.text(row.problem())));
        table.getSelectionModel().selectFirst();
        var dialog = TableDialog.<ButtonType>of(owner, Messages.text("salvage.title", damaged.getFileName()), HEIGHT,
                List.of(done, table, whole), COPY, ButtonType.CLOSE);
        dialog.getDialogPane().lookupButton(COPY).setDisable(salvaged.problems().isEmpty());
        ((Button) dialog.getDialogPane().lookupButton(COPY)).addEventFilter(ActionEvent.ACTION, event -> {
            copy(salvaged);
            event.consume();
        });
        return dialog;
    }

    private static void copy(Salvaged salvaged) {
        var content = new ClipboardContent();
        content.putString(salvaged.problems().stream()
                .map(each -> word(each) + "\t" + each.id() + "\t" + Messages.text(each.problem()))
                .collect(Collectors.joining(System.lineSeparator())));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String word(CheckProblem problem) {
        return Messages.textOr("salvage.kind." + problem.kind(), problem.kind());
    }

    private static TableView<CheckProblem> table(Salvaged salvaged) {
        var table = new TableView<CheckProblem>();
        table.setId("salvaged");
        table.setAccessibleText(Messages.text("salvage.list.title"));
        table.getItems().setAll(salvaged.problems());
        table.getColumns().add(TableDialog.foreign("cli.column.kind", 170, SalvageDialog::word));
        table.getColumns().add(TableDialog.foreign("cli.column.problem", 470, each -> Messages.text(each.problem())));
        table.getColumns().add(TableDialog.foreign("cli.column.id", 200, CheckProblem::id));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Messages.text("salvage.nothingLost")));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }
}
