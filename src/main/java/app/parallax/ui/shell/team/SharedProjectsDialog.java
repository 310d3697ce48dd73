package app.parallax.ui.shell.team;

import app.parallax.hub.ProjectListing;
import app.parallax.i18n.Messages;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lists the shared projects of a hub, and asks which one to open. */
public final class SharedProjectsDialog {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 220;

    private SharedProjectsDialog() {}

    /** Creates the dialog, not shown yet. */
    public static Dialog<ProjectListing> of(@Nullable Window owner, List<ProjectListing> projects) {
        var open = new ButtonType(Messages.text("team.choose.do"), ButtonBar.ButtonData.OK_DONE);
        var list = new ListView<ProjectListing>();
        list.setId("shared-projects");
        list.setAccessibleText(Messages.text("team.choose"));
        list.getItems().setAll(projects);
        list.setCellFactory(view -> new ProjectCell());
        list.setPrefHeight(HEIGHT);
        var none = new WordFlow(Messages.text("team.choose.none"), Fonts.SANS);
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        var what = new WordFlow(Messages.text("team.choose.what"), Fonts.SANS);
        var content = new VBox(12, what, list);
        content.getStyleClass().add("form");
        content.setPrefWidth(WIDTH);
        var dialog = new FittedDialog<ProjectListing>(owner, Messages.text("team.choose"), content, open,
                ButtonType.CANCEL)
                .describedBy("team.choose");
        var chosen = list.getSelectionModel().selectedItemProperty();
        chosen.subscribe(project -> {
            dialog.getDialogPane().lookupButton(open).setDisable(project == null || !project.isWhole());
            what.setText(project == null || project.isWhole()
                    ? Messages.text("team.choose.what")
                    : Messages.text("team.unfinished", project.name()));
        });
        dialog.setResultConverter(button -> button == open ? chosen.getValue() : null);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && chosen.getValue() != null && chosen.getValue().isWhole()) {
                dialog.setResult(chosen.getValue());
            }
        });
        list.getSelectionModel().selectFirst();
        dialog.setOnShown(event -> list.requestFocus());
        return dialog;
    }

    /** Shows the name of a project, and the role in it. */
    private static final class ProjectCell extends ItemCell<ProjectListing> {
        private final EllipsisText name = new EllipsisText();
        private final Label role = new Label();
        private final HBox line = new HBox(12, name, role);

        ProjectCell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            role.getStyleClass().add("caption");
            role.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void show(ProjectListing project) {
            name.show(project.name());
            role.setText(project.isWhole() ? RoleText.of(project.role()) : Messages.text("team.unfinished.row"));
            setAccessibleText(Messages.text("team.projectRow", project.name(), role.getText()));
            setGraphic(line);
        }
    }
}
