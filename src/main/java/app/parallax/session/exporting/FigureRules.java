package app.parallax.session.exporting;

import app.parallax.model.FigureRule;
import app.parallax.session.Session;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The figure rule of a project, stored in it, so that all analysts compare alike. */
public final class FigureRules {
    private static final String TOLERANCE = "figures.tolerance";

    private FigureRules() {}

    /** Returns the rule of a project; the default if none was set or the stored one is damaged. */
    public static FigureRule of(Session session) {
        var kept = session.storedState().get(TOLERANCE);
        if (kept == null) {
            return FigureRule.USUAL;
        }
        try {
            return new FigureRule(new BigDecimal(kept));
        } catch (IllegalArgumentException e) { // a foreign file may contain an invalid number
            return FigureRule.USUAL;
        }
    }

    /** Reads the rule of a project in the background, on the FX executor. */
    public static CompletableFuture<FigureRule> read(Session session) {
        return session.inBackground(() -> of(session));
    }

    /** Stores the rule of a project. */
    public static CompletableFuture<Void> set(Session session, FigureRule rule) {
        return session.storeState(Map.of(TOLERANCE, rule.tolerance().toPlainString()));
    }
}
