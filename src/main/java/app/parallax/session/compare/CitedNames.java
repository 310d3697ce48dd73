package app.parallax.session.compare;

import app.parallax.i18n.Messages;
import app.parallax.model.AttributionStep;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Speaker;
import app.parallax.session.Workspace;
import java.util.List;
import java.util.stream.Collectors;

/** Names the speakers of mentions. */
public final class CitedNames {
    private static final String BETWEEN = " › ";
    /** Keeps the order of names of which some run from right to left. */
    private static final String BETWEEN_DIRECTIONS = "\u200e › \u200e";

    private CitedNames() {}

    /**
     * The attribution chain of a mention in words: who is cited first, the origin last.
     *
     * @return marked where it is proposed; empty if nobody is noted and nobody proposed
     */
    public static String chain(Mention mention, Workspace workspace) {
        return mention.proposes(Field.SPEAKER)
                ? Messages.text("proposed.before", proposed(mention))
                : mention.attribution().stream().map(AttributionStep::speaker)
                        .flatMap(id -> workspace.speaker(id).stream()).map(Speaker::name)
                        .collect(Collectors.collectingAndThen(Collectors.toList(), CitedNames::joined));
    }

    /** The proposed speakers of a mention, unmarked. */
    public static String proposed(Mention mention) {
        return joined(mention.proposed().cited().stream().map(NamedStep::name).toList());
    }

    private static String joined(List<String> names) {
        boolean mixed = names.stream().flatMapToInt(String::codePoints).anyMatch(CitedNames::runsRightToLeft);
        return String.join(mixed ? BETWEEN_DIRECTIONS : BETWEEN, names);
    }

    private static boolean runsRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
