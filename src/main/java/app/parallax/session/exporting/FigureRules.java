package app.parallax.session.exporting;

import app.parallax.model.FigureRule;
import app.parallax.session.Session;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The rule by which the figures of a project disagree: kept in the project, so that everybody counts alike. */
public final class FigureRules {
    private static final String TOLERANCE = "figures.tolerance";

    private FigureRules() {}

    /**
     * The rule of a project.
     *
     * @return the usual rule where none was set, or where what was kept is damaged
     */
    public static FigureRule of(Session session) {
        var kept = session.remembered().get(TOLERANCE);
        if (kept == null) {
            return FigureRule.USUAL;
        }
        try {
            return new FigureRule(new BigDecimal(kept));
        } catch (IllegalArgumentException e) { // no number, or none from 0 to 100: the file is from elsewhere
            return FigureRule.USUAL;
        }
    }

    /**
     * Reads the rule of a project away from the FX thread.
     *
     * @return the rule, on the FX executor
     */
    public static CompletableFuture<FigureRule> read(Session session) {
        return session.inBackground(() -> of(session));
    }

    /**
     * Sets the rule of a project.
     *
     * @return done when it is kept
     */
    public static CompletableFuture<Void> set(Session session, FigureRule rule) {
        return session.remember(Map.of(TOLERANCE, rule.tolerance().toPlainString()));
    }
}
