package app.parallax.session.compare;

import app.parallax.i18n.Messages;
import app.parallax.model.AttributionStep;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Speaker;
import app.parallax.session.Workspace;
import java.util.stream.Collectors;

/** Names the speakers of mentions. */
public final class CitedNames {
    private static final String BETWEEN = " › ";

    private CitedNames() {}

    /**
     * On whose word a mention is: who is cited first, the origin last.
     *
     * @return marked where it is proposed; empty if nobody is noted and nobody proposed
     */
    public static String chain(Mention mention, Workspace workspace) {
        return mention.proposes(Field.SPEAKER)
                ? Messages.text("proposed.before", proposed(mention))
                : mention.attribution().stream().map(AttributionStep::speaker)
                        .flatMap(id -> workspace.speaker(id).stream()).map(Speaker::name)
                        .collect(Collectors.joining(BETWEEN));
    }

    /** The proposed speakers of a mention, unmarked. */
    public static String proposed(Mention mention) {
        return mention.proposed().cited().stream().map(NamedStep::name).collect(Collectors.joining(BETWEEN));
    }
}
