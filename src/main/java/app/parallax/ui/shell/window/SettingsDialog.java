package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import app.parallax.session.project.Settings;
import app.parallax.session.project.Settings.ContrastChoice;
import app.parallax.session.project.Settings.ThemeChoice;
import app.parallax.session.project.WindowLanguage;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.TextScale;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** Shows the settings for all projects; each change applies at once. */
public final class SettingsDialog {
    private static final double WIDTH = 500;

    private final GridPane form = new GridPane();
    private int rows;

    private SettingsDialog() {}

    /** Creates the dialog, not shown yet. */
    public static Dialog<ButtonType> of(Window owner, ThemeSettings theme, BooleanProperty wholeWords,
            WindowLanguage spoken, Consumer<WindowLanguage> language) {
        var settings = new SettingsDialog();
        settings.form.getStyleClass().addAll("form", "settings-form");
        settings.form.setPrefWidth(WIDTH);
        var look = new ChoiceRow<>(List.of(ThemeChoice.values()), SettingsDialog::text, each -> null,
                theme.themeChoice()::set);
        look.set(theme.themeChoice().get());
        look.setId("settings-look");
        settings.row("settings.look", look, "");
        var contrast = new ChoiceRow<>(List.of(ContrastChoice.values()), SettingsDialog::text, each -> null,
                theme.contrastChoice()::set);
        contrast.set(theme.contrastChoice().get());
        contrast.setId("settings-contrast");
        settings.row("settings.contrast", contrast, "");
        var languages = new ChoiceRow<>(List.of(WindowLanguage.values()), SettingsDialog::text, each -> null, language);
        languages.set(spoken);
        languages.setId("settings-language");
        settings.row("settings.language", languages, "");
        settings.row("settings.textSize", number("settings.textSize", theme.textSize(), Settings.SMALLEST_TEXT,
                Settings.LARGEST_TEXT, 1), "settings.pixels");
        settings.row("settings.readingSize", number("settings.readingSize", theme.readingSize(),
                Settings.SMALLEST_READING, Settings.LARGEST_READING, 10), "settings.percent");
        var selecting = new ChoiceRow<>(List.of(true, false),
                whole -> Messages.text(whole ? "settings.select.words" : "settings.select.characters"), each -> null,
                wholeWords::set);
        selecting.set(wholeWords.get());
        selecting.setId("settings-select");
        settings.row("settings.select", selecting, "settings.select.alt");
        return new FittedDialog<ButtonType>(owner, Messages.text("settings.title"), settings.form,
                new ButtonType(Messages.text("settings.close"),
                        javafx.scene.control.ButtonBar.ButtonData.CANCEL_CLOSE))
                .describedBy("settings");
    }

    /** Adds a setting with its name and unit; {@code unit} is empty for none. */
    private void row(String name, Region choice, String unit) {
        var label = new Label(Messages.text(name));
        label.setLabelFor(choice);
        label.setMinWidth(Region.USE_PREF_SIZE);
        choice.setAccessibleText(label.getText());
        choice.setMaxWidth(Region.USE_PREF_SIZE);
        form.add(label, 0, rows);
        form.add(unit.isEmpty() ? choice : withUnit(choice, new Label(Messages.text(unit))), 1, rows);
        rows++;
    }

    private static Node withUnit(Region choice, Label unit) {
        var row = new javafx.scene.layout.HBox(8, choice, unit);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        unit.getStyleClass().add("secondary");
        return row;
    }

    private static Spinner<Integer> number(String name, IntegerProperty value, int least, int most, int step) {
        var spinner = new Spinner<Integer>(least, most, value.get(), step);
        spinner.setPrefWidth(TextScale.of(88));
        spinner.setEditable(true);
        spinner.getEditor().setAccessibleText(Messages.text(name));
        spinner.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                value.set(now);
            }
        });
        return spinner;
    }

    private static String text(ThemeChoice look) {
        return switch (look) {
            case SYSTEM -> Messages.text("settings.system");
            case LIGHT -> Messages.text("settings.light");
            case DARK -> Messages.text("settings.dark");
        };
    }

    private static String text(ContrastChoice contrast) {
        return switch (contrast) {
            case SYSTEM -> Messages.text("settings.system");
            case USUAL -> Messages.text("settings.contrast.usual");
            case HIGH -> Messages.text("settings.contrast.high");
        };
    }

    /** Returns the name of a language in that language. */
    private static String text(WindowLanguage language) {
        return switch (language) {
            case SYSTEM -> Messages.text("settings.system");
            case ENGLISH -> Messages.text("settings.english");
            case GERMAN -> Messages.text("settings.german");
        };
    }
}
