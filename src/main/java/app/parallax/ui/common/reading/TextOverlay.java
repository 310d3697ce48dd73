package app.parallax.ui.common.reading;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A layer over a text, as large as the text and clipped to it. */
public abstract class TextOverlay extends Pane {
    protected TextOverlay() {
        setManaged(false);
    }

    /** Follows the size of the text. */
    public void cover(Region text) {
        resizeRelocate(text.getLayoutX(), text.getLayoutY(), text.getWidth(), text.getHeight());
        if (!(getClip() instanceof Rectangle clip)) {
            setClip(new Rectangle(getWidth(), getHeight()));
        } else if (clip.getWidth() != getWidth() || clip.getHeight() != getHeight()) {
            clip.setWidth(getWidth());
            clip.setHeight(getHeight());
        }
    }
}
