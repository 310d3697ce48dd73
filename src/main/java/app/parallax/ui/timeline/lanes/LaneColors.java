package app.parallax.ui.timeline.lanes;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The theme colours for drawing on a canvas, which style sheets do not reach: one region holds each. */
final class LaneColors extends Pane {
    private final Map<Tone, Region> colorRegions = new EnumMap<>(Tone.class);

    /** A colour token of the theme. */
    enum Tone {
        PAPER, CHROME, RAISED, HOVER, SELECTED, LINE, BORDER, FAINT, INK, INK_2, INK_3, ACCENT, CONFLICT
    }

    LaneColors() {
        setManaged(false);
        setVisible(false);
        for (var tone : Tone.values()) {
            var bearer = new Region();
            bearer.getStyleClass().add("tone-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            colorRegions.put(tone, bearer);
            getChildren().add(bearer);
        }
    }

    /** Returns the present colour, after style sheets were applied. */
    Color of(Tone tone) {
        var bearer = colorRegions.get(tone);
        var background = bearer == null ? null : bearer.getBackground();
        return background != null && !background.getFills().isEmpty()
                && background.getFills().getFirst().getFill() instanceof Color color ? color : Color.TRANSPARENT;
    }
}
