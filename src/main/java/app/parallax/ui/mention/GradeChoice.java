package app.parallax.ui.mention;

import app.parallax.model.Grade;
import app.parallax.ui.common.AdmiraltyChoice;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Chooses an Admiralty code: reliability of the source (A–F) and credibility of the information (1–6). */
final class GradeChoice extends HBox {
    private final AdmiraltyChoice source;
    private final AdmiraltyChoice report;

    GradeChoice(@Nullable Grade now, Runnable changed) {
        super(8);
        source = AdmiraltyChoice.reliability(changed);
        report = AdmiraltyChoice.credibility(changed);
        source.setId("grade-source");
        report.setId("grade-report");
        for (var choice : new AdmiraltyChoice[]{source, report}) {
            choice.setPrefWidth(100);
            setHgrow(choice, Priority.ALWAYS);
        }
        if (now != null) {
            source.show(String.valueOf(now.source()));
            report.show(String.valueOf(now.report()));
        }
        getChildren().addAll(source, report);
    }

    /** Whether both or neither are selected. */
    boolean isRight() {
        return (source.sign() == null) == (report.sign() == null);
    }

    /** Returns the Admiralty code, null for none. */
    @Nullable
    Grade grade() {
        var letter = source.sign();
        var digit = report.sign();
        return letter == null || digit == null ? null : Grade.parse(letter + digit);
    }
}
