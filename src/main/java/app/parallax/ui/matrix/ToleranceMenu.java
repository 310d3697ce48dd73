package app.parallax.ui.matrix;

import app.parallax.i18n.Messages;
import app.parallax.model.FigureRule;
import app.parallax.session.Session;
import app.parallax.session.exporting.FigureRules;
import app.parallax.ui.common.Tip;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** Chooses the tolerance within which approximate figures agree; stored in the project, read on first use. */
final class ToleranceMenu {
    /** The tolerances in per cent. */
    private static final List<Integer> TOLERANCES = List.of(0, 1, 2, 5, 10, 20);

    private final Session session;
    private final MenuButton button = new MenuButton();
    private final Map<Integer, RadioMenuItem> items = new LinkedHashMap<>();
    private @Nullable FigureRule rule;

    /**
     * @param changed called after a change
     */
    ToleranceMenu(Session session, Runnable changed) {
        this.session = session;
        button.getStyleClass().add("flat");
        Tip.on(button, Messages.text("matrix.tolerance.tip"));
        var group = new ToggleGroup();
        for (var percent : TOLERANCES) {
            var item = new RadioMenuItem(Messages.text("matrix.tolerance.percent", percent));
            item.setToggleGroup(group);
            item.setOnAction(event -> {
                var chosen = FigureRules.rule(BigDecimal.valueOf(percent));
                session.runUnattended(FigureRules.set(session, chosen).thenRun(() -> {
                    show(chosen);
                    changed.run();
                }));
            });
            items.put(percent, item);
        }
        button.getItems().setAll(items.values());
        show(FigureRule.USUAL);
        rule = null; // not read yet
    }

    MenuButton button() {
        return button;
    }

    CompletableFuture<FigureRule> rule() {
        var known = rule;
        return known != null
                ? CompletableFuture.completedFuture(known)
                : FigureRules.read(session).thenApply(this::show);
    }

    private FigureRule show(FigureRule shown) {
        rule = shown;
        int percent = shown.tolerance().intValue();
        button.setText(Messages.text("matrix.tolerance", percent));
        items.forEach((each, item) -> item.setSelected(each == percent));
        return shown;
    }
}
