package app.parallax.ui.draft;

import app.parallax.i18n.Messages;
import app.parallax.text.draft.DraftRow;
import app.parallax.ui.common.Icons;
import java.util.Locale;
import org.kordamp.ikonli.javafx.FontIcon;

/** The shown state of a row: that of its words, or the decision of the analyst about them. */
enum RowState {
    /** An article has the words. */
    VERBATIM("draft.verbatim", Icons.CHECK),
    /** An article has nearly the same. */
    ALTERED("draft.altered", Icons.ALTERED),
    /** Another article or speaker has the words. */
    ELSEWHERE("draft.elsewhere", Icons.ELSEWHERE),
    /** No article has the words. */
    NOWHERE("draft.nowhere", Icons.NOWHERE),
    /** An analyst accepted the differences. */
    ACCEPTED("draft.acceptedState", Icons.ACCEPTED),
    /** An analyst marked the words as a translation. */
    TRANSLATED("draft.translatedState", Icons.TRANSLATED);

    private final String text;
    private final Icons icon;

    RowState(String text, Icons icon) {
        this.text = text;
        this.icon = icon;
    }

    /** Returns the state after the analyst's decision. */
    static RowState of(DraftRow row) {
        return valueOf(row.decidedWord().toUpperCase(Locale.ROOT));
    }

    /** Returns the state that the check found. */
    static RowState found(DraftRow row) {
        return valueOf(row.stateWord().toUpperCase(Locale.ROOT));
    }

    /** Whether an analyst has to review the row. */
    boolean needsAttention() {
        return this == ALTERED || this == ELSEWHERE || this == NOWHERE;
    }

    String text() {
        return Messages.text(text);
    }

    /** Returns the style class of its colour. */
    String style() {
        return "draft-" + name().toLowerCase(Locale.ROOT);
    }

    FontIcon sign() {
        var sign = icon.node();
        sign.getStyleClass().addAll("draft-sign", style());
        return sign;
    }
}
