package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Mention;
import app.parallax.model.QuoteMarks;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.FormDraft;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.TypeAhead;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Asks for the claim of a passage, its voice and its position. */
final class StanceDialog {
    private static final double WIDTH = 460;

    private StanceDialog() {}

    /**
     * The result.
     *
     * @param claim the selected claim, null for a new one
     */
    record Answer(@Nullable Claim claim, String wording, Mention.Voice voice, Mention.Position position) {}

    /**
     * Asks for the wording of a new claim.
     *
     * @param proposed suggested wording
     */
    static Dialog<Answer> forNew(Window owner, String quote, String proposed,
            Consumer<Consumer<Mention.Voice>> voice) {
        var wording = Form.words(proposed);
        wording.setId("claim-wording");
        wording.setAccessibleText(Messages.text("claim.wording"));
        var dialog = dialog(owner, Messages.text("claim.new"), quote, new Label(Messages.text("claim.wording")),
                wording, answers -> wording.getText().isBlank()
                        ? null
                        : new Answer(null, wording.getText().strip(), answers.voice, answers.position),
                voice);
        dialog.setOnShown(event -> Platform.runLater(() -> { // showAndWait calls this before the window exists
            wording.requestFocus();
            wording.selectAll();
        }));
        dialog.getDialogPane().lookupButton(ButtonType.OK).disableProperty()
                .bind(wording.textProperty().map(String::isBlank));
        FormDraft.keep(dialog, "claim.new", quote);
        return dialog;
    }

    static Dialog<Answer> forKnown(Window owner, String quote, List<Claim> claims, @Nullable Claim focused,
            Consumer<Consumer<Mention.Voice>> voice) {
        var choice = new ComboBox<Claim>();
        choice.setId("claim-choice");
        choice.setAccessibleText(Messages.text("claim.which"));
        choice.getItems().setAll(claims);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setPrefWidth(100); // claims are longer than any dialog
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Claim claim) {
                return claim == null ? "" : DisplaySanitizer.inPlace(claim.text());
            }

            @Override
            public @Nullable Claim fromString(String text) {
                return claims.stream().filter(claim -> claim.text().equals(text)).findFirst().orElse(null);
            }
        });
        TypeAhead.on(choice);
        choice.setValue(focused == null ? claims.getFirst() : focused);
        var dialog = dialog(owner, Messages.text("claim.add"), quote, new Label(Messages.text("claim.which")), choice,
                answers -> new Answer(choice.getValue(), "", answers.voice, answers.position), voice);
        dialog.setOnShown(event -> Platform.runLater(choice::requestFocus)); // as above
        return dialog;
    }

    private record Stance(Mention.Voice voice, Mention.Position position) {}

    private interface Completion {
        @Nullable
        Answer of(Stance stance);
    }

    private static FittedDialog<Answer> dialog(Window owner, String title, String quote, Node label, Node field,
            Completion completion, Consumer<Consumer<Mention.Voice>> proposed) {
        var chosen = new boolean[1];
        var voice = new ChoiceRow<>(Mention.Voice.CHOICES, StanceSign::text,
                each -> new StanceSign(each, Mention.Position.RELATED), each -> chosen[0] = true);
        voice.setId("claim-voice");
        voice.set(Mention.Voice.OWN);
        var position = new ChoiceRow<>(List.of(Mention.Position.values()), StanceSign::text,
                each -> new StanceSign(Mention.Voice.OWN, each), each -> {
                });
        position.set(Mention.Position.AFFIRMS);
        proposed.accept(each -> {
            if (!chosen[0]) {
                voice.set(each);
            }
        });
        var words = new WordFlow(QuoteMarks.of(shortened(quote)), "Source Serif 4");
        words.getStyleClass().add("quote");
        var form = new VBox(8, words, label, field, new Label(Messages.text("claim.voice")), voice,
                new Label(Messages.text("claim.position")), position);
        form.setPrefWidth(WIDTH);
        form.getStyleClass().add("form");
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && event.getCode() == KeyCode.V) {
                chosen[0] = true;
                voice.set(next(Mention.Voice.CHOICES, voice.get()));
                event.consume();
            } else if (event.isAltDown() && event.getCode() == KeyCode.P) {
                position.set(next(List.of(Mention.Position.values()), position.get()));
                event.consume();
            }
        });
        var dialog = new FittedDialog<Answer>(owner, title, form, ButtonType.OK, ButtonType.CANCEL)
                .describedBy("stance");
        dialog.setResultConverter(button -> button == ButtonType.OK
                ? completion.of(new Stance(voice.get().orElse(Mention.Voice.OWN),
                        position.get().orElse(Mention.Position.AFFIRMS)))
                : null);
        return dialog;
    }

    private static <E extends Enum<E>> E next(List<E> all, Optional<E> now) {
        return all.get((now.map(all::indexOf).orElse(-1) + 1) % all.size());
    }

    private static String shortened(String quote) {
        return quote.length() > 300 ? quote.substring(0, 300) + "…" : quote;
    }
}
