package app.parallax.ui.mention;

import app.parallax.model.Grade;
import app.parallax.model.Messages;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.Tip;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Chooses the Admiralty code of a mention: a letter for the source and a digit for the report. */
final class GradeChoice extends HBox {
    private static final String NONE = "–";
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F");
    private static final List<String> DIGITS = List.of("1", "2", "3", "4", "5", "6");

    private final ChoiceRow<String> source;
    private final ChoiceRow<String> report;

    GradeChoice(@Nullable Grade now, Runnable changed) {
        super(16);
        source = choices(LETTERS, "grade.source.", changed);
        report = choices(DIGITS, "grade.report.", changed);
        source.setId("grade-source");
        report.setId("grade-report");
        source.setAccessibleText(Messages.text("grade.source"));
        report.setAccessibleText(Messages.text("grade.report"));
        source.set(now == null ? NONE : String.valueOf(now.source()));
        report.set(now == null ? NONE : String.valueOf(now.report()));
        getChildren().addAll(source, report);
    }

    private static ChoiceRow<String> choices(List<String> values, String words, Runnable changed) {
        var choices = new ChoiceRow<>(Stream.concat(Stream.of(NONE), values.stream()).toList(), each -> each,
                each -> null, each -> changed.run());
        for (var child : choices.getChildren()) {
            if (child instanceof ToggleButton button) {
                var text = Messages.text(button.getText().equals(NONE) ? "grade.none" : words + button.getText());
                Tip.on(button, text);
                button.setAccessibleText(button.getText() + ", " + text);
            }
        }
        return choices;
    }

    private static boolean isNone(ChoiceRow<String> choices) {
        return choices.get().orElse(NONE).equals(NONE);
    }

    /** Whether both are chosen or neither. */
    boolean isRight() {
        return isNone(source) == isNone(report);
    }

    /** The grade, null for none. */
    @Nullable
    Grade grade() {
        return isNone(source) || isNone(report)
                ? null
                : Optional.of(source.get().orElse("") + report.get().orElse("")).map(Grade::parse).orElse(null);
    }
}
