package app.parallax.ui.mention;

import app.parallax.i18n.Messages;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.Passage;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Quantity;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Workspace;
import app.parallax.session.edit.MentionProposals;
import app.parallax.session.time.ArticleTimes;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for figure, attribution chain and Admiralty code of a mention. */
public final class MentionForm {
    private static final double WIDTH = 560;
    private static final int LONGEST = 300;

    private final ChoiceRow<Mention.Voice> voice = new ChoiceRow<>(Mention.Voice.CHOICES, StanceSign::text,
            each -> new StanceSign(each, Mention.Position.RELATED), chosen -> {
            });
    private final boolean isVoiceAsked;
    private final boolean isFigureProposed;
    private final boolean isSpeakerProposed;
    private final FigureFields figures;
    private final StepRows steps;
    private final GradeChoice grade;
    private final WordFlow noGrade = Form.refusal();
    private final VBox content = new VBox(6);
    private final UUID mention;
    private @Nullable Dialog<Answer> dialog;

    /**
     * The result.
     *
     * @param voice whose words they are, null if not asked
     * @param quantity the figures, null for none
     * @param steps name and cue of each who says it, the origin last; blank names count for nothing
     * @param grade how far the report is trusted, null if not graded
     */
    public record Answer(Mention.@Nullable Voice voice, @Nullable Quantity quantity, List<NamedStep> steps,
            @Nullable Grade grade) {}

    public MentionForm(Workspace workspace, Mention mention, Passage words, MentionProposals proposals) {
        this.mention = mention.id();
        isVoiceAsked = mention.proposes(Field.VOICE);
        isFigureProposed = mention.proposes(Field.FIGURE) || mention.proposes(Field.DATE);
        isSpeakerProposed = mention.proposes(Field.SPEAKER);
        voice.set(mention.voice());
        figures = new FigureFields(mention.figures(), proposals.figures(),
                ArticleTimes.day(workspace, words).orElse(null), this::check);
        steps = new StepRows(workspace, mention.attribution(), mention.proposed().cited(), proposals.steps());
        grade = new GradeChoice(mention.grade(), this::check);
        var quote = new WordFlow(QuoteMarks.of(shortened(words.quote())), Fonts.SERIF);
        quote.getStyleClass().add("quote");
        content.getStyleClass().addAll("form", "mention-form");
        content.setPrefWidth(WIDTH);
        content.getChildren().add(quote);
        if (isVoiceAsked) {
            content.getChildren().addAll(heading("proposals.voice", true), voice);
        }
        content.getChildren().addAll(
                heading("mention.figures", isFigureProposed), figures,
                heading("mention.attribution", isSpeakerProposed), steps,
                heading("mention.grade", false), grade, noGrade);
    }

    /** A heading, marked where the values below it are proposed: what is kept is confirmed. */
    private static Label heading(String key, boolean isProposed) {
        var words = Messages.text(key);
        var heading = new Label(isProposed ? Messages.text("proposed.mark", words) : words);
        heading.getStyleClass().addAll("strong", "form-heading");
        return heading;
    }

    private static String shortened(String quote) {
        return quote.length() > LONGEST ? quote.substring(0, LONGEST) + "…" : quote;
    }

    /** Shows the form; empty if it was cancelled. */
    public Optional<Answer> ask(@Nullable Window owner) {
        Dialog<Answer> asked = Form.dialog(owner, "mention.title", mention, content,
                () -> new Answer(isVoiceAsked ? voice.get().orElse(null) : null, figures.quantity(), steps.steps(),
                        grade.grade()));
        dialog = asked;
        check();
        Node least = figures.lookup("#figure-least");
        Node first = isFigureProposed
                ? least
                : isSpeakerProposed ? steps.firstName() : figures.first().or(steps::first).orElse(least);
        asked.setOnShown(event -> Platform.runLater(first::requestFocus)); // told of before the window is there
        return asked.showAndWait();
    }

    private void check() {
        if (dialog != null) {
            Form.showRefusal(noGrade,
                    grade.isRight() ? Optional.empty() : Optional.of(Messages.text("mention.halfGrade")));
            dialog.getDialogPane().lookupButton(ButtonType.OK).setDisable(!figures.isRight() || !grade.isRight());
        }
    }
}
