package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.model.Mark;
import app.parallax.ui.common.EllipsisText;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Lists overlapping marks with their colours and the beginning of their quotes. */
final class MarksMenu {
    private static final int MOST = 30;
    private static final int LONGEST = 60;
    private static final double WIDTH = 300;

    private final Function<Mark, List<String>> styles;
    private final Consumer<Mark> chosen;
    private final ContextMenu menu = new ContextMenu();

    /**
     * @param styles returns the style classes of a mark's colours
     * @param chosen receives the selected mark
     */
    MarksMenu(Function<Mark, List<String>> styles, Consumer<Mark> chosen) {
        this.styles = styles;
        this.chosen = chosen;
        menu.setId("marks-here");
    }

    void show(Node owner, List<Mark> marks, double screenX, double screenY) {
        menu.getItems().setAll(marks.stream().limit(MOST).map(this::item).toList());
        if (marks.size() > MOST) {
            var rest = new MenuItem(Messages.text("marksHere.more", marks.size() - MOST));
            rest.setDisable(true);
            menu.getItems().add(rest);
        }
        menu.show(owner, screenX, screenY);
    }

    private MenuItem item(Mark mark) {
        var colors = new HBox(2);
        colors.setAlignment(Pos.CENTER_LEFT);
        styles.apply(mark).forEach(style -> {
            var square = new Region();
            square.getStyleClass().addAll("tag-square", style);
            colors.getChildren().add(square);
        });
        var quote = new EllipsisText();
        quote.show(MarkCard.start(mark, LONGEST));
        var line = new HBox(8, colors, quote);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMaxWidth(WIDTH);
        var item = new CustomMenuItem(line);
        item.getStyleClass().add("marks-here-item");
        item.setUserData(mark.id());
        item.setOnAction(event -> chosen.accept(mark));
        return item;
    }

    void hide() {
        menu.hide();
    }

    ContextMenu menu() {
        return menu;
    }
}
