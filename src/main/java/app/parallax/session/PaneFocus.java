package app.parallax.session;

import app.parallax.text.FurnitureRules.Proposal;
import app.parallax.text.Span;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What one document pane shows. */
public final class PaneFocus {
    private final ObjectProperty<@Nullable UUID> article = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Span> selection = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Span> reveal = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Proposal>> proposals = new SimpleObjectProperty<>(List.of());

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
     * What of the shown article is proposed as not its text, to be accepted or left.
     *
     * @return by place; empty where nothing is proposed
     */
    public ObjectProperty<List<Proposal>> proposals() {
        return proposals;
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
