package app.parallax.ui.matrix;

import app.parallax.model.FigureRule;
import app.parallax.model.Messages;
import app.parallax.session.FigureRules;
import app.parallax.session.Session;
import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** By how much approximate figures may differ and still meet: kept in the project. */
final class ToleranceMenu {
    /** Per cent. */
    private static final List<Integer> TOLERANCES = List.of(0, 1, 2, 5, 10, 20);

    private ToleranceMenu() {}

    static MenuButton of(Session session, Runnable changed) {
        var menu = new MenuButton();
        menu.getStyleClass().add("flat");
        menu.setTooltip(new Tooltip(Messages.text("matrix.tolerance.tip")));
        var group = new ToggleGroup();
        for (var percent : TOLERANCES) {
            var item = new RadioMenuItem(Messages.text("matrix.tolerance.percent", percent));
            item.setToggleGroup(group);
            item.setSelected(FigureRules.of(session).tolerance().compareTo(BigDecimal.valueOf(percent)) == 0);
            item.setOnAction(event -> {
                name(menu, percent);
                session.seeTo(
                        FigureRules.set(session, new FigureRule(BigDecimal.valueOf(percent))).thenRun(changed));
            });
            menu.getItems().add(item);
        }
        name(menu, FigureRules.of(session).tolerance().intValue());
        return menu;
    }

    private static void name(MenuButton menu, int percent) {
        menu.setText(Messages.text("matrix.tolerance", percent));
    }
}
