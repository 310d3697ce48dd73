package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.Palette;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The eight colours of the palette in a row, of which one is selected. */
public final class Swatches extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    public Swatches(Palette chosen) {
        getStyleClass().add("swatches");
        for (var color : Palette.values()) {
            var square = new Region();
            square.getStyleClass().addAll("tag-square", "swatch", "tag-" + color.cssName());
            var button = new ToggleButton(null, square);
            button.getStyleClass().add("swatch-button");
            button.setId("swatch-" + color.cssName());
            button.setUserData(color);
            button.setToggleGroup(group);
            Tip.on(button, name(color));
            button.setAccessibleText(name(color));
            button.setOnAction(event -> button.setSelected(true)); // one is always selected
            button.setSelected(color == chosen);
            getChildren().add(button);
        }
    }

    /** Returns the selected colour. */
    public Palette get() {
        return group.getSelectedToggle() != null && group.getSelectedToggle().getUserData() instanceof Palette color
                ? color
                : Palette.RUST;
    }

    public static String name(Palette color) {
        return Messages.text(switch (color) {
            case RUST -> "color.rust";
            case GOLD -> "color.gold";
            case PLUM -> "color.plum";
            case BLUE -> "color.blue";
            case SLATE -> "color.slate";
            case GREEN -> "color.green";
            case PETROL -> "color.petrol";
            case BROWN -> "color.brown";
        });
    }
}
