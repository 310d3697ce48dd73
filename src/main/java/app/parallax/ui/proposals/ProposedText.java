package app.parallax.ui.proposals;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Mention;
import app.parallax.model.ProposedValues.Field;
import app.parallax.session.compare.CitedNames;
import app.parallax.ui.common.FigureFormat;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.TextSegments;
import java.util.Objects;

/** The proposed values of a mention in words. */
final class ProposedText {
    private ProposedText() {}

    static String name(Field field) {
        return Messages.text(switch (field) {
            case VOICE -> "proposals.voice";
            case SPEAKER -> "proposals.speaker";
            case FIGURE -> "proposals.figure";
            case DATE -> "proposals.date";
        });
    }

    /** Returns the proposed value of a field, which must have one. */
    static String value(Mention mention, Field field) {
        var values = mention.proposed();
        return switch (field) {
            case VOICE -> StanceSign.text(mention.voice());
            case SPEAKER -> CitedNames.proposed(mention);
            case FIGURE -> FigureFormat.text(Objects.requireNonNull(values.quantity()));
            case DATE -> Messages.text("proposed.asOf", DateFormats.text(Objects.requireNonNull(values.asOf())));
        };
    }

    /** Returns all proposed values in one line. */
    static String all(Mention mention) {
        return TextSegments.joined(mention.proposed().fields().stream().map(each -> value(mention, each)).toList());
    }
}
