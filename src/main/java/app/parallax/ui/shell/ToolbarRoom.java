package app.parallax.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Long menus leave the buttons beside them no room for words: there they keep their signs alone. */
final class ToolbarRoom {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /** What the search field gives up first, and the padding of the toolbar. */
    private static final double GIVEN = 100 - 24;

    private ToolbarRoom() {}

    /** Follows the width of the toolbar that begins with the menus and holds these buttons. */
    static void keep(HBox buttons) {
        var toolbar = (HBox) buttons.getParent();
        var menus = (Region) toolbar.getChildren().getFirst();
        toolbar.widthProperty().subscribe(width -> {
            buttons.pseudoClassStateChanged(TIGHT, false);
            toolbar.applyCss();
            buttons.pseudoClassStateChanged(TIGHT,
                    menus.prefWidth(-1) + buttons.prefWidth(-1) - GIVEN > width.doubleValue());
        });
    }
}
