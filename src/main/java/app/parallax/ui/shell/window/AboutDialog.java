package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import app.parallax.model.ProgramInfo;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.TextScale;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Says the version, its date, where newer ones are listed, and the licence. */
public final class AboutDialog {
    private static final double SENTENCE = 420;

    private AboutDialog() {}

    /** Returns the dialog, not shown yet. */
    public static Dialog<ButtonType> of(Window owner) {
        var name = new Label(ProgramInfo.nameAndVersion());
        name.getStyleClass().add("title");
        var content = new VBox(10, name);
        Stream.of(Messages.text("about.what", ProgramInfo.date()), Messages.text("about.newer"),
                Messages.text("about.runs", System.getProperty("java.version"),
                        System.getProperty("javafx.version", "")),
                Messages.text("about.licence")).forEach(sentence -> {
                    var label = new Label(sentence);
                    label.setWrapText(true);
                    label.setPrefWidth(TextScale.of(SENTENCE));
                    content.getChildren().add(label);
                });
        content.setId("about");
        return new FittedDialog<ButtonType>(owner, Messages.text("command.about"), content,
                new ButtonType(Messages.text("about.close"), ButtonBar.ButtonData.CANCEL_CLOSE))
                .describedBy("settings");
    }
}
