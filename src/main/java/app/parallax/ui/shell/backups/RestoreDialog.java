package app.parallax.ui.shell.backups;

import app.parallax.i18n.Messages;
import app.parallax.model.ProjectSummary;
import app.parallax.session.Backup;
import app.parallax.session.Backups.Inspected;
import app.parallax.ui.common.TimestampText;
import app.parallax.ui.common.WordFlow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lists the backups of a project with their contents, and asks which one to restore. */
public final class RestoreDialog {
    private static final ButtonType RESTORE = new ButtonType(Messages.text("restore.do"), ButtonBar.ButtonData.OK_DONE);

    private static final double HEIGHT = 420;

    private RestoreDialog() {}

    /**
     * Creates the dialog.
     *
     * @param owner null for none
     * @param backups newest first
     */
    public static Dialog<Backup> of(@Nullable Window owner, Path project, String why, List<Inspected> backups) {
        var table = table(backups);
        var reason = new WordFlow(why, "Inter");
        var dialog = TableDialog.<Backup>of(owner, Messages.text("restore.title", project.getFileName()), HEIGHT,
                List.of(reason, table), RESTORE, ButtonType.CANCEL);
        var chosen = table.getSelectionModel().selectedItemProperty();
        dialog.getDialogPane().lookupButton(RESTORE).disableProperty()
                .bind(chosen.map(each -> each.summary() == null).orElse(true));
        dialog.setResultConverter(button -> {
            var row = chosen.getValue();
            return button == RESTORE && row != null ? row.backup() : null;
        });
        table.setOnKeyPressed(event -> {
            var row = chosen.getValue();
            if (event.getCode() == KeyCode.ENTER && row != null && row.summary() != null) {
                dialog.setResult(row.backup());
            }
        });
        dialog.setOnShown(event -> table.requestFocus());
        return dialog;
    }

    private static TableView<Inspected> table(List<Inspected> backups) {
        var table = new TableView<Inspected>();
        table.setId("backups");
        table.setAccessibleText(Messages.text("command.restore"));
        table.getItems().setAll(backups);
        table.getColumns().add(TableDialog.column("restore.time", 190, row -> TimestampText.text(row.backup().at())));
        table.getColumns().add(TableDialog.column("restore.reason", 140, RestoreDialog::reason));
        table.getColumns().add(numbers("restore.size", row -> size(row.backup().bytes())));
        table.getColumns().add(numbers("restore.articles", row -> of(row, ProjectSummary::articles)));
        table.getColumns().add(numbers("restore.annotations", row -> of(row, ProjectSummary::annotations)));
        table.getColumns().add(TableDialog.foreign("restore.lastEdit", 210, RestoreDialog::lastEdit));
        table.getColumns().forEach(each -> each.setSortable(false));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Messages.text("restore.none")));
        table.getSelectionModel().selectFirst();
        VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
        return table;
    }

    private static TableColumn<Inspected, String> numbers(String key, Function<Inspected, String> text) {
        var column = TableDialog.column(key, 105, text);
        column.setStyle("-fx-alignment: center-right;");
        return column;
    }

    private static String reason(Inspected row) {
        return switch (row.backup().reason()) {
            case REGULAR -> Messages.text("restore.reason.regular");
            case MIGRATION -> Messages.text("restore.reason.migration");
            case DELETION -> Messages.text("restore.reason.deletion");
            case RESTORE -> Messages.text("restore.reason.restore");
            case MERGE -> Messages.text("restore.reason.merge");
            case RESCUE -> Messages.text("restore.reason.rescue");
        };
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? Messages.text("restore.kilobytes", number(Math.ceilDiv(bytes, 1_000)))
                : Messages.text("restore.megabytes", String.format(Locale.getDefault(), "%,.1f", bytes / 1e6));
    }

    private static String of(Inspected row, Function<ProjectSummary, Integer> count) {
        var summary = row.summary();
        return summary == null ? "–" : number(count.apply(summary));
    }

    private static String number(long number) {
        return String.format(Locale.getDefault(), "%,d", number);
    }

    private static String lastEdit(Inspected row) {
        var summary = row.summary();
        if (summary == null) {
            return Messages.text("restore.damaged");
        }
        var label = summary.lastEdit();
        return label == null ? "" : Messages.text(label);
    }
}
