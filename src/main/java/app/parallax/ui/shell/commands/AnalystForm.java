package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Palette;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.FormDraft;
import app.parallax.ui.common.Swatches;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks for the name and colour of the analyst. */
public final class AnalystForm {
    private static final double WIDTH = 380;

    private final Analyst analyst;
    private final int marks;
    private final List<Analyst> known;

    /**
     * The result.
     *
     * @param name not blank
     * @param rename whether annotations under the old name are this person's
     */
    public record Answer(String name, Palette color, boolean rename) {}

    /**
     * @param marks number of annotations of this analyst
     * @param known all analysts of the project
     */
    AnalystForm(Analyst analyst, int marks, List<Analyst> known) {
        this.analyst = analyst;
        this.marks = marks;
        this.known = known;
    }

    Optional<Answer> ask(Window owner) {
        var name = new TextField(analyst.name());
        name.setId("analyst-name");
        var color = new Swatches(analyst.color());
        var rename = new CheckBox();
        rename.setId("analyst-rename");
        var words = new WordFlow(Messages.text("analyst.rename", Messages.count("annotations", marks), analyst.name()),
                Fonts.SANS);
        words.setOnMouseClicked(event -> rename.fire());
        words.visibleProperty().bind(rename.visibleProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        rename.setAccessibleText(words.getText());
        var who = new Label(Messages.text("cli.column.name"));
        who.setLabelFor(name);
        var form = new VBox(8, who, name, new Label(Messages.text("tags.menu.color")), color,
                new HBox(8, rename, words));
        form.getStyleClass().add("form");
        form.setPrefWidth(WIDTH);
        var dialog = new FittedDialog<Answer>(owner, Messages.text("analyst.title"), form, ButtonType.OK,
                ButtonType.CANCEL).describedBy("analyst");
        dialog.getDialogPane().lookupButton(ButtonType.OK).disableProperty()
                .bind(name.textProperty().map(String::isBlank));
        name.textProperty().subscribe(text -> {
            boolean other = !text.strip().equals(analyst.name());
            boolean taken = known.stream().anyMatch(each -> each.name().equals(text.strip()));
            rename.setVisible(marks > 0 && other && !taken);
        });
        dialog.setResultConverter(button -> button == ButtonType.OK
                ? new Answer(name.getText().strip(), color.get(), rename.isVisible() && rename.isSelected())
                : null);
        FormDraft.keep(dialog, "analyst.title", analyst.id());
        dialog.setOnShown(event -> {
            name.requestFocus();
            name.selectAll();
        });
        return dialog.showAndWait();
    }
}
