package app.parallax.session;

import app.parallax.text.Span;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What one document pane shows. */
public final class PaneFocus {
    private final ObjectProperty<@Nullable UUID> article = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Span> selection = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Span> reveal = new SimpleObjectProperty<>();

    /**
     * Identifier of the shown article.
     *
     * @return null for an empty pane
     */
    public ObjectProperty<@Nullable UUID> article() {
        return article;
    }

    /**
     * What is selected in the text.
     *
     * @return start before end; null if nothing was selected yet
     */
    public ObjectProperty<@Nullable Span> selection() {
        return selection;
    }

    /**
     * A span that the pane is asked to bring into view; the pane sets it back to null.
     *
     * @return null when there is nothing to do
     */
    public ObjectProperty<@Nullable Span> reveal() {
        return reveal;
    }
}
