package app.parallax.ui.table;

import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationQuery.Grouping;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Chooses the grouping of the annotations. */
final class GroupMenu extends MenuButton {
    private Grouping grouping;

    /**
     * @param first name of the last choice
     */
    GroupMenu(String first, Runnable changed) {
        grouping = Arrays.stream(Grouping.values()).filter(each -> each.name().equals(first)).findFirst()
                .orElse(Grouping.NONE);
        setId("annotations-group");
        var one = new ToggleGroup();
        for (var each : Grouping.values()) {
            var item = new RadioMenuItem(name(each));
            item.setId("annotations-group-" + each.name());
            item.setToggleGroup(one);
            item.setSelected(each == grouping);
            item.setOnAction(event -> {
                grouping = each;
                setText(name(each));
                changed.run();
            });
            getItems().add(item);
        }
        setText(name(grouping));
    }

    private static String name(Grouping grouping) {
        return Messages.text("table.group." + grouping.name().toLowerCase(Locale.ROOT));
    }

    Grouping get() {
        return grouping;
    }
}
