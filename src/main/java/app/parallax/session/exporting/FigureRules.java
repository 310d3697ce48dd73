package app.parallax.session.exporting;

import app.parallax.model.FigureRule;
import app.parallax.session.Session;
import app.parallax.text.quantity.CommonUnits;
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
            return defaultRule();
        }
        try {
            return rule(new BigDecimal(kept));
        } catch (IllegalArgumentException e) { // a foreign file may contain an invalid number
            return defaultRule();
        }
    }

    private static FigureRule defaultRule() {
        return rule(FigureRule.USUAL.tolerance());
    }

    /** Returns a rule that compares units of all languages. */
    public static FigureRule rule(BigDecimal tolerance) {
        return new FigureRule(tolerance, CommonUnits::of);
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
